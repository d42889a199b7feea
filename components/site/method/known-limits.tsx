import { describeLimits } from './describe-limits'
import type { MethodProps } from './method-section'

/** What the set of articles cannot say. */
export function KnownLimits({ release, words }: MethodProps) {
  return (
    <ul className="me-list">
      {describeLimits(release.dataset, words).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
