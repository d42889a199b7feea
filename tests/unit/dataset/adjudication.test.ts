import { describe, expect, test } from 'vitest'
import { prepareAdjudication } from '@/dataset/adjudication'
import type { CodingUnitType } from '@/dataset/coding-units'
import { withRows } from '@/tests/support/datasets'
import { inventedDataset, realDataset } from '@/tests/support/draw'

const { codebook } = realDataset.process

/** The numbers of a sentence of the codebook's paragraph "Resolution", such as '`demand_status`: 51 agreed and kept, …'. */
function numbersOf(unitType: CodingUnitType): readonly number[] {
  const [, paragraph = ''] = /^Resolution\. (.*)$/m.exec(codebook) ?? []
  const [, sentence = ''] = new RegExp(`\`${unitType}\`: ([^.]*)`).exec(paragraph) ?? []
  const numbers = [...sentence.matchAll(/\d+/g)].map(Number)
  if (numbers.length === 0) throw new Error(`the codebook says nothing of how ${unitType} was resolved`)
  return numbers
}

describe('the paragraph "Resolution" of the real codebook', () => {
  test('demand_status', () => {
    const found = prepareAdjudication(realDataset, 'demand_status')
    expect([
      found?.keptCount,
      found?.changedCount,
      ...(found?.decided ?? []).map(({ count }) => count),
    ]).toEqual(numbersOf('demand_status'))
    expect(found).toMatchObject({ unitCount: 79, neitherCount: 0, addedValues: [] })
  })

  test('claim_stance', () => {
    const found = prepareAdjudication(realDataset, 'claim_stance')
    expect([
      found?.keptCount,
      found?.changedCount,
      ...(found?.decided ?? []).map(({ count }) => count),
      found?.neitherCount,
    ]).toEqual(numbersOf('claim_stance'))
    // "Neither coder had the value `unclear`; it appears in the adjudicated column alone."
    expect(found?.addedValues).toEqual(['unclear'])
  })

  test('delegation_seat', () => {
    const found = prepareAdjudication(realDataset, 'delegation_seat')
    expect(numbersOf('delegation_seat')).toEqual([14])
    expect(found).toMatchObject({ unitCount: 14, keptCount: 14, changedCount: 0, neitherCount: 0 })
    expect(found?.decided).toEqual([
      { coder: 'A', count: 0 },
      { coder: 'B', count: 0 },
    ])
  })
})

test('other coders and statuses', () => {
  expect(prepareAdjudication(inventedDataset, 'demand_status')).toEqual({
    unitType: 'demand_status',
    unitCount: 4,
    keptCount: 2,
    changedCount: 0,
    decided: [
      { coder: 'first_reader', count: 2 },
      { coder: 'second_reader', count: 0 },
    ],
    neitherCount: 0,
    addedValues: [],
  })
})

test('what one coder alone coded was never decided', () => {
  const one = withRows(inventedDataset, 'codings', (rows) =>
    rows.filter(({ coder }) => coder === 'first_reader'),
  )
  expect(prepareAdjudication(one, 'demand_status')).toBeNull()
})
