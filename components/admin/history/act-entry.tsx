'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { ActSummary, Revision } from '@/dataset/edits/revision'
import type { AnyRow } from '@/dataset/rules/rule'
import { tableNames } from '@/dataset/tables'
import { count } from '../count'
import { nameRecord } from '../records/name-record'
import { askBeforeDeletion } from './ask-before-deletion'
import { doneTo } from './done-to'
import { howFarUndone } from './how-far-undone'
import { RecordLink } from './record-link'
import { RevisionEntry } from './revision-entry'
import { RevisionHead } from './revision-head'
import { UndoButton } from './undo-button'

/** So many are shown at once. */
const fewChanges = 5

/** Of so many, the first says what the others are about. */
const mostNamed = 25

interface ActEntryProps {
  readonly processId: string
  readonly names: ProcessNames
  /** Those that are known, or asked for. */
  readonly revisions: readonly [Revision, ...Revision[]]
  readonly act: ActSummary
  readonly mayEdit: boolean
  /** Which revisions were undone since. */
  readonly undone: ReadonlySet<number>
  /** Which revisions are the newest of their records. */
  readonly newest: ReadonlySet<number>
  /** Whether it alone is asked for, and nothing else of it. */
  readonly isAsked: boolean
}

/** Many changes that were made at once, such as an import: told as one, each of them inside. */
export function ActEntry({
  processId,
  names,
  revisions,
  act,
  mayEdit,
  undone,
  newest,
  isAsked,
}: ActEntryProps) {
  const [first] = revisions
  const isWhole = revisions.length === act.size
  // A record that was saved with its evidence is one thing to whoever saved it.
  const records = revisions
    .filter(({ table }) => table !== 'evidence')
    .toSorted((a, b) => placeOf(a) - placeOf(b))
  const isOne = isWhole && records.length === 1
  const isBegun = isWhole && isBeginningOfOthers(records, act)
  const main = isBegun ? records.find(isCreation) : records[0]
  const howFar = howFarUndone(revisions, undone)
  const isMany = act.size > fewChanges
  const deletes = revisions.some(({ before }) => before === null)
  const link = <RecordLink {...{ processId, names, revision: main ?? first }} />
  const some = isAsked ? `The first ${revisions.length} of` : `${revisions.length} of these`
  const created = revisions.filter(isCreation).length
  const units = isWhole ? listUnits(revisions) : []
  const what: ReactNode =
    units.length > 0 ? (
      nameUnits(units, names)
    ) : isBegun ? (
      <>
        {link}
        {created > 1 && ` and ${count(created - 1, 'more record')}`}, and changed{' '}
        {count(act.size - created, 'more record')}
      </>
    ) : act.size > mostNamed ? (
      sayMany(act)
    ) : (
      <>
        {link}
        {isOne ? ' and its evidence' : ` and ${count(act.size - 1, 'more record')}`}
      </>
    )
  return (
    <li>
      <RevisionHead
        revision={first}
        done={units.length > 0 ? 'set down' : isBegun ? 'created' : doneTo(isOne ? records : revisions)}
        what={what}
        undone={howFar}
      />
      <details open={isAsked || revisions.length <= fewChanges}>
        <summary>{isWhole ? count(act.size, 'change') : `${some} ${act.size} changes`}</summary>
        <ol className="ad-history">
          {revisions.map((revision) => (
            <RevisionEntry
              key={revision.id}
              {...{ processId, names, revision, mayEdit }}
              undone={howFarUndone([revision], undone)}
              isNewest={newest.has(revision.id)}
              isOfAct
            />
          ))}
        </ol>
        {!isWhole && !isAsked && (
          <p>
            <Link href={`/admin/processes/${processId}/history?act=${first.act}`}>
              All {act.size} of these changes
            </Link>
          </p>
        )}
      </details>
      {mayEdit && howFar !== 'all' && !act.isBeginning && (
        <div className="ad-actions">
          <UndoButton
            processId={processId}
            names={names}
            undoing={{ does: 'undo act', act: first.act }}
            label="Undo all of it"
            {...((isMany || deletes) && {
              asksFor:
                !isMany && doneTo(revisions) === 'created'
                  ? askBeforeDeletion(revisions, names)
                  : `Undo ${act.size} changes?`,
            })}
          />
        </div>
      )}
    </li>
  )
}

/** The units of two coders that an act set down, a row of each; none where it is about anything else. */
function listUnits(revisions: readonly Revision[]): readonly AnyRow[] {
  const isOfUnits = revisions.every(({ table }) => table === 'codings' || table === 'claim_reports')
  if (!isOfUnits || revisions.some(({ after, undoes }) => after === null || undoes !== null)) return []
  const rows = revisions.flatMap(({ table, before, after }) =>
    table === 'codings' && after && before?.adjudicated !== after.adjudicated ? [after] : [],
  )
  return [...new Map(rows.map((row) => [`${row.unit_type} ${row.unit_key}`, row])).values()]
}

/** As “Claim stance, The truce holds, Dawn, and 3 more values”. */
function nameUnits([first, ...others]: readonly AnyRow[], names: ProcessNames): string {
  const name = nameRecord('codings', { ...first, coder: null }, names)
  return others.length === 0 ? name : `${name}, and ${count(others.length, 'more value')}`
}

/** How many records were changed at once; what a process says of itself is none of a table. */
const sayMany = ({ size, isBeginning }: ActSummary) =>
  isBeginning ? `${size - 1} records and the description at once` : `${size} records at once`

const isCreation = ({ before }: Revision) => before === null

/** Whether what was created is what an act is about, and the rest was changed by it; undoing is told otherwise. */
function isBeginningOfOthers(records: readonly Revision[], { size }: ActSummary): boolean {
  const created = records.filter(isCreation)
  const isMixed = created.length > 0 && created.length < records.length
  return isMixed && created[0]?.undoes === null && (created.length === 1 || size <= mostNamed)
}

/** Tables come after those that their records name: the first of what was changed is what the others are about. */
const placeOf = ({ table }: Revision) => (table === 'processes' ? -1 : tableNames.indexOf(table))
