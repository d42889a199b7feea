import { expect, test } from 'vitest'
import { describeDiscrepancies } from '@/components/charts/discrepancies/describe'
import { DiscrepanciesMarks } from '@/components/charts/discrepancies/marks'
import { placeDiscrepancies } from '@/components/charts/discrepancies/place'
import { prepareDiscrepancies } from '@/components/charts/discrepancies/prepare'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { picturesOf, testKeptPictures, testTexts } from '@/tests/support/picture-suite'
import { hardDatasets } from './hard-datasets'

const chart = {
  slug: 'discrepancies',
  prepare: prepareDiscrepancies,
  describe: describeDiscrepancies,
  place: placeDiscrepancies,
  Marks: DiscrepanciesMarks,
} as const
const prepare = picturesOf(chart)

testKeptPictures(chart)

// Shapes stand on their axis.
testTexts(chart, { real: realDataset, invented: inventedDataset, ...hardDatasets }, (placed) => {
  for (const { x, widthPx, shapes } of placed.parts) {
    expect(x + widthPx).toBeLessThanOrEqual(placed.widthPx)
    for (const { from, to } of shapes) {
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(1)
    }
  }
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
