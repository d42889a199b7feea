import { rollup } from 'd3-array'
import { describe, expect, test } from 'vitest'
import { measureArial } from '@/components/charts/text-fit'
import { describeTimeline } from '@/components/charts/timeline/describe'
import { TimelineMarks } from '@/components/charts/timeline/marks'
import { placeTimeline } from '@/components/charts/timeline/place'
import { prepareTimeline } from '@/components/charts/timeline/prepare'
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
  const series = prepareTimeline(dataset, optionsFrom(query))
  const description = describeTimeline(series, english, firstRelease)
  return (widthPx: number, measure = measureArial) =>
    placeTimeline(series, description, english, { widthPx, measure, mode: 'light' })
}
const tracksOf = ({ parts }: ReturnType<ReturnType<typeof prepare>>) =>
  parts.flatMap((part) => (part === 'patterns' ? [] : [part]))

describe.each(views)('the %s picture of the real process', (view) => {
  test.each([340, 900])('looks as it did at %i px', (widthPx) => {
    const placed = prepare(realDataset, `view=${view}`)(widthPx)
    expectKeptPicture('timeline', `${view}-${widthPx}`, <TimelineMarks placed={placed} />)
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
        for (const { x, widthPx: trackPx, shapes } of tracksOf(placed)) {
          expect(x + trackPx).toBeLessThanOrEqual(widthPx)
          for (const { from, to } of shapes) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeLessThanOrEqual(1)
            expect(from).toBeLessThanOrEqual(to)
          }
        }
      }
  })
})

describe('shapes', () => {
  const shapesOf = (dataset: Dataset, query = '') =>
    tracksOf(prepare(dataset, query)(900)).flatMap(({ shapes }) => shapes)
  const count = (dataset: Dataset, query = '') =>
    Object.fromEntries(
      rollup(
        shapesOf(dataset, query).filter(({ shape }) => shape !== 'tick'),
        (own) => own.length,
        ({ shape }) => shape,
      ),
    )

  test('stand for every event, round, article and gap, and for the lines of the legend', () => {
    expect(count(realDataset)).toEqual({
      dot: 12 + 1,
      rival: 4 + 1,
      link: 1,
      band: 3 + 1,
      'bounded-band': 6 + 1,
      round: 2,
      article: 4,
      window: 1,
      gap: 2,
    })
  })

  test('of a round fade towards the end that is not given', () => {
    const rounds = shapesOf(realDataset).filter(({ shape }) => shape === 'round')
    expect(rounds.map(({ open, label }) => [open, label])).toEqual([
      [null, '2'],
      ['start', '3'],
    ])
  })

  test('of forty rounds have numbers only where they do not touch', () => {
    const rounds = shapesOf(hardDatasets['ten years of forty rounds']).filter(
      ({ shape }) => shape === 'round',
    )
    const labelled = rounds.filter(({ label }) => label !== null).map(({ from, to }) => (from + to) / 2)
    expect(rounds).toHaveLength(40)
    expect(labelled.length).toBeGreaterThan(5)
    for (const [index, share] of labelled.slice(1).entries())
      expect(share - (labelled[index] ?? 0)).toBeGreaterThanOrEqual(0.05)
  })
})
