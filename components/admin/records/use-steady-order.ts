import { useState } from 'react'
import type { StoredRecord } from '@/dataset/edits/edit'

/**
 * Keeps records where they stand while somebody writes in them, however what they are sorted by changes; `asked` is
 * what was asked for. What is asked anew comes in its own order, once it is read.
 */
export function useSteadyOrder(
  records: readonly StoredRecord[],
  asked: string,
  isReading: boolean,
): readonly StoredRecord[] {
  const [kept, setKept] = useState(() => orderOf(records, asked))
  if (kept.asked !== asked && !isReading) setKept(orderOf(records, asked))
  const last = kept.places.size
  const placeOf = ({ uid }: StoredRecord) => kept.places.get(uid) ?? last
  return records.toSorted((a, b) => placeOf(a) - placeOf(b))
}

const orderOf = (records: readonly StoredRecord[], asked: string) => ({
  asked,
  places: new Map(records.map(({ uid }, place) => [uid, place])),
})
