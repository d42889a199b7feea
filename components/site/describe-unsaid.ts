import type { Words } from '@/components/charts/words'
import { chartHref, type Pin, recordHref } from '@/components/records/record-address'
import type { ChartSlug } from '@/dataset/chart-slugs'
import type { RecordType } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { isAsk, prepareUnsaid, type Unsaid } from './prepare-unsaid'

/** One thing that no article says. */
export interface UnsaidLine {
  readonly kind: keyof Unsaid
  /** Ends in a colon; the names follow. */
  readonly sentence: string
  readonly names: readonly {
    readonly key: string
    readonly label: string
    /** The page of the record; null where it has none. */
    readonly href: string | null
    readonly detail: string | null
  }[]
  /** The chart that shows it. */
  readonly chart: { readonly href: string; readonly label: string }
}

/** The chart that shows each kind. */
const charts = {
  people: 'delegation-composition',
  heads: 'delegation-composition',
  roundDays: 'timeline',
  asks: 'demand-status',
  outcomes: 'demand-status',
  quotations: 'voices',
  eventDays: 'timeline',
  pointDays: 'claim-coverage',
} as const satisfies Readonly<Record<keyof Unsaid, ChartSlug>>

/** What no article says, a line each; what they do say has no line. */
export function describeUnsaid(dataset: Dataset, pin: Pin, words: Words): readonly UnsaidLine[] {
  const { demands, events, claims } = dataset.rows
  const totals: Partial<Record<keyof Unsaid, number>> = {
    outcomes: demands.filter(isAsk).length,
    eventDays: events.length,
    pointDays: claims.length,
  }
  const lists = Object.entries(listNames(dataset, pin, words)) as [keyof Unsaid, UnsaidLine['names']][]
  return lists.flatMap(([kind, names]) => {
    const n = names.length
    if (n === 0) return []
    const slug = charts[kind]
    return [
      {
        kind,
        sentence: words.t(`unsaid.${kind}`, { n, words: words.count(n), total: totals[kind] ?? n }),
        names,
        chart: { href: chartHref(dataset.process.id, slug, pin), label: words.t(`chart.${slug}`) },
      },
    ]
  })
}

/** The names after each sentence, in the order of the lines. */
function listNames(
  dataset: Dataset,
  pin: Pin,
  { t, and }: Words,
): Readonly<Record<keyof Unsaid, UnsaidLine['names']>> {
  const look = lookUp(dataset)
  const unsaid = prepareUnsaid(dataset)
  const claims = new Map(dataset.rows.claims.map(({ id, label }) => [id, label]))
  const events = new Map(dataset.rows.events.map(({ id, title }) => [id, title]))
  const name = (type: RecordType, id: string, label: string = id, detail: string | null = null) => {
    const href = recordHref(dataset.process.id, { type, id }, pin)
    return { key: id, label, href, detail }
  }
  const round = (id: string, detail: string) => name('round', id, look.rounds.get(id)?.label, detail)
  return {
    people: unsaid.people.map(({ round: id, parties, mediators }) =>
      round(id, and([...parties.map(look.partyName), ...(mediators ? [t('unsaid.mediators')] : [])])),
    ),
    heads: unsaid.heads.map(({ round: id, parties }) => round(id, and(parties.map(look.partyName)))),
    roundDays: unsaid.roundDays.map(({ round: id, hasStart, hasEnd }) => {
      const missing = hasStart ? 'noEnd' : hasEnd ? 'noStart' : 'neitherDay'
      return round(id, t(`unsaid.${missing}`))
    }),
    asks: unsaid.asks.map((id) => name('party', id, look.partyName(id))),
    outcomes: unsaid.outcomes.map((id) => name('demand', id, look.demands.get(id)?.title)),
    quotations: unsaid.quotations.map(({ party, statementCount: n }) =>
      name('party', party, look.partyName(party), t('unsaid.statements', { n })),
    ),
    eventDays: unsaid.eventDays.map((id) => name('event', id, events.get(id))),
    pointDays: unsaid.pointDays.map((id) => name('claim', id, claims.get(id))),
  }
}
