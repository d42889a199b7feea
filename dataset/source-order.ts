import type { Row } from './tables'

/** Articles oldest first, an undated one by its latest possible day; ties by id. */
export function oldestFirst(sources: readonly Row<'sources'>[]): readonly Row<'sources'>[] {
  return [...sources].sort(byPublication)
}

function byPublication(a: Row<'sources'>, b: Row<'sources'>): number {
  const [first, second] = [`${a.published_latest} ${a.id}`, `${b.published_latest} ${b.id}`]
  return first < second ? -1 : first > second ? 1 : 0
}
