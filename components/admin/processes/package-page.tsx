'use client'

import { processAddress, useNames } from '../use-names'
import { DeleteProcess } from './delete-process'
import { ImportForm } from './import-form'

interface PackagePageProps {
  readonly processId: string
  readonly mayImport: boolean
}

/** Takes the tables of a process out as a package, and in from one. */
export function PackagePage({ processId, mayImport }: PackagePageProps) {
  const { data: names } = useNames(processId)
  return (
    <>
      <section className="page-part">
        <h2>Export</h2>
        <p>
          The tables as they stand now, published or not: a zip with a CSV for each table, which any
          spreadsheet opens.
        </p>
        <p>
          <a className="ad-button" href={`${processAddress(processId)}/package`} download>
            Download the package
          </a>
        </p>
      </section>
      <section className="page-part">
        <h2>Import</h2>
        {mayImport ? (
          <>
            <p>
              The tables become what the package says: rows that it lacks are removed. You see first what
              would change, and can undo it afterwards.
            </p>
            <ImportForm processId={processId} onImported={() => {}} />
          </>
        ) : (
          <p>Importing needs the role publisher.</p>
        )}
      </section>
      {mayImport && names && !names.isPublished && <DeleteProcess processId={processId} names={names} />}
    </>
  )
}
