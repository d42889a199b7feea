import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { chartRooms } from '@/components/charts/registry'
import type { ChartSlug } from '@/dataset/chart-slugs'
import type { Dataset } from '@/dataset/dataset'
import { english, firstRelease, optionsFrom } from './draw'

/** Draws sheets of one chart, each with its HTML. */
export function sheetsOf(slug: ChartSlug) {
  return (dataset: Dataset, query: string) => {
    const chart = chartRooms[slug].draw(dataset, optionsFrom(query), english, firstRelease)
    const html = renderToStaticMarkup(
      chart.sheet({ hrefOf: (id) => `?mark=${id}`, allHref: '/all', openMark: null }),
    )
    return { chart, html }
  }
}

/** The marks that the HTML links, in its order. */
export function linkedMarks(html: string): readonly (string | undefined)[] {
  return [...html.matchAll(/data-mark="([^"]+)"/g)].map((match) => match[1])
}

/** Tests what holds for the sheets of every chart, on these datasets. */
export function testSheets(slug: ChartSlug, datasets: Readonly<Record<string, Dataset>>): void {
  const draw = sheetsOf(slug)
  // Thousands of links take their time on a busy machine.
  describe.each(Object.entries(datasets))('the sheet of %s', { timeout: 30_000 }, (_, dataset) => {
    test.each(['full', 'summary'])('links every mark of the %s view once, in reading order', (view) => {
      const { chart, html } = draw(dataset, `view=${view}`)
      const ids = chart.marks.map(({ id }) => id)
      expect(linkedMarks(html)).toEqual(ids)
      expect([...html.matchAll(/href="\?mark=([^"]+)"/g)].map((match) => match[1])).toEqual(ids)
    })

    test('carries no style attribute, which a strict policy would refuse', () => {
      expect(draw(dataset, '').html).not.toMatch(/\sstyle=/)
    })
  })
}
