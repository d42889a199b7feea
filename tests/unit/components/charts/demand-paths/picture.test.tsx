import { expect } from 'vitest'
import { describeDemandPaths } from '@/components/charts/demand-paths/describe'
import { DemandPathsMarks } from '@/components/charts/demand-paths/marks'
import { placeDemandPaths } from '@/components/charts/demand-paths/place'
import { prepareDemandPaths } from '@/components/charts/demand-paths/prepare'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { testKeptPictures, testTexts } from '@/tests/support/picture-suite'
import { hardDatasets } from './hard-datasets'

const chart = {
  slug: 'demand-paths',
  prepare: prepareDemandPaths,
  describe: describeDemandPaths,
  place: placeDemandPaths,
  Marks: DemandPathsMarks,
} as const

testKeptPictures(chart)

testTexts(chart, { real: realDataset, invented: inventedDataset, ...hardDatasets }, (placed) => {
  expect(findChipFaults(placed)).toEqual([])
})

/** Chips that leave the picture or lie on each other. */
function findChipFaults({ parts, widthPx }: ReturnType<typeof placeDemandPaths>): readonly string[] {
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
