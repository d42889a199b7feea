import { describe, expect, test } from 'vitest'
import { describeVoices } from '@/components/charts/voices/describe'
import { VoicesMarks } from '@/components/charts/voices/marks'
import { placeVoices } from '@/components/charts/voices/place'
import { prepareVoices } from '@/components/charts/voices/prepare'
import type { Dataset } from '@/dataset/dataset'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { textsOn } from '@/tests/support/picture-faults'
import { picturesOf, testKeptPictures, testTexts, views, widthsPx } from '@/tests/support/picture-suite'
import { hardDatasets } from './hard-datasets'

const chart = {
  slug: 'voices',
  prepare: prepareVoices,
  describe: describeVoices,
  place: placeVoices,
  Marks: VoicesMarks,
} as const
const prepare = picturesOf(chart)
const place = (dataset: Dataset, query: string, widthPx: number) => prepare(dataset, query)(widthPx)

testKeptPictures(chart)

const datasets = { real: realDataset, invented: inventedDataset, ...hardDatasets }
testTexts(chart, datasets)

describe.each(Object.entries(datasets))('%s', (_, dataset) => {
  test.each(views)('keeps squares inside the %s picture, off the texts and off each other', (view) => {
    for (const widthPx of widthsPx) {
      const { parts, texts, heightPx } = place(dataset, `view=${view}`, widthPx)
      const seen = new Set<string>()
      for (const { x, y, sizePx, isToldByOther } of parts) {
        const [right, bottom] = [x + sizePx, y + sizePx + (isToldByOther ? 4 : 0)]
        expect(x).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(widthPx)
        expect(bottom).toBeLessThanOrEqual(heightPx)
        expect(seen).not.toContain(`${x} ${y}`)
        seen.add(`${x} ${y}`)
        expect(textsOn({ left: x, right, top: y, bottom }, texts)).toEqual([])
      }
    }
  })
})

test('a summary is at most 950 px high at 340 px and 700 px at 900 px', () => {
  expect(place(realDataset, 'view=summary', 340).heightPx).toBeLessThanOrEqual(950)
  expect(place(realDataset, 'view=summary', 900).heightPx).toBeLessThanOrEqual(700)
})

test('every statement is a square, at any width', () => {
  for (const widthPx of widthsPx) {
    const { parts } = place(realDataset, 'view=summary', widthPx)
    expect(parts.filter(({ slot }) => slot === 'side-2').length).toBeGreaterThanOrEqual(11)
    const inRuns = parts.filter(({ slot }) => slot !== 'any').length
    // A table has one more square in the head of each of its four columns.
    expect([130, 134]).toContain(inRuns)
  }
})
