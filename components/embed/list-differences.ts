import type { Words } from '@/components/charts/words'
import type { ChartDifference, MarkDifference } from './prepare-notice'

/** In what a chart differs in a newer release, a sentence each. */
export function listDifferences(difference: ChartDifference, words: Words): readonly string[] {
  const { marks, restOnOther, title, hasOtherSources } = difference
  const { t } = words
  return [
    ...(title === null ? [] : [t('notice.title', { title })]),
    ...marks.toSorted((a, b) => rankOf(a) - rankOf(b)).map((mark) => describeMark(mark, words)),
    ...restOnOther.map((mark) => t('notice.evidence', { mark })),
    ...(hasOtherSources ? [t('notice.sources')] : []),
  ]
}

/** How many they are. */
export function countDifferences({ marks, restOnOther, title, hasOtherSources }: ChartDifference): number {
  return marks.length + restOnOther.length + (title === null ? 0 : 1) + (hasOtherSources ? 1 : 0)
}

/** What says something else comes before what is gone, and that before what is new: it is what was wrong, perhaps. */
const rankOf = ({ was, is }: MarkDifference) => (was === null ? 2 : is === null ? 1 : 0)

function describeMark({ was, is }: MarkDifference, { t }: Words): string {
  if (was === null) return t('notice.added', { mark: is ?? '' })
  return is === null ? t('notice.gone', { mark: was }) : t('notice.changed', { was, is })
}
