import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeChanges } from '@/dataset/changelog'
import type { Dataset } from '@/dataset/dataset'
import { diffDatasets } from '@/dataset/diff-datasets'
import { readPackage } from '@/dataset/read-package'
import type { Row, TableName } from '@/dataset/tables'
import { arbitraryDataset } from '@/tests/support/arbitrary-dataset'
import { inventedPackageFolder, readFolder, realPackageFolder } from '@/tests/support/read-folder'

const velm = readPackage(readFolder(inventedPackageFolder))
const real = readPackage(readFolder(realPackageFolder))
const [ledger, courier, notes] = [
  'harbour-ledger-2031-04-12',
  'upland-courier-2031-05-03',
  'delta-notes-undated',
]

/** The dataset with the rows of one table changed. */
function edit<T extends TableName>(
  dataset: Dataset,
  table: T,
  change: (rows: readonly Row<T>[]) => readonly Row<T>[],
): Dataset {
  return { ...dataset, rows: { ...dataset.rows, [table]: change(dataset.rows[table]) } }
}

/** The dataset without the rows of a table that a test picks. */
const without = <T extends TableName>(dataset: Dataset, table: T, isGone: (row: Row<T>) => boolean) =>
  edit(dataset, table, (rows) => rows.filter((row) => !isGone(row)))

/** The dataset with cells set in the rows of a table that a test picks. */
const set = <T extends TableName>(
  dataset: Dataset,
  table: T,
  isMeant: (row: Row<T>) => boolean,
  cells: Partial<Row<T>>,
) => edit(dataset, table, (rows) => rows.map((row) => (isMeant(row) ? { ...row, ...cells } : row)))

const describeStep = (before: Dataset, after: Dataset) =>
  describeChanges(diffDatasets(before, after), before, after)

describe('a first release', () => {
  test('is summed up', () => {
    expect(describeChanges(diffDatasets(null, real), null, real)).toEqual([
      'First release: 5 articles, 16 parties, 22 people, 3 rounds, 20 seats, 43 demands, 75 claims, 135 statements, 46 events, 60 discrepancies, 1 document outside the set, 972 pieces of evidence',
    ])
  })

  test('leaves out what there is none of', () => {
    const bare = without(
      without(velm, 'rounds', (row) => row.ordinal > 1),
      'outside_documents',
      () => true,
    )
    expect(describeChanges(diffDatasets(undefined, bare), undefined, bare)).toEqual([
      'First release: 3 articles, 4 parties, 3 people, 1 round, 6 seats, 6 demands, 6 claims, 5 statements, 4 events, 4 discrepancies, 81 pieces of evidence',
    ])
  })
})

test('nothing changed, nothing told', () => {
  expect(describeStep(velm, velm)).toEqual([])
})

describe('seats', () => {
  const isAsif = (row: Row<'delegation_seats'>) => row.id === 'istanbul-1-pakistan-khawaja-asif'
  const before = without(real, 'delegation_seats', isAsif)

  test('a head is added on the word of one article', () => {
    expect(describeStep(before, real)).toEqual([
      'Istanbul I (October), Pakistan: Khawaja Asif added as head, from one article',
    ])
  })

  test('and removed', () => {
    expect(describeStep(real, before)).toEqual([
      'Istanbul I (October), Pakistan: Khawaja Asif removed as head',
    ])
  })

  test('a seat of a body, on two articles, and one of a mediating party without evidence', () => {
    const isNew = (row: Row<'delegation_seats'>) => row.round === 'weir-sitting' && row.person === null
    const noTreasury = without(velm, 'evidence', (row) => row.record_id === 'weir-lower-treasury')
    expect(describeStep(without(noTreasury, 'delegation_seats', isNew), noTreasury)).toEqual([
      'Weir sitting, Basin Council: Basin Council added as mediator, from 2 articles',
      'Weir sitting, Lower Velm: Lower Velm Treasury added as institutional representation, without evidence',
    ])
  })

  test('a role and an office change', () => {
    const after = set(velm, 'delegation_seats', (row) => row.id === 'bridge-upper-thesk', {
      role: 'head',
      title_reported: 'Commissioner',
    })
    expect(describeStep(velm, after)).toEqual([
      "Seat of Mara Thesk, Bridge sitting, Upper Velm: role changed from 'Sits in' to 'Leads', title reported set to 'Commissioner'",
    ])
  })
})

describe('where demands stand', () => {
  test('a status changes; whose account it is stands beside it', () => {
    const after = set(velm, 'demand_reports', (row) => row.demand === 'fish-ladder', { status: 'parked' })
    expect(describeStep(velm, after)).toEqual([
      "Ladder for fish, not tied to a round, Delta Notes: changed from 'In force' (Villagers) to 'Parked' (Villagers)",
    ])
  })

  test('a step is put in before another, in one sentence', () => {
    const after = edit(velm, 'demand_reports', (rows) => {
      const isCell = (row: Row<'demand_reports'>) => row.demand === 'summer-flow' && row.source === ledger
      const [first] = rows.filter(isCell)
      if (first === undefined) throw new Error('the ledger has steps of the summer flow')
      const later = rows.filter((row) => !isCell(row))
      // Out of order, since tables come in any.
      return [
        ...later,
        { ...first, step: 2, status: 'parked', according_to: 'paper_itself' },
        first,
        { ...first, step: 3, status: 'declined', according_to: 'upland_office', answer_form: 'aloud' },
      ]
    })
    expect(describeStep(velm, after)).toEqual([
      "Fixed flow in summer, Weir sitting, Harbour Ledger: changed from 'Tabled' (Lowland offices), then 'Declined' (Upland offices) to 'Tabled' (Lowland offices), then 'Parked' (The article itself), then 'Declined' (Upland offices)",
      "Fixed flow in summer, Weir sitting, Harbour Ledger, step 2: answer form 'Aloud' removed",
    ])
  })

  test('a cell comes and goes, and a change beside the status is told for its step', () => {
    const isSilt = (row: Row<'demand_reports'>) =>
      row.demand === 'silt-payment' && row.round === 'weir-sitting'
    const before = without(velm, 'demand_reports', isSilt)
    const sentence = "Payment for silt, Weir sitting, Harbour Ledger: 'Tabled' (Upland offices)"
    expect(describeStep(before, velm)).toEqual([`${sentence} added`])
    expect(describeStep(velm, before)).toEqual([`${sentence} removed`])
    expect(describeStep(velm, set(velm, 'demand_reports', isSilt, { confidence: 'shaky' }))).toEqual([
      "Payment for silt, Weir sitting, Harbour Ledger, step 1: confidence changed from 'Plain' to 'Shaky'",
    ])
  })
})

test('a demand that no article reports is not told as from one', () => {
  const isLadder = (row: Row<'demands'>) => row.id === 'fish-ladder'
  const unreported = without(velm, 'demand_reports', (row) => row.demand === 'fish-ladder')
  expect(describeStep(without(unreported, 'demands', isLadder), unreported)).toEqual([
    "Demand 'Ladder for fish' added, with evidence in one article, reported by none",
  ])
  expect(describeStep(without(velm, 'demands', isLadder), velm)).toEqual([
    "Demand 'Ladder for fish' added, from one article",
  ])
})

describe('other records', () => {
  test.each<[string, Dataset, string[]]>([
    [
      'a demand removed',
      without(velm, 'demands', (row) => row.id === 'fish-ladder'),
      ["Demand 'Ladder for fish' removed"],
    ],
    [
      'a demand with another theme, addressee and name',
      set(velm, 'demands', (row) => row.id === 'fish-ladder', {
        theme: 'works',
        made_to: null,
        title: 'Fish ladder',
        implied: true,
      }),
      [
        "Demand 'Fish ladder': title changed from 'Ladder for fish' to 'Fish ladder', made to 'Fishers' removed, theme changed from 'Measurement' to 'Works', implied changed from 'no' to 'yes'",
      ],
    ],
    [
      'a note that is too long to quote',
      set(velm, 'demands', (row) => row.id === 'fish-ladder', {
        note: 'long '.repeat(20),
        description: 'x'.repeat(61),
      }),
      ["Demand 'Ladder for fish': description reworded, note reworded"],
    ],
    [
      'a note added',
      set(velm, 'demands', (row) => row.id === 'summer-flow', { note: 'long '.repeat(20) }),
      ["Demand 'Fixed flow in summer': note added"],
    ],
    [
      'a claim',
      without(velm, 'claims', (row) => row.id === 'flow-low'),
      ["Claim 'Flow at a record low' removed"],
    ],
    [
      'a stance',
      set(velm, 'claim_reports', (row) => row.claim === 'flow-low' && row.source === notes, {
        stance: 'unclear',
      }),
      ["Claim 'Flow at a record low' in Delta Notes: stance changed from 'Disagrees' to 'Unclear'"],
    ],
    [
      'an article no longer on a claim',
      without(velm, 'claim_reports', (row) => row.claim === 'flow-low' && row.source === notes),
      ["Claim 'Flow at a record low' in Delta Notes: 'Disagrees' removed"],
    ],
    [
      'an article fully coded',
      set(velm, 'sources', (row) => row.id === notes, { coding_complete: true, word_count: 401 }),
      [
        "Article 'Delta Notes': word count changed from '388' to '401', coding complete changed from 'no' to 'yes'",
      ],
    ],
    [
      'a round and what an article calls it',
      set(
        set(velm, 'rounds', (row) => row.id === 'bridge-sitting', { end_on: '2031-05-02' }),
        'round_reports',
        (row) => row.source === ledger,
        { label_used: 'the first' },
      ),
      [
        "Round 'Bridge sitting': end on set to '2031-05-02'",
        "Weir sitting as told by Harbour Ledger: label used changed from 'the opening sitting' to 'the first'",
      ],
    ],
    [
      'an event and one account of another',
      without(
        without(velm, 'events', (row) => row.id === 'drought'),
        'event_reports',
        (row) => row.source === courier && row.version_no === 2,
      ),
      [
        "Event 'Dry winter' removed",
        "Event 'Weir sitting opens' in Upland Courier: '10 April, in a caption' removed",
      ],
    ],
    [
      'a discrepancy and a position in another',
      set(
        without(velm, 'discrepancy_positions', (row) => row.source === courier && row.position_no === 2),
        'discrepancies',
        (row) => row.id === 'sitting-length',
        { severity: 'hard' },
      ),
      [
        "Discrepancy 'Length of the weir sitting': severity changed from 'Soft' to 'Hard'",
        "Discrepancy 'Two days in one article' in Upland Courier: '10 April' removed",
      ],
    ],
    [
      'people, institutions, parties, statements and documents',
      {
        ...velm,
        rows: {
          ...velm.rows,
          people: [],
          institutions: [],
          parties: [],
          statements: [],
          outside_documents: [],
        },
      },
      [
        "Party 'Velm Basin Council' removed",
        "Party 'Delta Fishers' Union' removed",
        "Party 'Lower Velm Province' removed",
        "Party 'Upper Velm Province' removed",
        "Institution 'Secretariat of the Basin Council' removed",
        "Institution 'Lower Velm Treasury' removed",
        "Institution 'Radio Estuary' removed",
        "Institution 'Upper Velm Water Board' removed",
        "Person 'Lio Vance' removed",
        "Person 'Mara Thesk' removed",
        "Person 'Odo Brennick' removed",
        'Statement by Lio Vance in Upland Courier, paragraph 3 removed',
        'Statement by Mara Thesk in Harbour Ledger, paragraph 2 removed',
        'Statement by a lowland aide in Harbour Ledger, paragraph 4 removed',
        'Statement by Mara Thesk in Harbour Ledger, paragraph 5 removed',
        'Statement by villagers in Delta Notes, paragraph 1 removed',
        "Document outside the set 'Text of the paper on gauges' removed",
      ],
    ],
    [
      'what is only counted',
      set(
        without(
          without(velm, 'evidence', (row) => row.record_type === 'party'),
          'codings',
          (row) => row.unit_type === 'delegation_seat',
        ),
        'vocabularies',
        (row) => row.code === 'parked',
        { definition: 'Nothing moves.' },
      ),
      ['5 pieces of evidence removed', '1 code of a vocabulary changed', '2 coded values removed'],
    ],
    [
      'the package itself',
      { ...velm, process: { ...velm.process, version: '0.4.0', codebook: 'New.', licenses: [] } },
      ["Version changed from '0.3.0' to '0.4.0'", 'Licence changed', 'Codebook changed'],
    ],
  ])('%s', (_, after, sentences) => {
    expect(describeStep(velm, after)).toEqual(sentences)
  })
})

test('many changes of a kind are put together, and every one is named', () => {
  const before = without(real, 'claims', () => true)
  const [sentence, ...others] = describeStep(before, real)
  expect(others).toEqual([])
  expect(sentence).toMatch(/^75 claims added: /)
  for (const claim of real.rows.claims) expect(sentence).toContain(`Claim '${claim.label}' added`)
})

test('whatever changed, something is told, and whatever did not is not', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryDataset(), arbitraryDataset(), (before, after) => {
      const diff = diffDatasets(before, after)
      const isSame = diff.size === 0 && diff.process.length === 0
      expect(describeChanges(diff, before, after).length > 0).toBe(!isSame)
      expect(describeStep(after, after)).toEqual([])
    }),
    { numRuns: 30 },
  )
})
