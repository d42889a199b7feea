import { describe, expect, test } from 'vitest'
import { answerSearch } from '@/components/search/answer-search'
import { searchAnswerSchema } from '@/components/search/search-answer'
import { inventedDataset, realDataset } from '@/tests/support/datasets'

const dataset = inventedDataset()
const release = { number: 4, publishedAt: '2031-06-01T00:00:00.000Z', dataset }
const ask = (query: string, from = release) => answerSearch(from, new URLSearchParams(query))
const read = (query: string, from = release) => {
  const answered = ask(query, from)
  if ('problem' in answered) throw new Error(answered.problem)
  return searchAnswerSchema.parse(answered.answer)
}

test('an answer names its release and question, and what was found with its kind and page', () => {
  const answer = read('q=%20O.%20%20Brenick%20')
  expect(answer).toMatchObject({
    process: dataset.process.id,
    release: 4,
    query: 'O. Brenick',
    total: 1,
    isPartial: false,
    summary: 'One record found for “O. Brenick”.',
  })
  expect(answer.results[0]).toEqual({
    type: 'person',
    id: 'odo-brennick',
    name: 'Odo Brennick',
    kind: 'Person',
    matched: { label: 'Printed as', text: 'O. Brenick' },
    href: `/${dataset.process.id}/people/odo-brennick`,
  })
})

test('links keep the release where the page does that asks', () => {
  const hrefs = (query: string) => read(query).results.flatMap(({ href }) => href ?? [])
  expect(hrefs('q=weir').length).toBeGreaterThan(1)
  for (const href of hrefs('q=weir')) expect(href).not.toContain('release')
  for (const href of hrefs('q=weir&release=4')) expect(href).toMatch(/[?&]release=4(&|$)/)
  for (const href of hrefs('q=weir&release=4&pinned=no')) expect(href).not.toContain('release')
})

test('limit lists fewer and counts all; it is 20 unless given', () => {
  const real = { ...release, dataset: realDataset() }
  const all = read('q=a&limit=100', real)
  expect(all.results).toHaveLength(100)
  for (const [query, n] of [
    ['q=a', 20],
    ['q=a&limit=1', 1],
    ['q=a&limit=007', 7],
  ] as const) {
    const { total, results } = read(query, real)
    expect(results).toEqual(all.results.slice(0, n))
    expect(total).toBe(all.total)
  }
})

test('nothing found is an answer, and says what was asked', () => {
  expect(read('q=xylophone')).toMatchObject({
    total: 0,
    summary: 'Nothing found for “xylophone”.',
    results: [],
  })
})

describe('a bad question is told what is allowed', () => {
  test.each([
    ['', 'q: the words to look for are needed.'],
    ['q=', 'q: the words to look for are needed.'],
    ['q=%20%0a', 'q: the words to look for are needed.'],
    [`q=${'x'.repeat(201)}`, 'q: is longer than 200 characters, the most allowed.'],
    ['q=weir&limit=0', 'limit: allowed is a whole number from 1 to 100.'],
    ['q=weir&limit=101', 'limit: allowed is a whole number from 1 to 100.'],
    ['q=weir&limit=-1', 'limit: allowed is a whole number from 1 to 100.'],
    ['q=weir&limit=1e1', 'limit: allowed is a whole number from 1 to 100.'],
    ['q=weir&limit=', 'limit: allowed is a whole number from 1 to 100.'],
  ])('%s', (query, problem) => {
    expect(ask(query)).toEqual({ problem })
  })

  test('200 characters are not too many, however many bytes they take', () => {
    expect(read(`q=${encodeURIComponent('😀'.repeat(200))}`).total).toBe(0)
  })
})
