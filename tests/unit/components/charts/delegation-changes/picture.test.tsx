import { describe, expect, test } from 'vitest'
import { describeDelegationChanges } from '@/components/charts/delegation-changes/describe'
import { DelegationChangesMarks } from '@/components/charts/delegation-changes/marks'
import { placeDelegationChanges } from '@/components/charts/delegation-changes/place'
import { prepareDelegationChanges } from '@/components/charts/delegation-changes/prepare'
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
  const series = prepareDelegationChanges(dataset, optionsFrom(query))
  const description = describeDelegationChanges(series, english, firstRelease)
  return placeDelegationChanges(series, description, english, { widthPx, measure, mode: 'light' })
}

describe.each(views)('the %s picture of the real process', (view) => {
  test.each([340, 900])('looks as it did at %i px', (widthPx) => {
    expectKeptPicture(
      'delegation-changes',
      `${view}-${widthPx}`,
      <DelegationChangesMarks placed={place(realDataset, `view=${view}`, widthPx)} />,
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
          const under = texts.filter((text) => {
            const start = text.anchor === 'end' ? text.x - text.widthPx : text.x
            return (
              start < right &&
              start + text.widthPx > left &&
              text.y - 0.76 * text.sizePx < bottom &&
              text.y + 0.24 * text.sizePx > top
            )
          })
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
