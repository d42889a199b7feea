import { describe, expect, test } from 'vitest'
import { describeDemandPaths } from '@/components/charts/demand-paths/describe'
import { DemandPathsMarks } from '@/components/charts/demand-paths/marks'
import { placeDemandPaths } from '@/components/charts/demand-paths/place'
import { prepareDemandPaths } from '@/components/charts/demand-paths/prepare'
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
  const series = prepareDemandPaths(dataset, optionsFrom(query))
  const description = describeDemandPaths(series, english, firstRelease)
  return placeDemandPaths(series, description, english, { widthPx, measure, mode: 'light' })
}

describe.each(views)('the %s picture of the real process', (view) => {
  test.each([340, 900])('looks as it did at %i px', (widthPx) => {
    expectKeptPicture(
      'demand-paths',
      `${view}-${widthPx}`,
      <DemandPathsMarks placed={place(realDataset, `view=${view}`, widthPx)} />,
    )
  })
})

const datasets = { real: realDataset, invented: inventedDataset, ...hardDatasets }

describe.each(Object.entries(datasets))('%s', { timeout: 60_000 }, (_, dataset) => {
  test.each(views)('keeps texts apart and inside in the %s picture, and chips too', (view) => {
    for (const measure of Object.values(measures))
      for (const widthPx of widths) {
        const placed = place(dataset, `view=${view}`, widthPx, measure)
        expect(findPictureFaults(placed, measure), `${widthPx} px`).toEqual([])
        expect(findChipFaults(placed), `${widthPx} px`).toEqual([])
      }
  })
})

/** Chips that leave the picture or lie on each other. */
function findChipFaults({ parts, widthPx }: ReturnType<typeof place>): readonly string[] {
  const chips = parts.filter((part) => part.part === 'step').toSorted((a, b) => a.y - b.y)
  return chips.flatMap((one, index) => {
    const at = `the chip at ${one.x}, ${one.y}`
    const below = chips.slice(index + 1)
    const end = below.findIndex((other) => other.y >= one.y + one.heightPx)
    const overlaps = below
      .slice(0, end < 0 ? below.length : end)
      .some((other) => one.x < other.x + other.widthPx && other.x < one.x + one.widthPx)
    return [
      ...(one.x < 0 || one.x + one.widthPx > widthPx ? [`${at} leaves the picture`] : []),
      ...(overlaps ? [`${at} lies on another`] : []),
    ]
  })
}
