import { describe, expect, test } from 'vitest'
import { type AgreementFigures, prepareAgreement } from '@/dataset/agreement'
import type { Dataset } from '@/dataset/dataset'
import type { Row } from '@/dataset/tables'
import { withRows } from '@/tests/support/datasets'
import { inventedDataset, realDataset } from '@/tests/support/draw'

const requireType = (dataset: Dataset, type: Row<'codings'>['unit_type']) => {
  const found = prepareAgreement(dataset).find(({ unitType }) => unitType === type)
  if (!found) throw new Error(`nobody coded ${type}`)
  return found
}
const roundTo = (digits: number, value: number | null) => value?.toFixed(digits) ?? null
/** The figures as the codebook prints them. */
const printed = (figures: AgreementFigures) => [
  figures.unitCount,
  roundTo(1, figures.agreementPercent),
  roundTo(3, figures.kappa),
  roundTo(3, figures.alphaNominal),
  roundTo(3, figures.alphaOrdinal),
]

describe('the table "Agreement between the coders" of the real codebook', () => {
  const { codebook } = realDataset.process
  const line = (label: string) => {
    const found = codebook.split('\n').find((one) => one.startsWith(`| ${label} |`))
    if (!found) throw new Error(`the codebook has no line "${label}"`)
    const [units, percent, kappa, nominal, ordinal] = found
      .split('|')
      .slice(2, 7)
      .map((cell) => cell.trim())
    return [Number(units), percent, kappa, nominal, ordinal || null]
  }

  test('demand_status', () => {
    const { allUnits, filledUnits, coders } = requireType(realDataset, 'demand_status')
    expect(coders).toEqual(['A', 'B'])
    expect(printed(allUnits)).toEqual(line('demand_status, cells either coder filled'))
    expect(printed(filledUnits)).toEqual(line('demand_status, cells both coders filled'))
    expect(printed(allUnits)).toEqual([79, '65.8', '0.579', '0.579', null])
    expect(printed(filledUnits)).toEqual([68, '76.5', '0.699', '0.700', '0.845'])
  })

  test('claim_stance', () => {
    const { allUnits } = requireType(realDataset, 'claim_stance')
    expect(printed(allUnits)).toEqual(line('claim_stance'))
    expect(printed(allUnits)).toEqual([300, '96.7', '0.930', '0.930', null])
  })

  test('delegation_seat', () => {
    const { allUnits } = requireType(realDataset, 'delegation_seat')
    expect(printed(allUnits)).toEqual(line('delegation_seat'))
    expect(printed(allUnits)).toEqual([14, '100.0', '1.000', '1.000', null])
  })
})

test('only statuses have an order', () => {
  const ordinals = prepareAgreement(realDataset).map(({ filledUnits }) => filledUnits.alphaOrdinal !== null)
  expect(ordinals).toEqual([true, false, false])
})

test('the words of another process change nothing: an empty cell is what its own list does not hold', () => {
  const { coders, allUnits, filledUnits } = requireType(inventedDataset, 'demand_status')
  expect(coders).toEqual(['first_reader', 'second_reader'])
  expect([allUnits.unitCount, allUnits.agreementCount]).toEqual([4, 2])
  expect([filledUnits.unitCount, filledUnits.agreementCount]).toEqual([3, 2])
})

/** The invented process with these values for units of seats, by coder. */
function withSeatCodings(values: Readonly<Record<string, readonly string[]>>): Dataset {
  const coders = withRows(inventedDataset, 'vocabularies', (rows) => [
    ...rows.filter(({ vocabulary }) => vocabulary !== 'coder'),
    ...Object.keys(values).map((code, index) => ({
      vocabulary: 'coder' as const,
      code,
      rank: index + 1,
      group: null,
      label: code,
      short_label: null,
      definition: null,
    })),
  ])
  return withRows(coders, 'codings', () =>
    Object.entries(values).flatMap(([coder, list]) =>
      list.flatMap((value, index) =>
        value === ''
          ? []
          : [
              {
                unit_type: 'delegation_seat' as const,
                unit_key: `seat-${index}`,
                coder,
                value,
                adjudicated: value,
              },
            ],
      ),
    ),
  )
}

describe('other numbers of coders', () => {
  test('of three, all must agree; kappa is for two, alpha for any', () => {
    const dataset = withSeatCodings({
      one: ['head', 'head', 'member', 'member'],
      two: ['head', 'head', 'member', ''],
      three: ['head', 'member', '', ''],
    })
    expect(prepareAgreement(dataset).map(({ unitType }) => unitType)).toEqual(['delegation_seat'])
    const { coders, allUnits } = requireType(dataset, 'delegation_seat')
    expect(coders).toEqual(['one', 'two', 'three'])
    expect(allUnits).toMatchObject({ unitCount: 3, agreementCount: 2, kappa: null, alphaOrdinal: null })
    // By hand: 5 head and 3 member; unlike pairs observed 4/2 in the second unit, expected 30/7.
    expect(allUnits.alphaNominal).toBeCloseTo(1 - 2 / (30 / 7), 12)
  })

  test('of one, nothing can be said', () => {
    const { allUnits } = requireType(withSeatCodings({ one: ['head', 'member'] }), 'delegation_seat')
    expect(allUnits).toEqual({
      unitCount: 0,
      agreementCount: 0,
      agreementPercent: null,
      kappa: null,
      alphaNominal: null,
      alphaOrdinal: null,
    })
  })
})

test('articles that were not coded twice are known by the keys of claims and demands', () => {
  const notTwice = (rows: (all: readonly Row<'codings'>[]) => readonly Row<'codings'>[]) =>
    prepareAgreement(withRows(realDataset, 'codings', rows))[0]?.notTwice
  expect(notTwice((all) => all)).toBeUndefined()
  const isOfDawn = ({ unit_key }: Row<'codings'>) => unit_key.endsWith(':dawn-2025-10-27')
  expect(notTwice((all) => all.filter((row) => !isOfDawn(row)))).toEqual(['dawn-2025-10-27'])
  expect(notTwice((all) => all.filter((row) => !isOfDawn(row) || row.coder === 'A'))).toEqual([
    'dawn-2025-10-27',
  ])
  // Where only seats were coded, nothing is known of articles.
  expect(notTwice((all) => all.filter(({ unit_type }) => unit_type === 'delegation_seat'))).toBeUndefined()
})

test('a process that nobody coded twice has no figures', () => {
  expect(prepareAgreement(withRows(inventedDataset, 'codings', () => []))).toEqual([])
})
