import Link from 'next/link'
import { saysNothing } from '@/dataset/articles/second-coding'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { count } from '../count'
import { unitAddress } from '../desk/unit-to-write'
import { sayValue } from '../desk/unit-values'
import { nameRecord } from '../records/name-record'
import { useNames } from '../use-names'
import type { Review } from './publishing-answers'

interface NotWrittenProps {
  readonly processId: string
  readonly review: Pick<Review, 'unwritten' | 'unwrittenCount'>
}

type Unwritten = Review['unwritten'][number]

/** What was set down after two had coded while the reports say something else, each with the way to write it down. */
export function NotWritten({ processId, review }: NotWrittenProps) {
  const { unwritten, unwrittenCount } = review
  const names = useNames(processId).data
  if (unwrittenCount === 0 || !names) return null
  const others = unwrittenCount - unwritten.length
  return (
    <div className="ad-restored">
      <p>
        {count(unwrittenCount, 'value')} of two coders {unwrittenCount === 1 ? 'was' : 'were'} set down, and
        the reports say something else. Readers would see both:
      </p>
      <ul>
        {unwritten.map((one) => (
          <li key={`${one.unitType} ${one.unitKey}`}>
            <Link href={unitAddress(processId, one.article, toWrite(one, names))}>
              {nameUnit(one, names)}
            </Link>
            : set down {say(one, one.adjudicated, names)}, reported {say(one, one.reported, names)}
          </li>
        ))}
        {others > 0 && <li>and {others} more</li>}
      </ul>
      <p>You can publish all the same.</p>
    </div>
  )
}

const nameUnit = ({ unitType, unitKey }: Unwritten, names: ProcessNames) =>
  nameRecord('codings', { unit_type: unitType, unit_key: unitKey, coder: null }, names)

const isBlank = (code: string, { codes }: ProcessNames) =>
  codes.some((one) => one.vocabulary === 'coding_extra_value' && one.code === code)

const toWrite = ({ unitType, unitKey, adjudicated }: Unwritten, names: ProcessNames) => ({
  unit: unitType,
  key: unitKey,
  value: isBlank(adjudicated, names) ? saysNothing : adjudicated,
})

function say({ unitType }: Unwritten, code: string | null, names: ProcessNames): string {
  const value = code === null || isBlank(code, names) ? saysNothing : code
  return `“${sayValue(unitType, value, names)}”`
}
