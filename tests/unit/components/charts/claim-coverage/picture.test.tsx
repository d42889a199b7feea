import { describe, expect, test } from 'vitest'
import { describeClaimCoverage } from '@/components/charts/claim-coverage/describe'
import { ClaimCoverageMarks } from '@/components/charts/claim-coverage/marks'
import { placeClaimCoverage } from '@/components/charts/claim-coverage/place'
import { turnedLinePx } from '@/components/charts/claim-coverage/place-heads'
import { prepareClaimCoverage } from '@/components/charts/claim-coverage/prepare'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { picturesOf, testKeptPictures, testTexts } from '@/tests/support/picture-suite'
import { hardDatasets } from './hard-datasets'

const chart = {
  slug: 'claim-coverage',
  prepare: prepareClaimCoverage,
  describe: describeClaimCoverage,
  place: placeClaimCoverage,
  Marks: ClaimCoverageMarks,
} as const
const prepare = picturesOf(chart)
const place = (query: string, widthPx: number) => prepare(realDataset, query)(widthPx)

type Placed = ReturnType<typeof place>

/** Turned heads that leave the picture or lie on each other, a sentence each. */
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

testKeptPictures(chart)

test('a summary is at most 700 px high at 900 px', () => {
  expect(place('view=summary', 900).heightPx).toBeLessThanOrEqual(700)
})

testTexts(chart, { real: realDataset, invented: inventedDataset, ...hardDatasets }, (placed) => {
  expect(findHeadFaults(placed)).toEqual([])
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
