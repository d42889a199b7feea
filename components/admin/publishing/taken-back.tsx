import { count } from '../count'
import type { AdminRelease, Restoring } from './publishing-answers'

interface TakenBackProps {
  /** The release that is restored. */
  readonly number: number
  readonly unpublished: Restoring['unpublished']
  readonly releases: readonly AdminRelease[]
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** What goes when a release is restored, and what later ones said was wrong in it; nothing without either. */
export function TakenBack({ number, unpublished, releases }: TakenBackProps) {
  const corrections = listCorrections(number, releases)
  const isTaken = unpublished !== null && unpublished.count > 0
  if (!isTaken && corrections.length === 0) return null
  return (
    <div className="ad-restored">
      <p>
        The tables become what release {number} holds.
        {isTaken &&
          ` It takes back what ${list.format(unpublished.by)} changed since release ${unpublished.since}: ${count(unpublished.count, 'change')}.`}
      </p>
      {corrections.length > 0 && (
        <>
          <p>It brings back what was corrected since:</p>
          <ul>
            {corrections.map((correction) => (
              <li key={`${correction.number} ${correction.text}`}>
                Release {correction.number} corrected: {correction.text}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** What later releases say was wrong in a release, the oldest first. */
const listCorrections = (number: number, releases: readonly AdminRelease[]) =>
  releases
    .filter((release) => release.number > number && release.withdrawal === null)
    .toReversed()
    .flatMap(({ number: by, corrections }) =>
      corrections.filter(({ since }) => since <= number).map(({ text }) => ({ number: by, text })),
    )
