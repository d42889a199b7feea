import type { Dataset } from '@/dataset/dataset'
import { buildDemandDataset, type Told } from './demand-dataset'

/** The statuses of `buildDemandDataset`, those that a step can come to. */
const outcomes = ['said-no', 'halted', 'replied', 'accepted'] as const
const accounts = ['northern', 'southern', 'narrator'] as const

/** How large a process of many rounds is. */
export interface ReversalSize {
  readonly demands: number
  readonly rounds: number
  readonly articles: number
}

/**
 * A long process: an accord of many provisions whose fate each article tells round by round, with steps inside rounds,
 * moves forward and back again, gaps, weak wording and reports without a round. The same size and seed give the same
 * dataset.
 */
export function buildReversals(
  size: ReversalSize = { demands: 51, rounds: 10, articles: 3 },
  seed = 1,
): Dataset {
  const draw = createDraw(seed)
  const ids = (prefix: string, n: number) => Array.from({ length: n }, (_, index) => `${prefix}-${index + 1}`)
  const rounds = ids('session', size.rounds)
  const sources = ids('article', size.articles)
  const demands = ids('provision', size.demands)
  const told: Told[] = []
  for (const demand of demands)
    for (const source of sources)
      for (const round of [...rounds, null]) {
        // Most articles leave most rounds of most provisions out.
        if (draw(100) >= (round === null ? 5 : 40)) continue
        const account = accounts[draw(accounts.length)]
        if (draw(2) === 0) told.push([demand, round, source, 'put', account])
        for (let step = 0; step <= draw(2); step++)
          told.push([
            demand,
            round,
            source,
            outcomes[draw(outcomes.length)] ?? 'put',
            account,
            draw(8) === 0 ? 'loose' : 'firm',
          ])
      }
  return buildDemandDataset({
    rounds,
    sources: sources.map((id, index) => ({
      id,
      short_name: `Article ${index + 1}`,
      published_earliest: `203${index % 10}-01-01`,
      published_latest: `203${index % 10}-01-01`,
    })),
    demands: demands.map((id, index) => ({ id, title: `Provision ${index + 1} of the accord` })),
    told,
  })
}

/** Whole numbers from 0 to below `n`, one after another (mulberry32). */
function createDraw(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
}
