'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ChecklistItem } from '@/dataset/articles/article'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { count } from '../count'
import { ProblemNote } from '../problem-note'
import { readAnew } from '../read-anew'
import { processAddress } from '../use-names'

interface ChecklistProps {
  readonly processId: string
  readonly uid: number
  readonly items: readonly ChecklistItem[]
  readonly mayEdit: boolean
  /** Whether the article is coded to the end. */
  readonly isComplete: boolean
  /** Called with what the article says something of. */
  readonly onReport: (item: ChecklistItem) => void
}

const titles = { claims: 'Claims', demands: 'Demands' } as const

/** The claims and demands of a process, and what of them is still to be decided for an article. */
export function Checklist({ processId, uid, items, mayEdit, isComplete, onReport }: ChecklistProps) {
  const id = useId()
  const client = useQueryClient()
  const [isAll, setAll] = useState(false)
  const decide = useMutation<unknown, AdminProblem, { items: readonly number[]; isNotMentioned: boolean }>({
    mutationFn: (body) =>
      callAdmin(`${processAddress(processId)}/articles/${uid}/decisions`, {
        method: 'POST',
        body,
        schema: nothing,
      }),
    onSuccess: () => readAnew(client),
  })
  const open = items.filter(({ decision }) => decision === 'open')
  const shown = isAll ? items : open
  const decided = items.length - open.length
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Checklist</h2>
      <p>
        <progress max={items.length} value={decided} aria-label="Decided" /> {decided} of {items.length}{' '}
        decided
      </p>
      {decide.error && <ProblemNote problem={decide.error} />}
      {open.length === 0 && (
        <p>{isComplete ? 'The article is coded to the end.' : 'All claims and demands are decided.'}</p>
      )}
      <p className="ad-actions">
        <button type="button" className="ad-plain" onClick={() => setAll(!isAll)}>
          {isAll ? 'Show what is open' : 'Show all'}
        </button>
        {mayEdit && open.length > 0 && (
          <BusyButton
            className="ad-plain"
            isOff={decide.isPending}
            onClick={() => {
              if (
                confirm(`Say of ${count(open.length, 'open item')} that the article does not mention them?`)
              )
                decide.mutate({ items: open.map((item) => item.uid), isNotMentioned: true })
            }}
          >
            The rest is not mentioned …
          </BusyButton>
        )}
      </p>
      {(['claims', 'demands'] as const).map((table) => {
        const own = shown.filter((item) => item.table === table)
        if (own.length === 0) return null
        return (
          <section key={table}>
            <h3>{titles[table]}</h3>
            <ul className="ad-checklist">
              {own.map((item) => (
                <li key={item.uid}>
                  <span>
                    {item.name}
                    {item.decision !== 'open' && <span className="ad-quiet"> {item.decision}</span>}
                  </span>
                  {mayEdit && (
                    <span className="ad-acts">
                      <button
                        type="button"
                        className="ad-plain"
                        onClick={() => onReport(item)}
                        aria-label={`Report on ${item.name}`}
                      >
                        Report
                      </button>
                      {item.decision === 'open' && (
                        <BusyButton
                          className="ad-plain"
                          isOff={decide.isPending}
                          aria-label={`Not mentioned: ${item.name}`}
                          onClick={() => decide.mutate({ items: [item.uid], isNotMentioned: true })}
                        >
                          Not mentioned
                        </BusyButton>
                      )}
                      {item.decision === 'not mentioned' && !isComplete && (
                        <BusyButton
                          className="ad-plain"
                          isOff={decide.isPending}
                          aria-label={`Open again: ${item.name}`}
                          onClick={() => decide.mutate({ items: [item.uid], isNotMentioned: false })}
                        >
                          Open again
                        </BusyButton>
                      )}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}
