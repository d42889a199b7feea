import { describe, expect, test } from 'vitest'
import { describeDemandStatus } from '@/components/charts/demand-status/describe'
import { DemandStatusMarks } from '@/components/charts/demand-status/marks'
import { placeDemandStatus } from '@/components/charts/demand-status/place'
import { prepareDemandStatus } from '@/components/charts/demand-status/prepare'
import { measureArial } from '@/components/charts/text-fit'
import type { Dataset } from '@/dataset/dataset'
import { measureDejaVu } from '@/tests/support/deja-vu'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { expectKeptPicture } from '@/tests/support/kept-picture'
import { findPictureFaults } from '@/tests/support/picture-faults'
import { hardDatasets } from './hard-datasets'

const views = ['full', 'summary'] as const
const measures = { Arial: measureArial, 'DejaVu Sans': measureDejaVu }

function place(dataset: Dataset, query: string, widthPx: number, measure = measureArial) {
  const series = prepareDemandStatus(dataset, optionsFrom(query))
  const description = describeDemandStatus(series, english, firstRelease)
  return placeDemandStatus(series, description, english, { widthPx, measure, mode: 'light' })
}

describe.each(views)('the %s picture of the real process', (view) => {
  test.each([340, 700, 900])('looks as it did at %i px', (widthPx) => {
    expectKeptPicture(
      'demand-status',
      `${view}-${widthPx}`,
      <DemandStatusMarks placed={place(realDataset, `view=${view}`, widthPx)} />,
    )
  })

  test.each(Object.entries(measures))('keeps texts apart and inside in %s', (_, measure) => {
    for (const widthPx of [320, 340, 480, 640, 700, 768, 900, 1280, 1600])
      expect(
        findPictureFaults(place(realDataset, `view=${view}`, widthPx, measure), measure),
        `${widthPx} px`,
      ).toEqual([])
  })
})

describe.each(Object.entries({ ...hardDatasets, invented: inventedDataset }))('%s', (_, dataset) => {
  test.each(views)('keeps texts apart and inside in the %s picture', (view) => {
    for (const measure of Object.values(measures))
      for (const widthPx of [320, 700, 960])
        expect(
          findPictureFaults(place(dataset, `view=${view}`, widthPx, measure), measure),
          `${widthPx} px`,
        ).toEqual([])
  })
})
