import { formatLanguage } from '@/components/charts/format-language'
import type { Words } from '@/components/charts/words'
import { recordHref } from '@/components/records/record-address'
import { lookUp } from '@/dataset/lookup'
import { oldestFirst } from '@/dataset/source-order'
import type { Row } from '@/dataset/tables'
import { StackedTable } from '../stacked-table'
import type { MethodProps } from './method-section'

/** How the articles were chosen, and each of them: outlet, country, day and its basis, length, state of the coding. */
export function ChosenArticles({ release: { dataset }, pin, words }: MethodProps) {
  const { t } = words
  const look = lookUp(dataset)
  const { id, description, resources } = dataset.process
  return (
    <>
      <p>{t('method.articles.chosen')}</p>
      <p>{t('method.articles.package', { description, sources: resources.sources.description })}</p>
      <StackedTable
        caption={t('method.articles.caption')}
        columns={(['outlet', 'country', 'date', 'words', 'language', 'coded'] as const).map((key) => ({
          key,
          label: t(`method.articles.${key}`),
          isNumber: key === 'words',
        }))}
        rows={oldestFirst(dataset.rows.sources).map((source) => ({
          key: source.id,
          cells: [
            <ArticleName
              key="outlet"
              source={source}
              href={recordHref(id, { type: 'source', id: source.id }, pin)}
              words={words}
            />,
            <bdi key="country">{source.country ?? t('method.articles.noCountry')}</bdi>,
            t('method.articles.basis', {
              days: words.days(source.published_earliest, source.published_latest),
              basis: look.label('date_basis', source.date_basis),
            }),
            t('method.articles.wordCount', { n: source.word_count }),
            formatLanguage(source.language, words),
            t(source.coding_complete ? 'method.articles.whole' : 'method.articles.part'),
          ],
        }))}
      />
    </>
  )
}

function ArticleName({
  source,
  href,
  words,
}: {
  readonly source: Row<'sources'>
  readonly href: string | null
  readonly words: Words
}) {
  const name = <bdi>{source.outlet ?? source.short_name}</bdi>
  return (
    <>
      {href === null ? name : <a href={href}>{name}</a>}
      <small>
        {source.title === null ? (
          words.t('method.articles.noTitle')
        ) : (
          <cite>
            <bdi>{source.title}</bdi>
          </cite>
        )}
      </small>
    </>
  )
}
