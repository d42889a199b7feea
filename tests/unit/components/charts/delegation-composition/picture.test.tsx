import { describe, expect, test } from 'vitest'
import { describeDelegationComposition } from '@/components/charts/delegation-composition/describe'
import { DelegationCompositionMarks } from '@/components/charts/delegation-composition/marks'
import { placeDelegationComposition } from '@/components/charts/delegation-composition/place'
import { prepareDelegationComposition } from '@/components/charts/delegation-composition/prepare'
import { measureArial } from '@/components/charts/text-fit'
import type { Dataset } from '@/dataset/dataset'
import { measureDejaVu } from '@/tests/support/deja-vu'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { expectKeptPicture } from '@/tests/support/kept-picture'
import { findPictureFaults } from '@/tests/support/picture-faults'
import { hardDatasets } from './hard-datasets'

const views = ['full', 'summary'] as const
const measures = { Arial: measureArial, 'DejaVu Sans': measureDejaVu }
const widthsPx = [320, 340, 768, 900, 1280, 1600]

function place(dataset: Dataset, query: string, widthPx: number, measure = measureArial) {
  const series = prepareDelegationComposition(dataset, optionsFrom(query))
  const description = describeDelegationComposition(series, english, firstRelease)
  return placeDelegationComposition(series, description, english, { widthPx, measure, mode: 'light' })
}

describe.each(views)('the %s picture of the real process', (view) => {
  test.each([340, 900])('looks as it did at %i px', (widthPx) => {
    expectKeptPicture(
      'delegation-composition',
      `${view}-${widthPx}`,
      <DelegationCompositionMarks placed={place(realDataset, `view=${view}`, widthPx)} />,
    )
  })
})

describe.each(Object.entries({ real: realDataset, invented: inventedDataset, ...hardDatasets }))(
  '%s',
  (_, dataset) => {
    test.each(views)('keeps texts apart and inside in the %s picture', (view) => {
      for (const [font, measure] of Object.entries(measures))
        for (const widthPx of widthsPx)
          expect(
            findPictureFaults(place(dataset, `view=${view}`, widthPx, measure), measure),
            `${widthPx} px, ${font}`,
          ).toEqual([])
    })

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
          const under = texts.filter(
            (text) =>
              text.x < right &&
              text.x + text.widthPx > left &&
              text.y - 0.76 * text.sizePx < bottom &&
              text.y + 0.24 * text.sizePx > top,
          )
          expect(under.map(({ text }) => text)).toEqual([])
        }
      }
    })
  },
)

test('a summary is at most 950 px high at 340 px and 700 px at 900 px', () => {
  expect(place(realDataset, 'view=summary', 340).heightPx).toBeLessThanOrEqual(950)
  expect(place(realDataset, 'view=summary', 900).heightPx).toBeLessThanOrEqual(700)
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
