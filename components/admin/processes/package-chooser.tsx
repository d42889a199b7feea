import { useId } from 'react'
import { Field } from '../field'

interface PackageChooserProps {
  /** Whether it becomes a new process, which needs every table. */
  readonly isNew: boolean
  /** What was chosen last. */
  readonly chosen: readonly File[] | undefined
  /** Whether it is being read: nothing else can be chosen meanwhile. */
  readonly isReading: boolean
  readonly onChosen: (files: readonly File[]) => void
}

/** Takes a package from the disk, and names what was chosen. */
export function PackageChooser({ isNew, chosen, isReading, onChosen }: PackageChooserProps) {
  const id = useId()
  return (
    <Field
      id={id}
      label="A package"
      hint={isNew ? wholeHint : `${wholeHint} Single tables can be imported, too: the rest stays as it is.`}
    >
      <div className="ad-chooser">
        <span className="ad-choose">
          <span className="ad-button" aria-hidden="true">
            Choose files …
          </span>
          <span className="ad-unseen">
            <input
              id={id}
              type="file"
              multiple
              aria-disabled={isReading || undefined}
              accept=".zip,.csv,.json,.md,application/zip,text/csv,application/json"
              aria-describedby={`${id}-hint`}
              onClick={(event) => {
                if (isReading) event.preventDefault()
                // The same file may be chosen again once it is mended.
                else event.currentTarget.value = ''
              }}
              onChange={({ target }) => {
                const files = [...(target.files ?? [])]
                if (!isReading && files.length > 0) onChosen(files)
              }}
            />
          </span>
        </span>
        <span role="status">
          {chosen && (
            <>
              {isReading ? 'Reading' : 'Chosen:'} <b className="ad-file">{nameFiles(chosen)}</b>
              {isReading && ' …'}
            </>
          )}
        </span>
      </div>
    </Field>
  )
}

const wholeHint =
  'A zip, or all files of its folder at once: datapackage.json, a CSV for each table, and README.md if there is one. The CSV files may come from a spreadsheet.'

const nameFiles = (files: readonly File[]) =>
  files.length === 1 ? files[0]?.name : `${files.length} files, ${files[0]?.name} and others`
