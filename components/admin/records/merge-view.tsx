'use client'

import { useId, useState } from 'react'
import type { StoredRecord } from '@/dataset/edits/edit'
import { mergeRows } from '@/dataset/edits/merge-rows'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { AnyRow } from '@/dataset/rules/rule'
import { cellName, columnLabel, columnsOf } from './cell-name'

interface MergeViewProps {
  readonly names: ProcessNames
  /** The record that both began with. */
  readonly base: StoredRecord
  readonly mine: AnyRow
  /** The record as it is now. */
  readonly theirs: StoredRecord
  /** Called with the row that was agreed on, to be saved over `theirs`. */
  readonly onMerged: (row: AnyRow) => void
}

/** Shows both texts of what two people changed, and lets the second choose, cell by cell. */
export function MergeView({ names, base, mine, theirs, onMerged }: MergeViewProps) {
  const id = useId()
  const { row, conflicts, taken } = mergeRows(base.row, mine, theirs.row)
  const [chosen, setChosen] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const columns = new Map(columnsOf(theirs.table))
  const show = (name: string, from: AnyRow) => {
    const column = columns.get(name)
    const text = column ? cellName(column, from[name] ?? null, names) : ''
    return text === '' ? <em className="ad-quiet">empty</em> : text
  }
  const merge = () =>
    onMerged({
      ...row,
      ...Object.fromEntries(
        conflicts.map((name) => [name, (chosen[name] === 'theirs' ? theirs.row : mine)[name] ?? null]),
      ),
    })
  const isOpen = conflicts.some((name) => chosen[name] === undefined)
  return (
    <section className="ad-merge" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Somebody has changed this record since you opened it</h2>
      {taken.length > 0 && (
        <>
          <p>What only they changed is taken over:</p>
          <ul>
            {taken.map((name) => (
              <li key={name}>
                {columnLabel(name)}: {show(name, base.row)} → {show(name, theirs.row)}
              </li>
            ))}
          </ul>
        </>
      )}
      {conflicts.length > 0 ? (
        <p>Both of you changed the following. Choose what shall stand; you can still edit it afterwards.</p>
      ) : (
        <p>You both changed different things, so nothing has to be decided.</p>
      )}
      {conflicts.map((name) => (
        <fieldset key={name}>
          <legend>{columnLabel(name)}</legend>
          <p className="ad-quiet">Before: {show(name, base.row)}</p>
          {(['theirs', 'mine'] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={`${id}-${name}`}
                checked={chosen[name] === side}
                onChange={() => setChosen({ ...chosen, [name]: side })}
              />
              <span>
                <b>{side === 'mine' ? 'Mine' : 'Theirs'}:</b>{' '}
                {show(name, side === 'mine' ? mine : theirs.row)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p className="ad-actions">
        <button type="button" className="ad-main" disabled={isOpen} onClick={merge}>
          Go on with this
        </button>
      </p>
    </section>
  )
}
