import { describe, expect, test } from 'vitest'
import { measureArial } from '@/components/charts/text-fit'
import { describeVoices } from '@/components/charts/voices/describe'
import { VoicesMarks } from '@/components/charts/voices/marks'
import { placeVoices } from '@/components/charts/voices/place'
import { prepareVoices } from '@/components/charts/voices/prepare'
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
  const series = prepareVoices(dataset, optionsFrom(query))
  const description = describeVoices(series, english, firstRelease)
  return placeVoices(series, description, english, { widthPx, measure, mode: 'light' })
}

describe.each(views)('the %s picture of the real process', (view) => {
  test.each([340, 900])('looks as it did at %i px', (widthPx) => {
    expectKeptPicture(
      'voices',
      `${view}-${widthPx}`,
      <VoicesMarks placed={place(realDataset, `view=${view}`, widthPx)} />,
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
          const under = texts.filter((text) => {
            const start = text.anchor === 'end' ? text.x - text.widthPx : text.x
            return (
              start < right &&
              start + text.widthPx > x &&
              text.y - 0.76 * text.sizePx < bottom &&
              text.y + 0.24 * text.sizePx > y
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

test('every statement is a square, at any width', () => {
  for (const widthPx of widthsPx) {
    const { parts } = place(realDataset, 'view=summary', widthPx)
    expect(parts.filter(({ slot }) => slot === 'side-2').length).toBeGreaterThanOrEqual(11)
    const inRuns = parts.filter(({ slot }) => slot !== 'any').length
    // A table has one more square in the head of each of its four columns.
    expect([130, 134]).toContain(inRuns)
  }
})
