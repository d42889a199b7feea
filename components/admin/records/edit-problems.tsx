import type { MouseEvent } from 'react'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { count } from '../count'
import { ProblemNote } from '../problem-note'
import { columnLabel } from './cell-name'
import { gridCellId } from './grid-cell'
import { nameRecord } from './name-record'
import type { TableEdits, Unfit } from './use-table-edits'

interface EditProblemsProps {
  readonly edits: TableEdits
  readonly names: ProcessNames
  /** Whether a cell is on the page. */
  readonly isShown: (uid: number, column: string) => boolean
}

/** Why what was written in a table is not saved, beside the button that saves it. */
export function EditProblems({ edits, names, isShown }: EditProblemsProps) {
  const { problem, missing, postponed } = edits
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {postponed && (
        <p className="ad-problem" role="alert">
          Nothing is saved: {postponed.by} has changed “
          {nameRecord(postponed.record.table, postponed.record.row, names)}” since you opened it. Save again
          to choose what shall stand.
        </p>
      )}
      <UnfitNote {...edits.unfit} />
      {missing && (
        <div className="ad-problem" role="alert">
          <p>
            Nothing is saved: somebody has deleted “{nameRecord(missing.table, missing.row, names)}”. What you
            wrote for the others is still here.
          </p>
          <button type="button" onClick={() => edits.leaveOut([missing.uid])}>
            Leave it out
          </button>
        </div>
      )}
      <Faults {...{ edits, names, isShown }} />
    </>
  )
}

/** Says what of the cells that were pasted did not fit. */
function UnfitNote({ rows, columns }: Unfit) {
  const parts = [
    ...(rows > 0 ? [count(rows, 'row')] : []),
    ...(columns > 0 ? [count(columns, 'column')] : []),
  ]
  if (parts.length === 0) return null
  return <p role="status">{parts.join(' and ')} of what was pasted did not fit into the table.</p>
}

/** What is wrong, cell by cell: also of cells whose column or page is not shown. */
function Faults({ edits: { faults, draft }, names, isShown }: EditProblemsProps) {
  const cells = Object.entries(faults.cells)
  if (cells.length + faults.others.length === 0) return null
  const titles = new Map(draft.records.map(({ base }) => [base.uid, nameRecord(base.table, base.row, names)]))
  return (
    <div className="ad-problem" role="alert">
      <p>To be put right before it is saved:</p>
      <ul>
        {cells.map(([key, text]) => {
          const [uid, column = ''] = key.split(' ')
          const title = `“${titles.get(Number(uid))}”, ${columnLabel(column).toLowerCase()}`
          return (
            <li key={key}>
              {isShown(Number(uid), column) ? (
                <a href={`#${gridCellId(Number(uid), column)}`} onClick={goToCell}>
                  {title}
                </a>
              ) : (
                title
              )}
              : {text}
            </li>
          )
        })}
        {faults.others.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}

/** Takes the keyboard along. */
function goToCell(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  document.getElementById(event.currentTarget.hash.slice(1))?.focus()
}
