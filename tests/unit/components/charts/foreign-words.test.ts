/** No chart has words of the first process in its code: they would turn up in a process that has others. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { chartRooms } from '@/components/charts/registry'
import { chartSlugs } from '@/dataset/chart-slugs'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'

const { rows } = realDataset
const labels = [
  ...[...rows.parties, ...rows.institutions].flatMap(({ name, short_name }) => [name, short_name]),
  ...rows.people.map(({ name }) => name),
  ...[...rows.rounds, ...rows.claims].map(({ label }) => label),
  ...rows.sources.flatMap(({ short_name, country }) => [short_name, country ?? short_name]),
  ...rows.demands.map(({ title }) => title),
  ...rows.vocabularies.flatMap(({ label, short_label }) => [label, short_label ?? label]),
]
/** Labels that are English words of the catalogue too. */
const catalogueWords = new Set(['Head', 'Mediators', 'Not mentioned', 'Raised'])
const own = JSON.stringify(inventedDataset)
const foreign = [...new Set(labels)].filter((label) => !own.includes(label) && !catalogueWords.has(label))
const asWords = (label: string) => new RegExp(`\\b${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`)

const drawings = chartSlugs.flatMap((slug) => ['full', 'summary'].map((view) => [slug, view] as const))

describe.each(drawings)('%s, %s view', (slug, view) => {
  const draw = (dataset: typeof realDataset) => {
    const chart = chartRooms[slug].draw(dataset, optionsFrom(`view=${view}`), english, firstRelease)
    const measure = (text: string, sizePx: number) => text.length * sizePx * 0.6
    const sheet = chart.sheet({ hrefOf: (id) => `?mark=${id}` })
    const { svg } = chart.picture({ widthPx: 900, measure, mode: 'light' })
    return [renderToStaticMarkup(sheet), renderToStaticMarkup(svg), JSON.stringify(chart.description)].join()
  }

  test('the invented process is drawn without a word of the first one', () => {
    expect(foreign.length).toBeGreaterThan(200)
    const said = draw(inventedDataset)
    expect(foreign.filter((label) => asWords(label).test(said))).toEqual([])
  })

  test('the check finds those words where they belong', () => {
    const said = draw(realDataset)
    expect(foreign.filter((label) => asWords(label).test(said)).length).toBeGreaterThan(20)
  })
})
