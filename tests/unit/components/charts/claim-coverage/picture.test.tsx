import { describe, expect, test } from 'vitest'
import { describeClaimCoverage } from '@/components/charts/claim-coverage/describe'
import { ClaimCoverageMarks } from '@/components/charts/claim-coverage/marks'
import { placeClaimCoverage } from '@/components/charts/claim-coverage/place'
import { turnedLinePx } from '@/components/charts/claim-coverage/place-heads'
import { prepareClaimCoverage } from '@/components/charts/claim-coverage/prepare'
import { measureArial, type TextMeasure } from '@/components/charts/text-fit'
import type { Dataset } from '@/dataset/dataset'
import { measureDejaVu } from '@/tests/support/deja-vu'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { expectKeptPicture } from '@/tests/support/kept-picture'
import { findPictureFaults } from '@/tests/support/picture-faults'
import { hardDatasets } from './hard-datasets'

const views = ['full', 'summary'] as const
const measures = { Arial: measureArial, 'DejaVu Sans': measureDejaVu }
const widthsPx = [320, 340, 768, 900, 1280, 1600]

/** Prepares once what is then placed at several widths. */
function prepare(dataset: Dataset, query: string) {
  const series = prepareClaimCoverage(dataset, optionsFrom(query))
  const description = describeClaimCoverage(series, english, firstRelease)
  return (widthPx: number, measure = measureArial) =>
    placeClaimCoverage(series, description, english, { widthPx, measure, mode: 'light' })
}
const place = (query: string, widthPx: number) => prepare(realDataset, query)(widthPx)

type Placed = ReturnType<typeof place>

/** Texts that leave the picture or lie on each other, and turned heads that do, a sentence each. */
function findFaults(placed: Placed, measure: TextMeasure): readonly string[] {
  return [...findPictureFaults(placed, measure), ...findHeadFaults(placed)]
}

function findHeadFaults({ widthPx, parts, texts }: Placed): readonly string[] {
  const heads = parts.filter((part) => part.part === 'head')
  return heads.flatMap((head, index) => {
    const turn = (head.angleDegrees * Math.PI) / 180
    const [left, top] = [
      head.x - head.widthPx * Math.cos(turn),
      head.y - head.widthPx * Math.sin(turn) - turnedLinePx * Math.cos(turn),
    ]
    const right = head.x + turnedLinePx * Math.sin(turn)
    const next = heads[index + 1]
    const linesApart = next ? ((next.x - head.x) * Math.sin(turn)) / turnedLinePx : Number.POSITIVE_INFINITY
    return [
      ...(left < 0 || right > widthPx ? [`head "${head.name}" leaves the picture`] : []),
      ...(linesApart < 0.99 ? [`head "${head.name}" lies on the next`] : []),
      ...texts
        .filter(
          (text) =>
            text.x + text.widthPx > left && text.y > top + 2 && text.y < head.y && text.anchor === 'start',
        )
        .map((text) => `head "${head.name}" lies on "${text.text}"`),
    ]
  })
}

describe.each(views)('the %s picture of the real process', (view) => {
  test.each([340, 900])('looks as it did at %i px', (widthPx) => {
    expectKeptPicture(
      'claim-coverage',
      `${view}-${widthPx}`,
      <ClaimCoverageMarks placed={place(`view=${view}`, widthPx)} />,
    )
  })
})

test('a summary is at most 700 px high at 900 px', () => {
  expect(place('view=summary', 900).heightPx).toBeLessThanOrEqual(700)
})

const datasets = { real: realDataset, invented: inventedDataset, ...hardDatasets }
describe.each(Object.entries(datasets))('%s', { timeout: 30_000 }, (_, dataset) => {
  test.each(views)('keeps texts apart and inside in the %s picture', (view) => {
    const placeAt = prepare(dataset, `view=${view}`)
    for (const measure of Object.values(measures))
      for (const widthPx of widthsPx)
        expect(findFaults(placeAt(widthPx, measure), measure), `${widthPx} px`).toEqual([])
  })
})

test('the check itself finds turned heads that leave the picture or lie on each other', () => {
  const placed = place('', 340)
  const pushed = placed.parts.map((part) => (part.part === 'head' ? { ...part, x: part.x / 9 } : part))
  const faults = findHeadFaults({ ...placed, parts: pushed }).join('; ')
  expect(faults).toContain('leaves the picture')
  expect(faults).toContain('lies on the next')
})

describe('the layout', () => {
  const headsAt = (widthPx: number) => place('', widthPx).parts.filter(({ part }) => part === 'head').length
  test('turns heads on a phone and sets them upright where they fit', () => {
    expect([headsAt(320), headsAt(900)]).toEqual([5, 0])
  })

  test('a sign stands for every cell of the rows shown', () => {
    const signs = place('view=summary', 900).parts.filter(({ part }) => part === 'sign')
    expect(signs).toHaveLength(12 * 5 + 7)
  })
})
