import { describe, expect, test } from 'vitest'
import { describeDiscrepancies } from '@/components/charts/discrepancies/describe'
import { DiscrepanciesMarks } from '@/components/charts/discrepancies/marks'
import { placeDiscrepancies } from '@/components/charts/discrepancies/place'
import { prepareDiscrepancies } from '@/components/charts/discrepancies/prepare'
import { measureArial } from '@/components/charts/text-fit'
import type { Dataset } from '@/dataset/dataset'
import { measureDejaVu } from '@/tests/support/deja-vu'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { expectKeptPicture } from '@/tests/support/kept-picture'
import { findPictureFaults } from '@/tests/support/picture-faults'
import { hardDatasets } from './hard-datasets'

const views = ['full', 'summary'] as const
const widthsPx = [320, 340, 768, 900, 1280, 1600]

/** Prepares once what is then placed at several widths. */
function prepare(dataset: Dataset, query: string) {
  const series = prepareDiscrepancies(dataset, optionsFrom(query))
  const description = describeDiscrepancies(series, english, firstRelease)
  return (widthPx: number, measure = measureArial) =>
    placeDiscrepancies(series, description, english, { widthPx, measure, mode: 'light' })
}

describe.each(views)('the %s picture of the real process', (view) => {
  test.each([340, 900])('looks as it did at %i px', (widthPx) => {
    const placed = prepare(realDataset, `view=${view}`)(widthPx)
    expectKeptPicture('discrepancies', `${view}-${widthPx}`, <DiscrepanciesMarks placed={placed} />)
  })
})

const datasets = { real: realDataset, invented: inventedDataset, ...hardDatasets }
describe.each(Object.entries(datasets))('%s', { timeout: 30_000 }, (_, dataset) => {
  test.each(views)('keeps texts apart and inside in the %s picture, and shapes on their axis', (view) => {
    const placeAt = prepare(dataset, `view=${view}`)
    for (const measure of [measureArial, measureDejaVu])
      for (const widthPx of widthsPx) {
        const placed = placeAt(widthPx, measure)
        expect(findPictureFaults(placed, measure), `${widthPx} px`).toEqual([])
        for (const { x, widthPx: trackPx, shapes } of placed.parts) {
          expect(x + trackPx).toBeLessThanOrEqual(widthPx)
          for (const { from, to } of shapes) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeLessThanOrEqual(1)
          }
        }
      }
  })
})

test('a dot stands for every day of a position, on the line of its words', () => {
  const { parts, texts } = prepare(realDataset, 'view=summary')(900)
  const dots = parts.filter(({ shapes }) => shapes.some(({ shape }) => shape === 'dot'))
  expect(dots).toHaveLength(4 + 2)
  const baselines = dots.map(
    ({ y }) => texts.find((text) => Math.abs(text.y - y - 12) < 4 && text.x > 100)?.text,
  )
  expect(baselines).toEqual([
    '19 October',
    '16 October',
    '15 October',
    '18 October',
    '16 October',
    '15 October, with two renewals',
  ])
})
