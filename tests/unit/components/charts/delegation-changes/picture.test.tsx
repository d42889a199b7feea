import { describe, expect, test } from 'vitest'
import { describeDelegationChanges } from '@/components/charts/delegation-changes/describe'
import { DelegationChangesMarks } from '@/components/charts/delegation-changes/marks'
import { placeDelegationChanges } from '@/components/charts/delegation-changes/place'
import { prepareDelegationChanges } from '@/components/charts/delegation-changes/prepare'
import type { Dataset } from '@/dataset/dataset'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { textsOn } from '@/tests/support/picture-faults'
import { picturesOf, testKeptPictures, testTexts, widthsPx } from '@/tests/support/picture-suite'
import { hardDatasets } from './hard-datasets'

const chart = {
  slug: 'delegation-changes',
  prepare: prepareDelegationChanges,
  describe: describeDelegationChanges,
  place: placeDelegationChanges,
  Marks: DelegationChangesMarks,
} as const
const prepare = picturesOf(chart)
const place = (dataset: Dataset, query: string, widthPx: number) => prepare(dataset, query)(widthPx)

testKeptPictures(chart)

const datasets = { real: realDataset, invented: inventedDataset, ...hardDatasets }
testTexts(chart, datasets)

describe.each(Object.entries(datasets))('%s', (_, dataset) => {
  test('keeps signs and lines inside the picture and off the texts', () => {
    for (const widthPx of widthsPx) {
      const { parts, texts, heightPx } = place(dataset, '', widthPx)
      for (const part of parts) {
        const reach = part.part === 'seat' && part.isHead ? 4 : 0
        const box =
          part.part === 'seat'
            ? { left: part.x, right: part.x + part.sizePx, top: part.y, bottom: part.y + part.sizePx }
            : { left: part.x1, right: part.x2, top: part.y, bottom: part.y }
        const [left, right] = [box.left - reach, box.right + reach]
        const [top, bottom] = [box.top - reach, box.bottom + reach]
        expect(left).toBeGreaterThanOrEqual(0)
        expect(right).toBeGreaterThan(left)
        expect(right).toBeLessThanOrEqual(widthPx)
        expect(bottom).toBeLessThanOrEqual(heightPx)
        expect(textsOn({ left, right, top, bottom }, texts)).toEqual([])
      }
    }
  })
})

test('a summary is at most 950 px high at 340 px and 700 px at 900 px', () => {
  expect(place(realDataset, 'view=summary', 340).heightPx).toBeLessThanOrEqual(950)
  expect(place(realDataset, 'view=summary', 900).heightPx).toBeLessThanOrEqual(700)
})

test('a name stands on one line with itself in the next round, so that lines run level', () => {
  for (const widthPx of [340, 900]) {
    const { texts } = place(realDataset, '', widthPx)
    const [before, now] = texts.filter(({ text }) => text === 'Anas Haqqani')
    expect(before?.y).toBe(now?.y)
    expect(before?.x).toBeLessThan(now?.x ?? 0)
  }
})

test('three rounds stand beside each other where there is room, else each name has its rounds below each other', () => {
  const ys = (widthPx: number) =>
    place(hardDatasets['three rounds'], '', widthPx)
      .texts.filter(({ text }) => text === 'A guard')
      .map(({ y }) => y)
  expect(new Set(ys(900)).size).toBe(1)
  expect(new Set(ys(340)).size).toBe(2)
})
