'use client'

import { useId, useState } from 'react'
import { differingPart } from '@/dataset/edits/differing-part'
import { mergeRows } from '@/dataset/edits/merge-rows'
import { changedColumns } from '@/dataset/edits/revision'
import type { AnyRow } from '@/dataset/rules/rule'
import type { CellWords } from '../cell-words'
import { formatTime } from '../format-time'
import { useUser } from '../remember-user'
import { takeFocus } from '../take-focus'
import { TextChange } from '../text-change'

interface MergeViewProps {
  readonly words: CellWords
  /** What was changed, where the page says it not. */
  readonly what?: string
  /** The row that both began with. */
  readonly base: AnyRow
  readonly mine: AnyRow
  /** Who has changed it since; undefined where that is not known. */
  readonly by?: string | undefined
  /** The row as it is now. */
  readonly theirs: AnyRow
  /**
   * Called with the row that was agreed on, to be saved over `theirs`: at once, or once it was edited further, beginning
   * with the first of what both changed.
   */
  readonly onMerged: (row: AnyRow, isToSave: boolean, disputed?: string) => void
  /** When mine was written, where it is a draft that was left behind, in milliseconds since 1970. */
  readonly draftOf?: number | undefined
}

/** Shows both texts of what two people changed, and lets the second choose, cell by cell. */
export function MergeView({
  words,
  what = 'this',
  base,
  mine,
  theirs,
  by: author = 'Somebody',
  onMerged,
  draftOf,
}: MergeViewProps) {
  const id = useId()
  const said = useUser()?.name === author ? sayOwn(what) : sayOther(author, what)
  const { row, conflicts, taken } = mergeRows(base, mine, theirs)
  const [chosen, setChosen] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const own = changedColumns({ before: theirs, after: row }).filter((name) => !conflicts.includes(name))
  const text = (name: string, from: AnyRow) => words.text(name, from[name] ?? null)
  const change = (name: string, to: AnyRow, isKnown = false) => (
    <TextChange before={text(name, base)} after={text(name, to)} isKnown={isKnown} />
  )
  const merged = (): AnyRow => ({
    ...row,
    ...Object.fromEntries(
      conflicts.map((name) => [name, (chosen[name] === 'theirs' ? theirs : mine)[name] ?? null]),
    ),
  })
  const isOpen = conflicts.some((name) => chosen[name] === undefined)
  return (
    <section className="ad-merge" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1} ref={takeFocus}>
        {said.title}
      </h2>
      {draftOf !== undefined && (
        <p>
          “{said.mine}” is what you typed on {formatTime(draftOf)} and did not save.
        </p>
      )}
      {taken.length > 0 && (
        <>
          <p>{said.taken}</p>
          <ul>
            {taken.map((name) => (
              <li key={name}>
                {words.label(name)}: {change(name, theirs)}
              </li>
            ))}
          </ul>
        </>
      )}
      {own.length > 0 && (
        <>
          <p>{said.own}</p>
          <ul>
            {own.map((name) => (
              <li key={name}>
                {words.label(name)}: {change(name, mine)}
              </li>
            ))}
          </ul>
        </>
      )}
      {conflicts.length > 0 && <p>{said.both} Choose what shall stand.</p>}
      {conflicts.length + own.length === 0 && (
        <p>What you changed is there already: there is nothing left to save.</p>
      )}
      {conflicts.map((name) => (
        <fieldset key={name}>
          <legend>{words.label(name)}</legend>
          <p className="ad-quiet">
            Before:{' '}
            <span dir="auto">{differingPart(text(name, base), text(name, theirs)).before || 'empty'}</span>
          </p>
          {(['theirs', 'mine'] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={`${id}-${name}`}
                checked={chosen[name] === side}
                onChange={() => setChosen({ ...chosen, [name]: side })}
              />
              <span>
                <b>{said[side]}:</b> {change(name, side === 'mine' ? mine : theirs, true)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p className="ad-actions">
        <button type="button" className="ad-main" disabled={isOpen} onClick={() => onMerged(merged(), true)}>
          Save this
        </button>
        <button type="button" disabled={isOpen} onClick={() => onMerged(merged(), false, conflicts[0])}>
          Edit it further
        </button>
        <button type="button" onClick={() => onMerged(theirs, false)}>
          {said.discard}
        </button>
        {isOpen && <span className="ad-quiet">Choose for each first.</span>}
      </p>
    </section>
  )
}

/** Where somebody else has changed it. */
const sayOther = (author: string, what: string) => ({
  title: `${author} has changed ${what} since you opened it`,
  taken: `What only ${author} changed is taken over:`,
  own: 'What only you changed stays:',
  both: 'Both of you changed the following.',
  theirs: `Theirs (${author})`,
  mine: 'Mine',
  discard: 'Discard mine',
})

/** Where one has changed it oneself, in another window. */
const sayOwn = (what: string): ReturnType<typeof sayOther> => ({
  title: `You have changed ${what} in another window since you opened it here`,
  taken: 'What you changed only there is taken over:',
  own: 'What you changed only here stays:',
  both: 'You changed the following in both.',
  theirs: 'There',
  mine: 'Here',
  discard: 'Discard what I wrote here',
})
