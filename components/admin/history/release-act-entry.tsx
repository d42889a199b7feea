import Link from 'next/link'
import type { ReleaseAct } from '@/dataset/release-entry'
import { formatMoment, formatTime } from '../format-time'

const done = {
  published: 'published',
  corrected: 'attached a correction to',
  withdrawn: 'withdrew',
} as const satisfies Readonly<Record<ReleaseAct['did'], string>>

/** What somebody did to a release, when and why. */
export function ReleaseActEntry({
  processId,
  act: { release, did, at, by, text },
}: {
  readonly processId: string
  readonly act: ReleaseAct
}) {
  return (
    <li>
      <p className="ad-revision-head">
        <b>{by}</b> {done[did]} <Link href={`/admin/processes/${processId}/releases`}>release {release}</Link>{' '}
        <time dateTime={at} title={formatMoment(at)}>
          {formatTime(at)}
        </time>
      </p>
      {text && <p className="ad-reason">“{text}”</p>}
    </li>
  )
}
