import type { Words } from '@/components/charts/words'
import type { Row } from '@/dataset/tables'

/** The day of an article, or the days that it can be of. */
export function formatDays({ published_earliest, published_latest }: Row<'sources'>, words: Words): string {
  return words.days(published_earliest, published_latest)
}
