import { groups } from 'd3-array'
import type { ReleasedDataset } from '@/components/charts/draw-chart'
import { getWords } from '@/components/charts/get-words'
import type { Words } from '@/components/charts/words'
import { type Pin, pinnedHref, recordListHref } from '@/components/records/record-address'
import { SourceNote } from '@/components/site/source-note'
import { pagedTypes } from '@/dataset/record-pages'
import { type DescribedHit, type DescribedSearch, describeSearch } from './describe-search'
import { listExamples } from './list-examples'
import { readSearchWords } from './read-search-words'
import { SearchBox } from './search-box'
import { longestQuestion, type SearchQuestion } from './search-question'

interface SearchPageProps {
  readonly release: ReleasedDataset
  readonly question: SearchQuestion
  /** The release that all links keep. */
  readonly pin: Pin
  readonly lang: string
}

/** The search of one process: the form, and what was found by type of record. */
export function SearchPage({ release, question: { text, isCut }, pin, lang }: SearchPageProps) {
  const words = getWords(lang)
  const found = text === '' ? null : describeSearch(release, text, { pin, most: mostListed, words })
  const { number } = release
  return (
    <article className="se">
      <h1>{found ? words.t('search.heading', { n: found.total, query: text }) : words.t('search.title')}</h1>
      <SearchBox
        processId={release.dataset.process.id}
        release={release.number}
        pin={pin}
        question={text}
        words={readSearchWords(words)}
      />
      {isCut && <p className="se-note">{words.t('search.cut', { n: longestQuestion })}</p>}
      {found && found.total > mostListed && (
        <p className="se-note">{words.t('search.some', { n: mostListed })}</p>
      )}
      {found?.isPartial && <p className="se-note">{words.t('search.partial')}</p>}
      {found && <Groups found={found} words={words} />}
      {found?.total === 0 && <p>{words.t('search.nothing', { number })}</p>}
      {!found && <p>{words.t('search.intro', { number })}</p>}
      {!found && <Examples release={release} pin={pin} words={words} />}
      {(!found || found.total === 0) && <Lists release={release} pin={pin} words={words} />}
      <SourceNote release={release} words={words} />
    </article>
  )
}

/** So many are listed at most; who asks for one letter does not read thousands of lines. */
const mostListed = 300
/** Of one type so many are shown at once, the others folded. */
const mostShown = 12

function Groups({ found: { hits, counts }, words }: { found: DescribedSearch; words: Words }) {
  return groups(hits, ({ type }) => type).map(([type, own]) => (
    <section key={type}>
      <h2>
        {words.t('record.counted', {
          label: words.t(`search.type.${type}`),
          n: counts.get(type) ?? own.length,
        })}
      </h2>
      <Hits hits={own.slice(0, mostShown)} />
      {own.length > mostShown && (
        <details>
          <summary>{words.t('search.more', { n: own.length - mostShown })}</summary>
          <Hits hits={own.slice(mostShown)} />
        </details>
      )}
    </section>
  ))
}

function Hits({ hits }: { hits: readonly DescribedHit[] }) {
  return (
    <ul className="se-hits">
      {hits.map(({ id, name, matched, href }) => (
        <li key={id}>
          {href === null ? (
            <bdi>{name}</bdi>
          ) : (
            <a href={href}>
              <bdi>{name}</bdi>
            </a>
          )}
          {matched && (
            <span className="se-matched">
              {matched.label}: <bdi>{matched.text}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

type Place = Pick<SearchPageProps, 'release' | 'pin'> & { readonly words: Words }

function Examples({ release: { dataset }, pin, words }: Place) {
  const examples = listExamples(dataset)
  if (examples.length === 0) return null
  return (
    <section>
      <h2>{words.t('search.examples')}</h2>
      <ul className="se-hits">
        {examples.map((example) => (
          <li key={example}>
            <a href={pinnedHref(`/${dataset.process.id}/search`, pin, { q: example })}>
              <bdi>{example}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lists({ release: { dataset }, pin, words }: Place) {
  return (
    <section>
      <h2>{words.t('search.lists')}</h2>
      <ul className="se-hits">
        {pagedTypes.map((type) => (
          <li key={type}>
            <a href={recordListHref(dataset.process.id, type, pin)}>{words.t(`record.list.${type}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
