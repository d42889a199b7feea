import type { z } from 'zod'
import { count } from '../count'
import { formatTime } from '../format-time'
import type { draftChangedSchema } from './publishing-answers'

/** What happened since somebody looked: who published what, and who changed how much. */
export function Meanwhile({ releases, withdrawn, changes }: z.infer<typeof draftChangedSchema>) {
  return (
    <ul>
      {releases.map(({ number, by, publishedAt, note, changelog }) => (
        <li key={number}>
          {by} published release {number} on {formatTime(publishedAt)}
          {note && <> (“{note}”)</>}:
          <ul>
            {changelog.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </li>
      ))}
      {withdrawn !== null && <li>Release {withdrawn}, which readers saw, was withdrawn.</li>}
      {changes.count > 0 && (
        <li>
          {changes.by.join(', ')} made {count(changes.count, 'change')} to the records.
        </li>
      )}
    </ul>
  )
}
