import Link from 'next/link'
import { count } from '../count'
import { namePointed } from '../records/name-record'
import { pointedList } from '../records/pointed-list'
import { useNames } from '../use-names'
import type { Review } from './publishing-answers'

interface WithoutEvidenceProps {
  readonly processId: string
  readonly review: Pick<Review, 'unevidenced' | 'unevidencedCount'>
}

/** The records behind which readers would find nothing, each with the way to it; nothing where there is none. */
export function WithoutEvidence({ processId, review }: WithoutEvidenceProps) {
  const { unevidenced, unevidencedCount } = review
  const names = useNames(processId).data
  if (unevidencedCount === 0) return null
  const others = unevidencedCount - unevidenced.length
  return (
    <div className="ad-restored">
      <p>
        {count(unevidencedCount, 'record')} {unevidencedCount === 1 ? 'rests' : 'rest'} on no evidence:
      </p>
      <ul>
        {unevidenced.map((record) => (
          <li key={`${record.record_type} ${record.record_id}`}>
            <Link href={pointedList(processId, record) ?? ''}>
              {(names && namePointed(record, names)) ?? record.record_id}
            </Link>
          </li>
        ))}
        {others > 0 && <li>and {others} more</li>}
      </ul>
      <p>You can publish all the same.</p>
    </div>
  )
}
