'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { ChecklistItem } from '@/dataset/articles/article'
import type { Suggestion } from '@/dataset/articles/suggestion'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { ConfirmDialog } from '../confirm-dialog'
import { count } from '../count'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { readAnew } from '../read-anew'
import { processAddress } from '../use-names'
import { ChecklistRow } from './checklist-row'
import { findNamed } from './find-named'

interface ChecklistProps {
  readonly processId: string
  readonly uid: number
  readonly items: readonly ChecklistItem[]
  readonly suggestions: readonly Suggestion[]
  readonly mayEdit: boolean
  /** Whether the article is coded to the end. */
  readonly isComplete: boolean
  /** Called with what the article says something of. */
  readonly onReport: (item: ChecklistItem) => void
}

interface Decision {
  readonly items: readonly ChecklistItem[]
  readonly isNotMentioned: boolean
}

const tables = [
  ['claims', 'Claims'],
  ['demands', 'Demands'],
] as const

/** The claims and demands of a process, and what of them is still to be decided for an article. */
export function Checklist({ processId, uid, items, suggestions, mayEdit, ...props }: ChecklistProps) {
  const { isComplete, onReport } = props
  const id = useId()
  const [isAll, setAll] = useState(false)
  const [words, setWords] = useState('')
  const [isAsking, setAsking] = useState(false)
  const decide = useDecide(processId, uid)
  const open = items.filter(({ decision }) => decision === 'open')
  // What was decided here stays until it is put away: no row goes from under the hand.
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set())
  const here = isAll ? items : items.filter((item) => item.decision === 'open' || kept.has(item.uid))
  const shown = findItems(here, words)
  const decided = items.length - open.length
  const title = useRef<HTMLHeadingElement>(null)
  const putAway = () => {
    setKept(new Set())
    // The button goes with them.
    title.current?.focus({ preventScroll: true })
  }
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={title} tabIndex={-1}>
        Checklist
      </h2>
      <p>
        <progress max={items.length} value={decided} aria-label="Decided" /> {decided} of {items.length}{' '}
        decided
      </p>
      {decide.error && <ProblemNote problem={decide.error} />}
      {open.length === 0 && !isComplete && <p>All claims and demands are decided.</p>}
      <p className="ad-actions">
        {(isAll || open.length < items.length) && (
          <button
            type="button"
            className="ad-plain"
            onClick={() => {
              setAll(!isAll)
              setKept(new Set())
            }}
          >
            {isAll ? 'Show what is open' : 'Show all'}
          </button>
        )}
        {!isAll && here.length > open.length && (
          <button type="button" className="ad-plain" onClick={putAway}>
            Put away what is decided
          </button>
        )}
        {mayEdit && open.length > 0 && (
          <button type="button" className="ad-plain" onClick={() => setAsking(true)}>
            The rest is not mentioned …
          </button>
        )}
      </p>
      {isAsking && (
        <ConfirmDialog
          title={`Does the article mention none of ${count(open.length, 'open item')}?`}
          confirm="It mentions none of them"
          onConfirm={() => {
            setAsking(false)
            decide.mutate({ items: open, isNotMentioned: true })
          }}
          onClose={() => setAsking(false)}
        >
          <PerhapsMentioned items={open} suggestions={suggestions} />
          <p>
            Once the article is coded to the end, readers will see “not mentioned” there, or why it could not
            mention it: that it is about other rounds, or came too early.
          </p>
        </ConfirmDialog>
      )}
      {here.length > longestUnsearched && (
        <div className="ad-field">
          <label htmlFor={`${id}-words`}>Find in the checklist</label>
          <input
            id={`${id}-words`}
            type="search"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </div>
      )}
      {words !== '' && shown.length === 0 && (
        <p className="ad-quiet">
          Nothing here is called so.{' '}
          <button type="button" className="ad-plain" onClick={() => setWords('')}>
            Show {isAll ? 'all' : 'what is open'}
          </button>
        </p>
      )}
      {tables.map(([table, title]) => {
        const own = shown.filter((item) => item.table === table)
        if (own.length === 0) return null
        return (
          <section key={table}>
            <h3>{title}</h3>
            <ul className="ad-checklist">
              {own.map((item) => (
                <ChecklistRow
                  key={item.uid}
                  {...{ item, mayEdit, isComplete, onReport }}
                  paragraphs={listParagraphs(item, suggestions)}
                  isOff={decide.isPending}
                  onDecide={(isNotMentioned) => {
                    setKept(new Set([...kept, item.uid]))
                    decide.mutate({ items: [item], isNotMentioned })
                  }}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}

/** A list of fewer items is looked through. */
const longestUnsearched = 12

/** The items that words name, in their own order. */
function findItems(items: readonly ChecklistItem[], words: string): readonly ChecklistItem[] {
  const found = new Set(findNamed(items, ({ name }) => name, words))
  return items.filter((item) => found.has(item))
}

const listParagraphs = ({ table, id }: ChecklistItem, suggestions: readonly Suggestion[]) =>
  suggestions.flatMap((one) => (one.table === table && one.id === id ? [one.paragraph] : []))

/** So many are named. */
const mostNamed = 12

/** Those of the open items that are perhaps spoken of, which whoever says that none is should have looked at. */
function PerhapsMentioned({ items, suggestions }: Pick<ChecklistProps, 'items' | 'suggestions'>) {
  const perhaps = items.flatMap((item) => {
    const paragraphs = listParagraphs(item, suggestions)
    return paragraphs.length > 0 ? [{ item, paragraphs }] : []
  })
  if (perhaps.length === 0) return null
  const name = ({ item, paragraphs }: (typeof perhaps)[number]) => (
    <li key={item.uid}>
      {item.name}, perhaps in {paragraphs.join(', ')}
    </li>
  )
  const others = perhaps.slice(mostNamed)
  return (
    <>
      <p>{perhaps.length === 1 ? 'One of them is' : `${perhaps.length} of them are`} perhaps spoken of:</p>
      <ul>{perhaps.slice(0, mostNamed).map(name)}</ul>
      {others.length > 0 && (
        <details>
          <summary>and {others.length} more</summary>
          <ul>{others.map(name)}</ul>
        </details>
      )}
    </>
  )
}

/** Writes decisions down, each with its way back. */
function useDecide(processId: string, uid: number) {
  const client = useQueryClient()
  const notify = useNotice()
  const write = ({ items, isNotMentioned }: Decision) =>
    callAdmin(`${processAddress(processId)}/articles/${uid}/decisions`, {
      method: 'POST',
      body: { items: items.map((item) => item.uid), isNotMentioned },
      schema: nothing,
    })
  return useMutation<unknown, AdminProblem, Decision>({
    mutationFn: write,
    onSuccess: (_nothing, { items, isNotMentioned }) => {
      const what = items.length === 1 ? `“${items[0]?.name}”` : count(items.length, 'item')
      notify({
        text: isNotMentioned ? `Not mentioned: ${what}.` : `Open again: ${what}.`,
        takeBack: async () => {
          await write({ items, isNotMentioned: !isNotMentioned })
          void readAnew(client)
        },
      })
      return readAnew(client)
    },
  })
}
