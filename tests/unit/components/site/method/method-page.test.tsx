import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { statusStyle } from '@/components/charts/status-palette'
import { GlyphSign } from '@/components/marks/status-glyph'
import { MethodPage } from '@/components/site/method/method-page'
import { sectionIds } from '@/components/site/method/method-section'
import { listRuleDifferences } from '@/components/site/method/rule-differences'
import { statusGroups } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import messages from '@/messages/en.json'
import { withRows } from '@/tests/support/datasets'
import { english, inventedDataset, realDataset } from '@/tests/support/draw'

const releaseOf = (dataset: Dataset) => ({
  number: 3,
  publishedAt: '2031-06-01T00:00:00.000Z',
  hash: 'abc123',
  dataset,
})
const draw = (dataset: Dataset, pin: { release?: string } = {}) =>
  renderToStaticMarkup(<MethodPage release={releaseOf(dataset)} pin={pin} words={english} />)
const page = draw(realDataset)
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
/** The markup of one section. */
const sectionOf = (markup: string, id: string) => {
  const start = markup.indexOf(`<section class="me-section" id="${id}"`)
  const next = markup.indexOf('<section class="me-section"', start + 1)
  if (start < 0) throw new Error(`the page has no section ${id}`)
  return markup.slice(start, next < 0 ? undefined : next)
}

test('the table of contents leads to every section', () => {
  for (const id of sectionIds) {
    expect.soft(page, id).toContain(`<a href="#${id}">`)
    expect.soft(page, id).toContain(`id="${id}"`)
  }
})

test('the figures are those of the table in the codebook, rounded as there', () => {
  const reliability = sectionOf(page, 'reliability')
  const rows = [...reliability.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].slice(0, 4)
  const figures = rows.map(([row]) =>
    [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell = '']) => cell.replace(/[ %]/gu, '')),
  )
  const lines = realDataset.process.codebook
    .split('\n')
    .filter((line) => /^\| (demand_status, cells|claim_stance|delegation_seat)/.test(line))
  const printed = lines.map((line) =>
    line
      .split('|')
      .slice(2, 7)
      .map((cell) => cell.trim() || '–'),
  )
  expect(printed).toHaveLength(4)
  expect(figures).toEqual(printed)
})

test('the units in which the chart shows another status than the coded one, each with the way to its mark', () => {
  const differences = listRuleDifferences(releaseOf(realDataset))
  // Named in the codebook ("Steps"), and in CHARTS, demand-status.
  expect(differences.map(({ shown }) => `${shown.demand}:${shown.round}:${shown.source}`)).toEqual([
    'act-against-ttp-sanctuaries:istanbul-1:news-on-sunday-2025-11-16',
    'respect-airspace-and-borders:istanbul-1:five-takeaways-undated',
  ])
  expect(differences.map(({ shown, adjudicated }) => [adjudicated, shown.status])).toEqual([
    ['reiterated', 'evaded'],
    ['reiterated', 'answered'],
  ])
  for (const { markId } of differences)
    expect.soft(page).toContain(`href="/pak-afg-2025/charts/demand-status?mark=${markId}"`)
})

test('where the two rules part nowhere the page says so, and where nobody coded twice it has no figures', () => {
  expect(textOf(draw(inventedDataset))).toContain('In this release both give the same status everywhere.')
  const uncoded = textOf(draw(withRows(inventedDataset, 'codings', () => [])))
  expect(uncoded).toContain('No part of this set was coded twice')
  expect(uncoded).not.toContain('Kappa')
})

describe.each([
  ['the real process', realDataset],
  ['an invented process', inventedDataset],
])('%s', (_name, dataset) => {
  const markup = draw(dataset)
  const look = lookUp(dataset)

  test('every status is drawn as in the charts, by rank, under what its group means', () => {
    const scale = sectionOf(markup, 'statuses')
    const drawn = [...scale.matchAll(/class="key ([\w-]+)">(<svg.*?<\/svg>)/g)]
    expect(drawn.map(([, slot, sign]) => ({ slot, sign }))).toEqual(
      look
        .codes('demand_status')
        .map((code) => statusStyle(look, code))
        .map(({ slot, glyph }) => ({ slot, sign: renderToStaticMarkup(<GlyphSign glyph={glyph} />) })),
    )
    const text = textOf(scale)
    for (const code of look.codes('demand_status'))
      expect.soft(text).toContain(look.label('demand_status', code))
    for (const group of statusGroups) expect.soft(text).toContain(english.t(`method.statuses.means.${group}`))
    expect(text).toContain('no scale of progress')
  })

  test('every code of every list stands on it with label, definition and rank', () => {
    const lists = sectionOf(markup, 'codebook')
    const text = textOf(lists)
    for (const { code, label, definition, rank } of dataset.rows.vocabularies) {
      const entry = new RegExp(`<code>${code}</code></dt><dd>.*?</dd>`).exec(lists)?.[0] ?? ''
      expect.soft(text, code).toContain(label)
      expect.soft(entry, code).not.toBe('')
      expect.soft(text, code).toContain(`rank ${rank}`)
      if (definition !== null) expect.soft(text, code).toContain(definition)
    }
  })

  test('all links into other pages keep the release', () => {
    const links = [...draw(dataset, { release: '3' }).matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href)
    expect(links.length).toBeGreaterThan(dataset.rows.sources.length)
    expect(links.filter((href) => !/[?&;]release=3(&|$)/.test(href ?? ''))).toEqual([])
  })

  test('every article stands on it with its days, their basis and its length', () => {
    const text = textOf(sectionOf(markup, 'articles'))
    for (const source of dataset.rows.sources) {
      expect.soft(text).toContain(source.outlet ?? source.short_name)
      expect.soft(text).toContain(`(${look.label('date_basis', source.date_basis)})`)
      expect.soft(text).toContain(new Intl.NumberFormat('en').format(source.word_count))
    }
  })
})

test('an invented process has no name of the first one on its page', () => {
  const { rows } = realDataset
  const names = [
    ...[...rows.parties, ...rows.institutions].flatMap(({ name, short_name }) => [name, short_name]),
    ...rows.people.map(({ name }) => name),
    ...[...rows.rounds, ...rows.claims].map(({ label }) => label),
    ...rows.sources.map(({ short_name }) => short_name),
    ...rows.demands.map(({ title }) => title),
    ...rows.vocabularies
      .filter(({ vocabulary }) => ['demand_status', 'side', 'demand_theme'].includes(vocabulary))
      .map(({ code }) => code),
  ]
  const own = JSON.stringify(inventedDataset)
  const foreign = [...new Set(names)].filter((name) => !own.includes(name) && name !== 'Mediators')
  const isIn = (text: string) => (name: string) =>
    new RegExp(`(?<![\\w])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`).test(text)
  // Words of the catalogue that happen to be codes of the first process too.
  const ordinary = new Set([
    'agreed',
    'answered',
    'raised',
    'mediator',
    'refused',
    'information',
    'deterrence',
    'trade',
    'ceasefire',
  ])
  const said = textOf(draw(inventedDataset))
  expect(foreign.filter(isIn(said)).filter((name) => !ordinary.has(name))).toEqual([])
  expect(foreign.filter(isIn(textOf(page))).length).toBeGreaterThan(40)
})

test('words that the charts never use stand in none of the sentences', () => {
  const { method, releases, unsaid, whatsNew, outsideDocuments } = messages
  const said = JSON.stringify({ method, releases, unsaid, whatsNew, outsideDocuments })
  expect(said).not.toMatch(
    /\b(confirmed|disputed|agreement between outlets|sent home|promoted|collapsed|silent|omitted)\b/i,
  )
})
