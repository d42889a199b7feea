import type { LegendEntry } from './description'
import { insideSentence } from './inside-sentence'
import { type FamilySlot, familySlots } from './institution-palette'
import type { Seat } from './seat'
import type { Words } from './words'

/** What a legend line on seats draws: a shape in a neutral fill, or a fill. */
export type SeatSwatch =
  | { readonly kind: 'head' | 'person' | 'body' | 'ring' | 'team' }
  | { readonly kind: 'family'; readonly slot: FamilySlot }

/** What a legend on seats rests on. */
interface SeatLegendSeries {
  readonly view: 'full' | 'summary'
  readonly seats: readonly Seat[]
  /** The labels of all kinds of institution, by rank. */
  readonly kindsInOrder: readonly string[]
}

/**
 * Only what occurs: shapes, then the fills with the kinds of institution that they stand for. A summary leaves out the
 * disc of a person, which its name explains.
 */
export function describeSeatLegend(
  series: SeatLegendSeries,
  words: Words,
): readonly LegendEntry<SeatSwatch>[] {
  const { t } = words
  const { seats } = series
  const entry = (kind: 'head' | 'person' | 'body' | 'ring' | 'team', label: string, occurs: boolean) =>
    occurs ? [{ swatch: { kind }, label }] : []
  const isBare = (seat: Seat) => seat.shape !== 'team' && seat.institution === null
  const bare = seats.filter(isBare)
  return [
    ...entry(
      'head',
      t('delegationComposition.legend.head'),
      seats.some(({ role }) => role === 'head'),
    ),
    ...entry(
      'person',
      t('delegationComposition.legend.person'),
      series.view === 'full' && seats.some(({ shape }) => shape === 'person'),
    ),
    ...entry(
      'body',
      t('delegationComposition.legend.body'),
      seats.some(({ shape }) => shape === 'body'),
    ),
    // A title without an institution is an office, so the ring cannot be called its absence.
    ...entry(
      'ring',
      t(
        `delegationComposition.legend.${bare.some(({ title }) => title !== null) ? 'noInstitution' : 'noOffice'}`,
      ),
      bare.length > 0,
    ),
    ...entry(
      'team',
      t('delegationComposition.legend.team'),
      seats.some(({ shape }) => shape === 'team'),
    ),
    ...familySlots.flatMap((slot) => describeFamily(seats, slot, series, words)),
  ]
}

function describeFamily(
  seats: readonly Seat[],
  slot: FamilySlot,
  { kindsInOrder }: SeatLegendSeries,
  words: Words,
): readonly LegendEntry<SeatSwatch>[] {
  const shown = new Set(
    seats.flatMap(({ institution }) => (institution?.slot === slot ? institution.kindLabel : [])),
  )
  const labels = kindsInOrder.filter((label) => shown.has(label))
  if (labels.length === 0) return []
  const label = labels.map((one, index) => (index === 0 ? one : insideSentence(one, words))).join(', ')
  return [{ swatch: { kind: 'family', slot }, label }]
}
