import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Changelog } from '@/components/admin/publishing/changelog'
import { NewsSinceLooked } from '@/components/admin/publishing/news-since-looked'
import { NotFinished } from '@/components/admin/publishing/not-finished'
import { NothingToPublish } from '@/components/admin/publishing/nothing-to-publish'
import { listLinks, readText } from '@/tests/support/markup'

const herald = { id: 'herald', name: 'Harbour Herald', article: 4 }
const chart = (name: string, losesFinding: boolean) => ({
  slug: 'demand-status' as const,
  name,
  before: 'No ask was met',
  after: name,
  losesFinding,
  differences: [],
})

test('charts that lose their finding are named in the warning about articles that are not finished', () => {
  const charts = [chart('What became of each ask', true), chart('Who is named again', false)]
  const markup = renderToStaticMarkup(<NotFinished processId="talks" unfinished={[herald]} charts={charts} />)
  const text = readText(markup)
  expect(listLinks(markup)).toContain('/admin/processes/talks/articles/4')
  expect(text).toMatch(/1 article is not coded to the end:\s+Harbour Herald\s+\. Where it says nothing/)
  expect(text).toContain('1 chart loses its finding: What became of each ask.')
})

test('without either there is no warning, and none of charts that are still being drawn', () => {
  expect(
    renderToStaticMarkup(<NotFinished processId="talks" unfinished={[]} charts={[chart('A', false)]} />),
  ).toBe('')
  expect(
    renderToStaticMarkup(<NotFinished processId="talks" unfinished={[herald]} charts={undefined} />),
  ).not.toContain('loses')
})

test('what is new since somebody looked is told, and marked among the rest', () => {
  const review = { changelog: ['A claim is new', 'A person is new'], faultCount: 0 }
  const text = readText(renderToStaticMarkup(<NewsSinceLooked before={['A claim is new']} review={review} />))
  expect(text).toContain('New since you looked:')
  expect(text).toContain('A person is new')
  expect(text).not.toContain('A claim is new')
  const list = readText(
    renderToStaticMarkup(<Changelog changelog={review.changelog} added={['A person is new']} />),
  )
  expect(list).toMatch(/A claim is new.*New: +A person is new/)
})

test.each([
  [{ changelog: [], faultCount: 0 }, 'There is no new change since you looked.'],
  [{ changelog: [], faultCount: 2 }, 'something was changed that has to be put right first'],
])('where nothing is new, or something is broken, it says so', (review, words) => {
  expect(readText(renderToStaticMarkup(<NewsSinceLooked before={['A']} review={review} />))).toContain(words)
})

test.each([
  [{ isUncoded: true, sameAs: null, shown: null }, 'this process has no record yet'],
  [
    { isUncoded: false, sameAs: 2, shown: { number: 2, publishedAt: '' } },
    'nothing has changed since release 2',
  ],
  [{ isUncoded: false, sameAs: 2, shown: { number: 1, publishedAt: '' } }, 'which was withdrawn'],
])('why there is nothing to publish', (review, words) => {
  const markup = renderToStaticMarkup(<NothingToPublish processId="river" review={review} />)
  expect(readText(markup)).toContain(words)
  expect(listLinks(markup)).toEqual(review.isUncoded ? ['/admin/processes/river/articles/new'] : [])
})
