/** What search looks through: for every record its name, and the other words under which somebody may look for it. */
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import type { PagedType } from '@/dataset/record-pages'
import { rowsWith } from '@/dataset/rows-with'

/** The types of records that search finds. */
export type SearchedType = PagedType | 'event'

/** Where a word was found, by how much it counts there. */
export const fieldWeights = {
  name: 6,
  /** A name as an article prints it. */
  spelling: 6,
  /** What an article or the coders call it beside its name. */
  called: 4,
  outlet: 4,
  office: 3,
  institution: 3,
  author: 3,
  place: 2,
  /** What it is, in a sentence. */
  text: 1,
} as const

/** The name of a field. */
type SearchField = keyof typeof fieldWeights

/** One text of a record. */
export interface SearchText {
  readonly field: SearchField
  readonly text: string
}

/** One record as search sees it. */
export interface SearchDocument {
  /** Unique in its dataset. */
  readonly key: string
  readonly type: SearchedType
  readonly id: string
  readonly name: string
  /** Its name first, each text once. */
  readonly texts: readonly [SearchText, ...SearchText[]]
}

/** The documents of a dataset. */
export function listSearchDocuments(dataset: Dataset): readonly SearchDocument[] {
  const { rows } = dataset
  const look = lookUp(dataset)
  const institutionOf = (id: string | null) => (id === null ? undefined : look.institutions.get(id))
  return [
    ...rows.people.map(({ id, name, office, institution }) =>
      toDocument('person', id, name, [
        ...rowsWith(rows.person_names, 'person', id).map(({ spelling }) => text('spelling', spelling)),
        text('office', office),
        text('institution', institutionOf(institution)?.name),
        text('institution', institutionOf(institution)?.short_name),
      ]),
    ),
    ...rows.demands.map(({ id, title, description }) =>
      toDocument('demand', id, title, [text('text', description)]),
    ),
    ...rows.claims.map(({ id, label, proposition }) =>
      toDocument('claim', id, label, [text('text', proposition)]),
    ),
    ...rows.rounds.map(({ id, label, city, venue, summary }) =>
      toDocument('round', id, label, [
        text('place', city),
        text('place', venue),
        ...rowsWith(rows.round_reports, 'round', id).map(({ label_used }) => text('called', label_used)),
        text('text', summary),
      ]),
    ),
    ...rows.sources.map(({ id, title, outlet, short_name, byline }) =>
      toDocument('source', id, title ?? outlet ?? short_name, [
        text('outlet', outlet),
        text('called', short_name),
        text('author', byline),
      ]),
    ),
    ...rows.events.map(({ id, title, description, place }) =>
      toDocument('event', id, title, [text('place', place), text('text', description)]),
    ),
    ...rows.discrepancies.map(({ id, title, summary }) =>
      toDocument('discrepancy', id, title, [text('text', summary)]),
    ),
  ]
}

const text = (field: SearchField, value: string | null | undefined): readonly SearchText[] =>
  value ? [{ field, text: value }] : []

function toDocument(
  type: SearchedType,
  id: string,
  name: string,
  others: readonly (readonly SearchText[])[],
): SearchDocument {
  const found = others.flat()
  const isNew = (one: SearchText, index: number) =>
    one.text !== name && found.findIndex((other) => other.text === one.text) === index
  return {
    key: `${type}/${id}`,
    type,
    id,
    name,
    texts: [{ field: 'name', text: name }, ...found.filter(isNew)],
  }
}
