import { LRUCache } from 'lru-cache'
import { formatChartAddress } from '@/dataset/chart-address'
import { kindOf, pathOf, queryOf } from './answer-kind'
import type { FinishedAnswer } from './finished-answer'
import { headerTable } from './header-table'

/** An answer as it is kept: with the state of the releases from which it was made. */
interface KeptAnswer {
  readonly version: string
  readonly answer: FinishedAnswer
}

/** An address with longer text is asked for once, if ever. */
const longestKey = 2000

/**
 * The finished bytes of answers that are the same for everybody, the least recently used dropped first. Each is kept
 * with a version of the releases and counts only while that stands, so that nothing has to be purged.
 */
export class KeptAnswers {
  readonly #kept: LRUCache<string, KeptAnswer>

  constructor(mostBytes: number) {
    this.#kept = new LRUCache({
      maxSize: Math.max(1, mostBytes),
      // The codings of an answer are added as they are asked for, and are smaller than the answer together.
      sizeCalculation: ({ answer }, key) => 1024 + 2 * answer.body.length + 2 * key.length,
    })
  }

  /** The answer kept under a key, made from this version; undefined where there is none. */
  get(key: string, version: string): FinishedAnswer | undefined {
    const kept = this.#kept.get(key)
    return kept?.version === version ? kept.answer : undefined
  }

  /** Keeps an answer; one that is larger than all there is room for is not kept. */
  keep(key: string, version: string, answer: FinishedAnswer): void {
    this.#kept.set(key, { version, answer })
  }
}

/**
 * The key of an address whose answer is the same for everybody; null for all others. What an embed or an export does
 * not know, such as the marks that hosts and newsletters add to addresses, makes no other key.
 */
export function keyOfAddress(address: string): string | null {
  const kind = kindOf({ address, contentType: '' })
  if (headerTable[kind].keptWith === 'never' || address.length > longestKey) return null
  if (kind !== 'embed' && kind !== 'export') return address
  const query = queryOf(address)
  query.sort()
  return formatChartAddress(pathOf(address), query, {})
}
