import { rollup } from 'd3-array'
import { describe, expect, test } from 'vitest'
import { describeTimeline } from '@/components/charts/timeline/describe'
import { TimelineMarks } from '@/components/charts/timeline/marks'
import { placeTimeline } from '@/components/charts/timeline/place'
import { prepareTimeline } from '@/components/charts/timeline/prepare'
import type { Dataset } from '@/dataset/dataset'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { picturesOf, testKeptPictures, testTexts } from '@/tests/support/picture-suite'
import { hardDatasets } from './hard-datasets'

const chart = {
  slug: 'timeline',
  prepare: prepareTimeline,
  describe: describeTimeline,
  place: placeTimeline,
  Marks: TimelineMarks,
} as const
const prepare = picturesOf(chart)
const tracksOf = ({ parts }: ReturnType<ReturnType<typeof prepare>>) =>
  parts.flatMap((part) => (part === 'patterns' ? [] : [part]))

testKeptPictures(chart)

// Shapes stand on their axis.
testTexts(chart, { real: realDataset, invented: inventedDataset, ...hardDatasets }, (placed) => {
  for (const { x, widthPx, shapes } of tracksOf(placed)) {
    expect(x + widthPx).toBeLessThanOrEqual(placed.widthPx)
    for (const { from, to } of shapes) {
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(1)
      expect(from).toBeLessThanOrEqual(to)
    }
  }
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
