import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SearchPage } from '@/components/search/search-page'
import { parseQuestion } from '@/components/search/search-question'
import { pagedTypes } from '@/dataset/record-pages'
import { findMissingPage } from '@/front/page-addresses'
import { buildClaimDataset } from '@/tests/support/claim-dataset'
import { inventedDataset, realDataset } from '@/tests/support/datasets'
import { listLinks, readText } from '@/tests/support/markup'

const releaseOf = (dataset = inventedDataset()) => ({
  number: 4,
  publishedAt: '2031-06-01T00:00:00.000Z',
  dataset,
})
const draw = (question: string, release = releaseOf(), pin = {}) =>
  renderToStaticMarkup(
    <SearchPage release={release} question={parseQuestion(question)} pin={pin} lang="en" />,
  )
const heading = (markup: string) => readText(/<h1>(.*?)<\/h1>/.exec(markup)?.[1] ?? '')

test.each([
  ['the invented data', inventedDataset()],
  ['the real data', realDataset()],
])(
  'without a question: what can be searched, examples that find something, and all lists: %s',
  (_, dataset) => {
    const release = releaseOf(dataset)
    const markup = draw('', release)
    expect(heading(markup)).toBe('Search')
    const links = listLinks(markup)
    const examples = links.filter((link) => link.includes('/search?q='))
    expect(examples.length).toBe(3)
    for (const example of examples) {
      const question = new URL(example, 'https://parley.example').searchParams.get('q') ?? ''
      expect(heading(draw(question, release)), question).toMatch(/^(One record|\d+ records) for /)
    }
    expect(links.length - examples.length).toBe(pagedTypes.length)
  },
)

test('what was found stands by type, with the number of each, and leads to its page', () => {
  const release = releaseOf(realDataset())
  const markup = draw('asif', release)
  const total = Number(/^(\d+) records for “asif”$/.exec(heading(markup))?.[1])
  const counts = [...markup.matchAll(/<h2>[^<]*: (\d+)<\/h2>/g)].map(([, n]) => Number(n))
  expect(counts.reduce((a, b) => a + b)).toBe(total)
  expect(markup.match(/<li>/g)).toHaveLength(total)
  const links = listLinks(markup)
  expect(links).toContain('/pak-afg-2025/people/khawaja-asif')
  for (const link of links) {
    const { pathname } = new URL(link, 'https://parley.example')
    expect(findMissingPage(release.dataset, pathname.split('/').slice(2)), link).toBeNull()
  }
})

test('what differs from the name is shown beside it', () => {
  expect(readText(draw('brenick'))).toMatch(/Odo Brennick\s+Printed as:\s+O\. Brenick/)
})

test('nothing found: says the question and offers the lists', () => {
  const markup = draw('xylophone')
  expect(heading(markup)).toBe('Nothing found for “xylophone”')
  expect(readText(markup)).toContain('No record of release 4 holds these words')
  expect(listLinks(markup)).toHaveLength(pagedTypes.length)
})

test('only some of the words are held: it is said', () => {
  expect(readText(draw('brenick xylophone'))).toContain('No record holds all of these words')
  expect(readText(draw('brenick'))).not.toContain('No record holds all of these words')
})

test('a very long question is cut, and it is said', () => {
  const markup = draw(`brenick ${'x'.repeat(300)}`)
  expect(readText(markup)).toContain('The question was cut after 200 characters.')
  expect(/ value="([^"]*)"/.exec(markup)?.[1]).toHaveLength(200)
})

test.each(['<script>alert(1)</script>', '"><img src=x>', "' or 1=1", '__proto__', '%00', '\u202e'])(
  'an odd question stays a text: %s',
  (question) => {
    const markup = draw(question)
    expect(markup).not.toMatch(/<script|<img/)
    expect(heading(markup)).toContain(question)
  },
)

test('a pinned search keeps its release in links and in the form', () => {
  const pin = { release: '4' }
  for (const question of ['', 'weir', 'xylophone']) {
    const markup = draw(question, releaseOf(), pin)
    for (const link of listLinks(markup)) expect(link).toMatch(/[?&]release=4(&|$)/)
    expect(markup).toContain('<input type="hidden" name="release" value="4"/>')
  }
  expect(draw('weir')).not.toContain('name="release"')
})

test('of thousands found some hundred are listed, most of them folded', () => {
  const dataset = buildClaimDataset({
    claims: Array.from({ length: 3000 }, (_, index) => ({ id: `c${index}`, label: `Gauge ${index}` })),
  })
  const markup = draw('gauge', releaseOf(dataset))
  expect(heading(markup)).toBe('3,000 records for “gauge”')
  expect(readText(markup)).toContain('The first 300 are listed')
  expect(markup.match(/<li>/g)).toHaveLength(300)
  expect(markup).toContain('<h2>Claims: 3,000</h2>')
  const [shown = '', folded = ''] = markup.split('<details>')
  expect([shown, folded].map((part) => part.match(/<li>/g)?.length)).toEqual([12, 288])
})
