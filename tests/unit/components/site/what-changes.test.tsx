/** The sentence over a chart that says what a choice of articles, or of a day, changes. */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { drawChanges } from '@/components/charts/draw-changes'
import { drawChart } from '@/components/charts/draw-chart'
import { WhatChanges } from '@/components/site/what-changes'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { realDataset } from '@/tests/support/draw'

const release = { number: 1, publishedAt: '2026-02-03T00:00:00Z', dataset: realDataset }

function read(slug: ChartSlug, query: string): string {
  const drawn = drawChart(release, slug, new URLSearchParams(query))
  const changes = drawChanges(slug, drawn)
  if (!changes) throw new Error(`${slug}?${query} compares nothing`)
  const html = renderToStaticMarkup(
    <WhatChanges drawn={drawn} changes={changes} hrefOf={(mark) => `?mark=${mark}`} />,
  )
  const [, sentence = ''] = /<p>(.*?)<\/p>/.exec(html) ?? []
  return sentence.replaceAll(/<[^>]+>/g, '')
}

const dawnReports = realDataset.rows.claim_reports.filter(({ source }) => source.startsWith('dawn')).length

test('names the articles that are left out and counts what that does', () => {
  expect(read('claim-coverage', 'source=-dawn-2025-10-27')).toMatch(
    new RegExp(
      `^Without Dawn: ${dawnReports} marks vanish and \\w+ now rest on a single article\\. \\w+ stay`,
    ),
  )
})

test('names the articles that are left where these are named in the address', () => {
  expect(read('claim-coverage', 'source=dawn-2025-10-27')).toMatch(/^With Dawn alone: /)
})

test('says for a day only what is told otherwise later, also where nothing is', () => {
  expect(read('claim-coverage', 'asOf=2025-10-28')).toMatch(
    /^By 28 October 2025: \w+ marks are told otherwise by a later article\. The other \d+ are not\.$/,
  )
  expect(read('delegation-composition', 'asOf=2025-10-28')).toBe(
    'By 28 October 2025: no mark shown is told otherwise by a later article.',
  )
})

test('names both where articles are left out as of a day', () => {
  expect(read('claim-coverage', 'asOf=2025-11-08&source=-we-news-2025-11-07')).toMatch(
    /^By 8 November 2025, without We News: /,
  )
})
