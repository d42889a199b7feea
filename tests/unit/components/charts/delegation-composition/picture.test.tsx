import { describe, expect, test } from 'vitest'
import { describeDelegationComposition } from '@/components/charts/delegation-composition/describe'
import { DelegationCompositionMarks } from '@/components/charts/delegation-composition/marks'
import { placeDelegationComposition } from '@/components/charts/delegation-composition/place'
import { prepareDelegationComposition } from '@/components/charts/delegation-composition/prepare'
import type { Dataset } from '@/dataset/dataset'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { textsOn } from '@/tests/support/picture-faults'
import { picturesOf, testKeptPictures, testTexts, widthsPx } from '@/tests/support/picture-suite'
import { hardDatasets } from './hard-datasets'

const chart = {
  slug: 'delegation-composition',
  prepare: prepareDelegationComposition,
  describe: describeDelegationComposition,
  place: placeDelegationComposition,
  Marks: DelegationCompositionMarks,
} as const
const prepare = picturesOf(chart)
const place = (dataset: Dataset, query: string, widthPx: number) => prepare(dataset, query)(widthPx)

testKeptPictures(chart)

const datasets = { real: realDataset, invented: inventedDataset, ...hardDatasets }
testTexts(chart, datasets)

describe.each(Object.entries(datasets))('%s', (_, dataset) => {
  test('keeps signs inside the picture and off the texts', () => {
    for (const widthPx of widthsPx) {
      const { parts, texts, heightPx } = place(dataset, '', widthPx)
      for (const { x, y, sizePx, isHead } of parts) {
        const reach = isHead ? 4 : 0
        const [left, right] = [x - reach, x + sizePx + reach]
        const [top, bottom] = [y - reach, y + sizePx + reach]
        expect(left).toBeGreaterThanOrEqual(0)
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

test.each([
  // Each mediator has a line, each member follows the one before.
  ['fifteen mediators', 'State 6 and 3 more'],
  ['49 people on one side', /; and \d+ more/],
] as const)('%s for which a summary has no room are counted once', (name, count) => {
  for (const widthPx of [340, 900]) {
    const { texts } = place(hardDatasets[name], 'view=summary', widthPx)
    const said = texts.map(({ text }) => text).join(' ')
    expect(said.match(/and \d+ more/g), `${widthPx} px`).toHaveLength(1)
    expect(said, `${widthPx} px`).toMatch(count)
  }
})

test('rounds stand side by side in a wide picture, the oldest first, and below each other in a narrow one', () => {
  const labels = (widthPx: number) =>
    realDataset.rows.rounds.map(({ label }) => {
      const [first] = place(realDataset, '', widthPx).texts.filter(({ text }) => text === label)
      if (!first) throw new Error(`${label} is not in the picture`)
      return first
    })
  const [doha, october, november] = labels(900)
  expect(new Set([doha?.y, october?.y, november?.y]).size).toBe(1)
  expect(doha?.x).toBeLessThan(october?.x ?? 0)
  expect(october?.x).toBeLessThan(november?.x ?? 0)
  const narrow = labels(340)
  expect(narrow[2]?.y).toBeLessThan(narrow[1]?.y ?? 0)
  expect(narrow[1]?.y).toBeLessThan(narrow[0]?.y ?? 0)
})
