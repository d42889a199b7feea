import { LRUCache } from 'lru-cache'
import { formatChartAddress } from '@/dataset/chart-address'
import { processOf } from './admission'
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

/** What an address asks for where its answer is the same for everybody. */
export interface SharedName {
  readonly key: string
  /** The process whose releases the answer is made from; undefined where it is made from those of all. */
  readonly processId: string | undefined
}

/**
 * What an address asks for; null where its answer is not the same for everybody. What an embed or an export does not
 * know, such as the marks that hosts and newsletters add to addresses, makes no other key.
 */
export function nameShared(address: string): SharedName | null {
  if (address.length > longestKey) return null
  const known = named.get(address)
  if (known) return known
  const shared = readShared(address)
  if (shared) named.set(address, shared)
  return shared
}

/** The same few addresses are asked for again and again. */
const named = new LRUCache<string, SharedName>({ max: 1000 })

function readShared(address: string): SharedName | null {
  const kind = kindOf({ address, contentType: '' })
  const { keptWith } = headerTable[kind]
  if (keptWith === 'never') return null
  const path = pathOf(address)
  const processId = keptWith === 'process' ? processOf(path) : undefined
  if (kind !== 'embed' && kind !== 'export') return { key: address, processId }
  const query = queryOf(address)
  query.sort()
  return { key: formatChartAddress(path, query, {}), processId }
}
