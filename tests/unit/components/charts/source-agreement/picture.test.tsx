import { group } from 'd3-array'
import { expect } from 'vitest'
import { describeSourceAgreement } from '@/components/charts/source-agreement/describe'
import { SourceAgreementMarks } from '@/components/charts/source-agreement/marks'
import { placeSourceAgreement } from '@/components/charts/source-agreement/place'
import { prepareSourceAgreement } from '@/components/charts/source-agreement/prepare'
import type { measureArial } from '@/components/charts/text-fit'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { testKeptPictures, testTexts } from '@/tests/support/picture-suite'
import { hardDatasets } from './hard-datasets'

const chart = {
  slug: 'source-agreement',
  prepare: prepareSourceAgreement,
  describe: describeSourceAgreement,
  place: placeSourceAgreement,
  Marks: SourceAgreementMarks,
} as const

testKeptPictures(chart)

testTexts(chart, { real: realDataset, invented: inventedDataset, ...hardDatasets }, (placed, measure) => {
  expect(findSquareFaults(placed, measure)).toEqual([])
})

/** Squares that leave the picture or lie under a text. */
function findSquareFaults(
  { parts, texts, widthPx }: ReturnType<typeof placeSourceAgreement>,
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
