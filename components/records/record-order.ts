/** The order in which lists show records, which previous and next follow. */
import { ascending, groups } from 'd3-array'
import { roundsInOrder } from '@/components/charts/articles'
import { partiesInOrder } from '@/components/charts/party-order'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import type { PagedType } from '@/dataset/record-pages'
import { oldestFirst } from '@/dataset/source-order'

/** Records that stand under one heading of their list. */
export interface RecordGroup {
  /** Null for what no article states, such as a demand without a maker; undefined where a list has no headings. */
  readonly heading: string | null | undefined
  readonly ids: readonly string[]
}

const known = new WeakMap<Dataset, Map<PagedType, readonly RecordGroup[]>>()

/** All records of a type, by heading, in the order of the list; worked out once for each dataset object. */
export function orderRecords(dataset: Dataset, type: PagedType): readonly RecordGroup[] {
  const orders = known.get(dataset) ?? new Map<PagedType, readonly RecordGroup[]>()
  known.set(dataset, orders)
  const order = orders.get(type) ?? putInOrder(dataset, type)
  orders.set(type, order)
  return order
}

function putInOrder(dataset: Dataset, type: PagedType): readonly RecordGroup[] {
  const { rows } = dataset
  const look = lookUp(dataset)
  const partyPlace = placesOf([...partiesInOrder(dataset), ...[...look.parties.keys()].sort()])
  const roundPlace = placesOf(roundsInOrder(dataset).map(({ id }) => id))
  const partyName = (id: string | null) => (id === null ? null : (look.parties.get(id)?.name ?? id))
  switch (type) {
    case 'demand':
      return groupBy(
        rows.demands.toSorted((a, b) => byText(a.title, b.title) || ascending(a.id, b.id)),
        ({ made_by }) => ({ heading: partyName(made_by), place: partyPlace(made_by) }),
      )
    case 'person':
      return groupBy(
        rows.people.toSorted((a, b) => byText(a.name, b.name) || ascending(a.id, b.id)),
        ({ party }) => ({ heading: partyName(party), place: partyPlace(party) }),
      )
    case 'claim':
      return groupBy(
        rows.claims.toSorted(
          (a, b) =>
            ascending(roundPlace(a.round), roundPlace(b.round)) ||
            byText(a.label, b.label) ||
            ascending(a.id, b.id),
        ),
        ({ topic }) => ({
          heading: look.label('claim_topic', topic),
          place: look.codes('claim_topic').indexOf(topic),
        }),
      )
    case 'discrepancy':
      return groupBy(
        rows.discrepancies.toSorted((a, b) => byText(a.title, b.title) || ascending(a.id, b.id)),
        ({ severity, kind }) => ({
          heading: `${look.label('discrepancy_severity', severity)}: ${look.label('discrepancy_kind', kind)}`,
          place:
            look.codes('discrepancy_severity').indexOf(severity) * look.codes('discrepancy_kind').length +
            look.codes('discrepancy_kind').indexOf(kind),
        }),
      )
    case 'source':
      return [{ heading: undefined, ids: oldestFirst(rows.sources).map(({ id }) => id) }]
    case 'round':
      return [{ heading: undefined, ids: roundsInOrder(dataset).map(({ id }) => id) }]
  }
}

/** The records before and after one in the list of its type; null at either end. */
export function findNeighbours(
  dataset: Dataset,
  type: PagedType,
  id: string,
): { readonly previous: string | null; readonly next: string | null } {
  const ids = orderRecords(dataset, type).flatMap((group) => group.ids)
  const place = ids.indexOf(id)
  return { previous: ids[place - 1] ?? null, next: ids[place + 1] ?? null }
}

/** Order that does not depend on the machine's language; digits count up. */
const { compare: byText } = new Intl.Collator('en', { numeric: true })

/** The place of an id in an order; what is not stated comes last. */
function placesOf(ids: readonly string[]): (id: string | null) => number {
  const places = new Map([...new Set(ids)].map((id, index) => [id, index]))
  return (id) => (id === null ? places.size : (places.get(id) ?? places.size))
}

function groupBy<R extends { readonly id: string }>(
  rows: readonly R[],
  headingOf: (row: R) => { readonly heading: string | null; readonly place: number },
): readonly RecordGroup[] {
  return groups(rows, (row) => headingOf(row).place)
    .sort(([a], [b]) => ascending(a, b))
    .flatMap(([, own]) => {
      const [first] = own
      return first ? [{ heading: headingOf(first).heading, ids: own.map(({ id }) => id) }] : []
    })
}
