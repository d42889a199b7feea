import { takeFocus } from '../take-focus'
import type { Review } from './publishing-answers'

interface NewsSinceLookedProps {
  /** The changelog that was looked at before. */
  readonly before: readonly string[]
  readonly review: Pick<Review, 'changelog' | 'faultCount'>
}

/** What is in a review that was not in the last one; it takes the focus, since who looks again begins here. */
export function NewsSinceLooked({ before, review: { changelog, faultCount } }: NewsSinceLookedProps) {
  const added = listAdded(before, changelog)
  return (
    <div className="ad-restored" tabIndex={-1} ref={takeFocus}>
      {faultCount > 0 ? (
        <p>Since you looked, something was changed that has to be put right first.</p>
      ) : added.length === 0 ? (
        <p>There is no new change since you looked.</p>
      ) : (
        <>
          <p>New since you looked:</p>
          <ul>
            {added.map((sentence) => (
              <li key={sentence}>{sentence}.</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** The sentences of a changelog that were not in an earlier one. */
export const listAdded = (before: readonly string[], now: readonly string[]): readonly string[] =>
  now.filter((sentence) => !before.includes(sentence))
