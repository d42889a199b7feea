import type { Ref } from 'react'

/** One thing wrong with a form. */
export interface FormFault {
  /** The control to mend, by its id and its label; null where it is about none. */
  readonly at: { readonly id: string; readonly label: string } | null
  readonly text: string
}

interface FaultSummaryProps {
  readonly faults: readonly FormFault[]
  readonly ref: Ref<HTMLDivElement>
}

/** Everything that kept a form from being saved, each with the way to its control; nothing where there is nothing. */
export function FaultSummary({ faults, ref }: FaultSummaryProps) {
  if (faults.length === 0) return null
  return (
    <div className="ad-problem" role="alert" tabIndex={-1} ref={ref}>
      <p>Not saved. What you typed is still here; this has to be put right first:</p>
      <ul>
        {faults.map(({ at, text }) => (
          <li key={`${at?.id} ${text}`}>
            {at && (
              <>
                <a
                  href={`#${at.id}`}
                  onClick={(event) => {
                    // Not by way of the address: the way back would lead through all that was mended.
                    event.preventDefault()
                    document.getElementById(at.id)?.focus()
                  }}
                >
                  {at.label}
                </a>
                :{' '}
              </>
            )}
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
