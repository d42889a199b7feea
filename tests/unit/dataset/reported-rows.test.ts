import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rows } from '@/dataset/dataset'
import { reportedRows } from '@/dataset/reported-rows'
import { type TableName, tableNames, tables } from '@/dataset/tables'
import { validateDataset } from '@/dataset/validate-dataset'
import { arbitraryDataset } from '@/tests/support/arbitrary-dataset'
import { withRows } from '@/tests/support/datasets'
import { inventedDataset } from '@/tests/support/draw'

const [ledger, courier, notes] = [
  'harbour-ledger-2031-04-12',
  'upland-courier-2031-05-03',
  'delta-notes-undated',
]
const readAlone = (...sources: string[]) => reportedRows(inventedDataset.rows, new Set(sources))
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort()

describe('one article of the invented package alone', () => {
  test('tables by article hold what it reports', () => {
    const rows = readAlone(ledger)
    for (const table of ['demand_reports', 'claim_reports', 'statements', 'event_reports'] as const) {
      expect(rows[table].length).toBeGreaterThan(0)
      expect(new Set(rows[table].map(({ source }) => source))).toEqual(new Set([ledger]))
    }
  })

  test('a seat, a round and a person stay where the article shows or names them', () => {
    expect(idsOf(readAlone(ledger).delegation_seats)).toEqual([
      'weir-council',
      'weir-lower-treasury',
      'weir-upper-thesk',
    ])
    expect(idsOf(readAlone(ledger).rounds)).toEqual(['weir-sitting'])
    expect(idsOf(readAlone(ledger).people)).toEqual(['mara-thesk', 'odo-brennick'])
  })

  test('a round stays that a record names, though the article reports nothing else of it', () => {
    expect(readAlone(notes).round_reports).toEqual([])
    expect(idsOf(readAlone(notes).rounds)).toEqual(['bridge-sitting'])
  })

  test('a person stays that a seat names, though the article has no spelling or evidence for them', () => {
    expect(readAlone(courier).person_names.map(({ person }) => person)).not.toContain('mara-thesk')
    expect(idsOf(readAlone(courier).people)).toContain('mara-thesk')
  })

  test('a demand stays that an article mentions without a status', () => {
    const mentioned = withRows(inventedDataset, 'demand_reports', (reports) =>
      reports.filter(({ demand, source }) => demand !== 'fish-ladder' || source !== notes),
    )
    expect(idsOf(reportedRows(mentioned.rows, new Set([notes])).demands)).toContain('fish-ladder')
    expect(idsOf(readAlone(ledger).demands)).not.toContain('fish-ladder')
  })

  test('evidence alone keeps a record', () => {
    const silent: Rows = {
      ...inventedDataset.rows,
      person_names: [],
      round_reports: [],
      demand_reports: [],
      claim_reports: [],
      event_reports: [],
      statements: [],
    }
    const rows = reportedRows(silent, new Set([ledger]))
    expect(idsOf(rows.rounds)).toEqual(['weir-sitting'])
    expect(idsOf(rows.events)).toEqual(['drought', 'weir-opens'])
    expect(idsOf(rows.people)).toEqual(['mara-thesk', 'odo-brennick'])
    expect(idsOf(rows.claims)).toEqual([])
    // The seats of the weir sitting would keep it without any evidence of its own.
    const seatless = reportedRows({ ...silent, delegation_seats: [], events: [] }, new Set([ledger]))
    expect(idsOf(seatless.rounds)).toEqual(['weir-sitting'])
  })

  test('codings stay while their unit does', () => {
    const unitsOf = (rows: Rows) => [...new Set(rows.codings.map(({ unit_key }) => unit_key))].sort()
    expect(unitsOf(readAlone(notes))).toEqual([`no-new-weir:none:${notes}`])
    expect(unitsOf(readAlone(ledger))).toEqual([
      `sitting-two-days:${ledger}`,
      `summer-flow:weir-sitting:${ledger}`,
    ])
    // Both readers found that the Courier is silent on a claim which only the Ledger makes.
    expect(unitsOf(readAlone(courier))).not.toContain(`thesk-led:${courier}`)
    expect(unitsOf(readAlone(ledger, courier))).toContain(`thesk-led:${courier}`)
  })

  test('a discrepancy keeps the subjects and the evidence that are left', () => {
    const rows = readAlone(courier)
    expect(idsOf(rows.discrepancies)).toEqual(['courier-opening-day'])
    expect(rows.discrepancy_subjects.map(({ record_id }) => record_id)).toEqual(['weir-opens', courier])
    const evidenced = rows.evidence.filter(({ record_type }) => record_type === 'discrepancy')
    expect(evidenced.map(({ record_id }) => record_id)).toEqual(['courier-opening-day'])
  })
})

const arbitraryReading = arbitraryDataset().chain((dataset) =>
  fc.record({ dataset: fc.constant(dataset), sources: fc.subarray(idsOf(dataset.rows.sources)) }),
)
const keysOf = (table: TableName, rows: Rows) =>
  rows[table].map((row) =>
    JSON.stringify(tables[table].key.map((column) => (row as Record<string, unknown>)[column])),
  )

describe('any articles of any dataset', { timeout: 120_000 }, () => {
  test('leave a dataset that may be published', () => {
    fc.assert(
      fc.property(arbitraryReading, ({ dataset, sources }) => {
        const rows = reportedRows(dataset.rows, new Set(sources))
        expect(validateDataset({ ...dataset, rows })).toEqual([])
        expect(idsOf(rows.sources)).toEqual(idsOf(rows.sources).filter((id) => sources.includes(id)))
      }),
    )
  })

  test('leave less the fewer they are', () => {
    const nested = arbitraryReading.chain(({ dataset, sources }) =>
      fc.record({
        dataset: fc.constant(dataset),
        sources: fc.constant(sources),
        fewer: fc.subarray(sources),
      }),
    )
    fc.assert(
      fc.property(nested, ({ dataset, sources, fewer }) => {
        const more = reportedRows(dataset.rows, new Set(sources))
        const less = reportedRows(dataset.rows, new Set(fewer))
        for (const table of tableNames) {
          const keys = new Set(keysOf(table, more))
          expect(keysOf(table, less).filter((key) => !keys.has(key))).toEqual([])
        }
      }),
    )
  })
})
