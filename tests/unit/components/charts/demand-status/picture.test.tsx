import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { describeDemandStatus } from '@/components/charts/demand-status/describe'
import { DemandStatusMarks } from '@/components/charts/demand-status/marks'
import { placeDemandStatus } from '@/components/charts/demand-status/place'
import { prepareDemandStatus } from '@/components/charts/demand-status/prepare'
import { measureArial, measureDejaVu } from '@/components/charts/text-fit'
import type { Dataset } from '@/dataset/dataset'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { findPictureFaults } from '@/tests/support/picture-faults'
import { hardDatasets } from './hard-datasets'

const snapshots = fileURLToPath(new URL('../../../../snapshots/demand-status/', import.meta.url))
const views = ['full', 'summary'] as const
const measures = { Arial: measureArial, 'DejaVu Sans': measureDejaVu }

function place(dataset: Dataset, query: string, widthPx: number, measure = measureArial) {
  const series = prepareDemandStatus(dataset, optionsFrom(query))
  const description = describeDemandStatus(series, english, firstRelease)
  return placeDemandStatus(series, description, english, { widthPx, measure, mode: 'light' })
}

/** Compares with the kept picture; a new or different one is written beside it as `.actual.svg`. */
function expectKeptPicture(name: string, svg: string) {
  const kept = `${snapshots}${name}.svg`
  const actual = `${snapshots}${name}.actual.svg`
  const isKept = existsSync(kept) && readFileSync(kept, 'utf8') === svg
  if (isKept) rmSync(actual, { force: true })
  else writeFileSync(actual, svg)
  expect(isKept, `${name}.actual.svg differs from ${name}.svg; look at both, then keep the right one`).toBe(
    true,
  )
}

describe.each(views)('the %s picture of the real process', (view) => {
  test.each([340, 700, 900])('looks as it did at %i px', (widthPx) => {
    const svg = renderToStaticMarkup(
      <DemandStatusMarks placed={place(realDataset, `view=${view}`, widthPx)} />,
    )
    expectKeptPicture(`${view}-${widthPx}`, `${svg.replaceAll('><', '>\n<')}\n`)
  })

  test.each(Object.entries(measures))('keeps texts apart and inside in %s', (_, measure) => {
    for (const widthPx of [320, 340, 480, 640, 700, 768, 900, 1280, 1600])
      expect(
        findPictureFaults(place(realDataset, `view=${view}`, widthPx, measure), measure),
        `${widthPx} px`,
      ).toEqual([])
  })
})

test('a summary is at most 950 px high at 340 px and 700 px at 900 px', () => {
  expect(place(realDataset, 'view=summary', 340).heightPx).toBeLessThanOrEqual(950)
  expect(place(realDataset, 'view=summary', 900).heightPx).toBeLessThanOrEqual(700)
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
