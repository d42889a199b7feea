import { formatLanguage } from '@/components/charts/format-language'
import { describeOutlets } from '@/components/charts/source-line'
import type { Words } from '@/components/charts/words'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'
import { type Limits, prepareLimits, type VoiceCount } from './prepare-limits'

/** What a set of articles cannot say, a sentence or two each; only what holds for this set. */
export function describeLimits(dataset: Dataset, words: Words): readonly string[] {
  const { t } = words
  const limits = prepareLimits(dataset)
  const { sources, languages, undatedPointCount, repeatCount } = limits
  const n = sources.length
  const [first, last] = [sources[0], sources.at(-1)]
  const totalPoints = dataset.rows.claims.length
  return [
    t('method.limits.scope', { n, words: words.count(n) }),
    ...(first && last
      ? [t('method.limits.days', { days: words.days(first.published_latest, last.published_latest) })]
      : []),
    ...(n > 0
      ? [
          t('method.limits.languages', {
            n: languages.length,
            languages: words.and(languages.map((tag) => formatLanguage(tag, words))),
          }),
          describeOutlets(sources, words),
        ]
      : []),
    ...describeSidesOfOutlets(limits, dataset, words),
    ...describeArticles(limits, words),
    ...describeVoices('voices', limits.voices, dataset, words),
    ...describeVoices('steps', limits.accounts, dataset, words),
    ...(undatedPointCount > 0
      ? [t('method.limits.points', { n: undatedPointCount, total: totalPoints })]
      : []),
    ...(repeatCount > 0 ? [t('method.limits.repeats', { n: repeatCount })] : []),
    t('method.limits.order'),
  ]
}

/** Nothing where no side, or every side, bears the name of an outlet's country: then names tell nothing. */
function describeSidesOfOutlets({ outlets }: Limits, dataset: Dataset, words: Words): readonly string[] {
  const { named, others, count } = outlets
  if (named.length === 0 || others.length === 0) return []
  const { partyName } = lookUp(dataset)
  return [
    words.t('method.limits.outlets', {
      n: count,
      words: words.openingCount(count),
      named: words.and(named.map(partyName)),
      others: words.or(others.map((party) => words.t('side', { party: partyName(party) }))),
    }),
  ]
}

function describeArticles({ sources }: Limits, words: Words): readonly string[] {
  const sentence = (
    key: 'undated' | 'noOutlet' | 'uncoded',
    found: readonly Row<'sources'>[],
    nameOf: (source: Row<'sources'>) => string,
  ) => {
    const n = found.length
    if (n === 0) return []
    const articles = words.and(found.map(nameOf))
    return [words.t(`method.limits.${key}`, { n, words: words.openingCount(n), articles })]
  }
  const shortName = ({ short_name }: Row<'sources'>) => short_name
  return [
    ...sentence(
      'undated',
      sources.filter(({ published_on }) => published_on === null),
      (source) =>
        words.t('method.limits.undatedArticle', {
          article: source.short_name,
          days: words.days(source.published_earliest, source.published_latest),
        }),
    ),
    ...sentence(
      'noOutlet',
      sources.filter(({ outlet }) => outlet === null),
      shortName,
    ),
    ...sentence(
      'uncoded',
      sources.filter(({ coding_complete }) => !coding_complete),
      shortName,
    ),
  ]
}

function describeVoices(
  key: 'voices' | 'steps',
  voices: readonly VoiceCount[],
  dataset: Dataset,
  words: Words,
): readonly string[] {
  const look = lookUp(dataset)
  const n = voices.reduce((sum, { count }) => sum + count, 0)
  if (n === 0) return []
  const counts = voices.map(({ voice, count }) =>
    words.t('method.limits.count', {
      label: 'party' in voice ? look.partyName(voice.party) : look.label('side', voice.side),
      n: count,
    }),
  )
  return [words.t(`method.limits.${key}`, { n, counts: counts.join(', ') })]
}
