import { describeDemandStatus } from '@/components/charts/demand-status/describe'
import { DemandStatusMarks } from '@/components/charts/demand-status/marks'
import { placeDemandStatus } from '@/components/charts/demand-status/place'
import { prepareDemandStatus } from '@/components/charts/demand-status/prepare'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { testKeptPictures, testTexts } from '@/tests/support/picture-suite'
import { hardDatasets } from './hard-datasets'

const chart = {
  slug: 'demand-status',
  prepare: prepareDemandStatus,
  describe: describeDemandStatus,
  place: placeDemandStatus,
  Marks: DemandStatusMarks,
} as const

testKeptPictures(chart, [340, 700, 900])

testTexts(chart, { real: realDataset }, undefined, [320, 340, 480, 640, 700, 768, 900, 1280, 1600])
testTexts(chart, { ...hardDatasets, invented: inventedDataset }, undefined, [320, 700, 960])
