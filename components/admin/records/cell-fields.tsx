import type { Ref } from 'react'
import { permanentColumnOf } from '@/dataset/edits/permanent-column'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { TableName } from '@/dataset/tables'
import { describedBy, Field } from '../field'
import { hintOf } from './cell-hint'
import { CellInput } from './cell-input'
import { choicesOf, columnLabel, formColumnsOf } from './cell-name'
import type { DraftFaults } from './check-draft'

/** The id of the control of a cell of a form. */
export const cellFieldId = (id: string, column: string) => `${id}-${column}`

interface CellFieldsProps {
  /** What the ids of its controls open with. */
  readonly id: string
  readonly table: TableName
  readonly names: ProcessNames
  readonly texts: Readonly<Record<string, string>>
  readonly faults: DraftFaults['cells']
  /** Whether nothing can be written. */
  readonly isLocked: boolean
  /** Whether a release holds the record: what it is known by stays then. */
  readonly isReleased: boolean
  /** Columns that are not shown. */
  readonly given?: readonly string[]
  readonly onText: (column: string, text: string) => void
  readonly ref: Ref<HTMLDivElement>
}

/** The cells of a record, one below the other, built from the description of its table. */
export function CellFields({
  id,
  table,
  names,
  texts,
  faults,
  isLocked,
  isReleased,
  given = [],
  ...on
}: CellFieldsProps) {
  return (
    <div className="ad-cells" ref={on.ref}>
      {formColumnsOf(table).map(([name, column]) => {
        if (given.includes(name)) return null
        const [fieldId, error] = [cellFieldId(id, name), faults[name]]
        const isPermanent = isReleased && name === permanentColumnOf(table)
        const hint =
          isPermanent && !isLocked
            ? 'Was released: addresses and pinned charts use it.'
            : hintOf(table, name, column)
        return (
          <Field
            key={name}
            id={fieldId}
            label={
              <>
                {columnLabel(name)} {!column.required && <span className="ad-quiet">may be empty</span>}
              </>
            }
            hint={hint}
            error={error}
          >
            <CellInput
              id={fieldId}
              column={column}
              choices={choicesOf(column, names)}
              value={texts[name] ?? ''}
              isLocked={isLocked || isPermanent}
              isWrong={error !== undefined}
              describedBy={describedBy(fieldId, { hint, error })}
              onChange={(text) => on.onText(name, text)}
            />
          </Field>
        )
      })}
    </div>
  )
}
