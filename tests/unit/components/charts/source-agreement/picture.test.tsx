import { group } from 'd3-array'
import { describe, expect, test } from 'vitest'
import { describeSourceAgreement } from '@/components/charts/source-agreement/describe'
import { SourceAgreementMarks } from '@/components/charts/source-agreement/marks'
import { placeSourceAgreement } from '@/components/charts/source-agreement/place'
import { prepareSourceAgreement } from '@/components/charts/source-agreement/prepare'
import { measureArial } from '@/components/charts/text-fit'
import type { Dataset } from '@/dataset/dataset'
import { measureDejaVu } from '@/tests/support/deja-vu'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { expectKeptPicture } from '@/tests/support/kept-picture'
import { findPictureFaults } from '@/tests/support/picture-faults'
import { hardDatasets } from './hard-datasets'

const views = ['full', 'summary'] as const
const measures = { Arial: measureArial, 'DejaVu Sans': measureDejaVu }
const widths = [320, 340, 768, 900, 1280, 1600]

function place(dataset: Dataset, query: string, widthPx: number, measure = measureArial) {
  const series = prepareSourceAgreement(dataset, optionsFrom(query))
  const description = describeSourceAgreement(series, english, firstRelease)
  return placeSourceAgreement(series, description, english, { widthPx, measure, mode: 'light' })
}

describe.each(views)('the %s picture of the real process', (view) => {
  test.each([340, 900])('looks as it did at %i px', (widthPx) => {
    expectKeptPicture(
      'source-agreement',
      `${view}-${widthPx}`,
      <SourceAgreementMarks placed={place(realDataset, `view=${view}`, widthPx)} />,
    )
  })
})

const datasets = { real: realDataset, invented: inventedDataset, ...hardDatasets }

describe.each(Object.entries(datasets))('%s', { timeout: 60_000 }, (_, dataset) => {
  test.each(views)('keeps texts apart and inside in the %s picture, and squares clear of texts', (view) => {
    for (const measure of Object.values(measures))
      for (const widthPx of widths) {
        const placed = place(dataset, `view=${view}`, widthPx, measure)
        expect(findPictureFaults(placed, measure), `${widthPx} px`).toEqual([])
        expect(findSquareFaults(placed, measure), `${widthPx} px`).toEqual([])
      }
  })
})

/** Squares that leave the picture or lie under a text. */
function findSquareFaults(
  { parts, texts, widthPx }: ReturnType<typeof place>,
  measure: typeof measureArial,
): readonly string[] {
  const lines = texts.map(({ x, y, text, sizePx, isBold, anchor }) => {
    const width = measure(text, sizePx, isBold)
    const left = anchor === 'end' ? x - width : x
    return { text, left, right: left + width, top: y - 0.76 * sizePx, bottom: y + 0.24 * sizePx }
  })
  // Texts by the band of the picture that they begin in, so that each square meets only those near it.
  const bandPx = 40
  const near = group(lines, (line) => Math.floor(line.top / bandPx))
  return parts.flatMap(({ x, y, sizePx }) => {
    const band = Math.floor(y / bandPx)
    return [
      ...(x < 0 || x + sizePx > widthPx ? [`the square at ${x}, ${y} leaves the picture`] : []),
      ...[band - 1, band, band + 1]
        .flatMap((index) => near.get(index) ?? [])
        .filter(
          (line) => line.left < x + sizePx && x < line.right && line.top < y + sizePx && y < line.bottom,
        )
        .map((line) => `"${line.text}" lies on the square at ${x}, ${y}`),
    ]
  })
}
