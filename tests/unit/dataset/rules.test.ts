import { describe, expect, test } from 'vitest'
import type { PackageFiles } from '@/dataset/package-files'
import {
  addRow,
  editCells,
  listFaults,
  removeRow,
  replaceText,
  setCell,
  textOf,
  withFile,
} from '@/tests/support/edit-package'
import { inventedPackageFolder, readFolder, realPackageFolder } from '@/tests/support/read-folder'

const sound = readFolder(inventedPackageFolder)
const [ledger, courier, notes] = [
  'harbour-ledger-2031-04-12',
  'upland-courier-2031-05-03',
  'delta-notes-undated',
]
const day = 'a day of the calendar as YYYY-MM-DD'

/** What breaks the invented package, and every fault that follows. */
function expectFaults(files: PackageFiles, ...faults: string[]) {
  expect(listFaults(files)).toEqual(faults)
}

describe('keys', () => {
  test('an id twice', () => {
    expectFaults(
      addRow(sound, 'outside_documents', ['gauge-paper-text', 'Again', '', '', '', '', '', '']),
      "outside_documents.csv, row 3, column id: 'gauge-paper-text' is there already: no two rows may have the same id.",
    )
  })

  test('a value twice in a column that must be unique', () => {
    expectFaults(
      setCell(sound, 'sources', 4, 'file', 'c3.txt'),
      "sources.csv, row 4, column file: 'c3.txt' is there already: no two rows may have the same file.",
    )
  })

  test('two stances of one article on one claim', () => {
    expectFaults(
      addRow(sound, 'claim_reports', ['flow-low', ledger, 'contradicts', '', 'explicit', '', '']),
      `claim_reports.csv, row 11: 'flow-low:${ledger}' is there already: no two rows may have the same claim, source.`,
    )
  })

  test('one step twice, also where the round is empty', () => {
    expectFaults(
      addRow(sound, 'demand_reports', [
        'fish-ladder',
        '',
        notes,
        '1',
        'parked',
        'villagers',
        '',
        'plain',
        '',
      ]),
      `demand_reports.csv, row 17: 'fish-ladder:none:${notes}:1' is there already: no two rows may have the same demand, round, source, step.`,
    )
  })
})

describe('references', () => {
  test('a party that does not exist', () => {
    expectFaults(
      setCell(sound, 'demands', 3, 'made_to', 'fishers'),
      "demands.csv, row 3, column made_to: 'fishers' is not in parties. Allowed: an id of parties.",
    )
  })

  test('an id that breaks its pattern is told once, not by all that refer to it', () => {
    expectFaults(
      editCells(sound, 'institutions', (rows) => {
        for (const row of rows) if (row[0] === 'radio-estuary') row[0] = 'Radio'
      }),
      "institutions.csv, row 4, column id: 'Radio' cannot be an id. Allowed: lower-case letters a to z, digits, and single hyphens between them.",
      "claim_reports.csv, row 4, column relayed_via: 'radio-estuary' is not in institutions. Allowed: an id of institutions.",
      "statements.csv, row 6, column relayed_via: 'radio-estuary' is not in institutions. Allowed: an id of institutions.",
      "evidence.csv, row 58, column record_id: 'radio-estuary' is the key of no row in institutions. Allowed: a key of institutions.",
    )
    const everywhere = [...sound.keys()].reduce(
      (files, name) => withFile(files, name, textOf(files, name).replaceAll('radio-estuary', 'Radio')),
      sound,
    )
    expectFaults(
      everywhere,
      "institutions.csv, row 4, column id: 'Radio' cannot be an id. Allowed: lower-case letters a to z, digits, and single hyphens between them.",
    )
  })

  test('a table that cannot be read does not put all that refers to it at fault', () => {
    expectFaults(withFile(sound, 'parties.csv', null), 'parties.csv: the file is missing.')
    expectFaults(withFile(sound, 'sources.csv', null), 'sources.csv: the file is missing.')
    expectFaults(withFile(sound, 'vocabularies.csv', null), 'vocabularies.csv: the file is missing.')
  })

  test('a round with the id that stands for no round', () => {
    expectFaults(
      addRow(sound, 'rounds', [
        'none',
        '3',
        'Third',
        'Tarn',
        '',
        '',
        '',
        'both_ends',
        'adjourned',
        'Nothing.',
        '',
      ]),
      "rounds.csv, row 4, column id: 'none' is reserved: in the keys of reports it stands for an empty round. Allowed: any other slug.",
    )
  })

  test('a statement that repeats one that repeats it', () => {
    expectFaults(
      setCell(sound, 'statements', 3, 'duplicate_of', 'ledger-p05-thesk-repeated'),
      "statements.csv, row 3, column duplicate_of: 'ledger-p05-thesk-repeated' leads back to the same statement. Allowed: a statement that is printed first.",
      "statements.csv, row 5, column duplicate_of: 'ledger-p02-thesk' leads back to the same statement. Allowed: a statement that is printed first.",
    )
  })

  test('a statement that repeats itself, and one that repeats that', () => {
    expectFaults(
      setCell(sound, 'statements', 3, 'duplicate_of', 'ledger-p02-thesk'),
      "statements.csv, row 3, column duplicate_of: 'ledger-p02-thesk' leads back to the same statement. Allowed: a statement that is printed first.",
    )
  })

  test('four statements in a circle, but not the one that leads into it', () => {
    const circle = ['notes-p01-villagers', 'courier-p03-vance', 'ledger-p02-thesk']
    const broken = circle.reduce(
      (files, id, place) => setCell(files, 'statements', place + 2, 'duplicate_of', id),
      setCell(sound, 'statements', 6, 'duplicate_of', 'ledger-p04-lowland-aide'),
    )
    const faults = listFaults(broken)
    expect(faults.map((fault) => fault.slice(0, 'statements.csv, row 2'.length))).toEqual([
      'statements.csv, row 2',
      'statements.csv, row 3',
      'statements.csv, row 4',
      'statements.csv, row 6',
    ])
  })
})

describe('vocabularies', () => {
  test('a code that the process does not have', () => {
    expectFaults(
      setCell(sound, 'demands', 3, 'theme', 'trade'),
      "demands.csv, row 3, column theme: 'trade' is no code of the vocabulary demand_theme. Allowed: measurement, money, shares, works.",
    )
  })

  test('a coded value may be of any of four vocabularies, but of no other', () => {
    expectFaults(setCell(sound, 'codings', 2, 'value', 'silent'))
    expectFaults(
      setCell(sound, 'codings', 2, 'value', 'plain'),
      "codings.csv, row 2, column value: 'plain' is no code of the vocabularies claim_stance, coding_extra_value, demand_status, seat_role. Allowed: affirms, contradicts, unclear, left_blank, silent, declined, in_force, outline_accepted, parked, signed, tabled, tabled_again, under_study, walked_back, head, institutional_representation, mediator, member.",
    )
  })

  test('a code too many and a code too few of a closed list', () => {
    expectFaults(
      replaceText(sound, 'vocabularies.csv', 'claim_strength,implicit,', 'claim_strength,hinted,'),
      "vocabularies.csv, column code: 'implicit' is missing from the closed list claim_strength, on which charts build.",
      "vocabularies.csv, row 13, column code: 'hinted' is not on the closed list claim_strength. Allowed: explicit, implicit.",
    )
  })

  test('a code that no address could hold', () => {
    expectFaults(
      addRow(sound, 'vocabularies', ['demand_theme', 'part way', '9', '', 'Part way', '', '']),
      "vocabularies.csv, row 117, column code: 'part way' is not a code. Allowed: letters of ASCII, digits, hyphens and underscores, the first a letter or a digit.",
    )
  })

  test('a vocabulary that we do not know', () => {
    const [fault, ...others] = listFaults(
      addRow(sound, 'vocabularies', ['moods', 'grim', '1', '', 'Grim', '', '']),
    )
    expect(others).toEqual([])
    expect(fault).toMatch(
      /^vocabularies\.csv, row 117, column vocabulary: 'moods' is not on the closed list\. Allowed: outlet_basis, .*, value_unit\.$/,
    )
  })

  test('a status in a group that charts do not know', () => {
    expectFaults(
      setCell(sound, 'vocabularies', 37, 'group', 'frozen'),
      "vocabularies.csv, row 37, column group: 'frozen' is no group of statuses. Allowed: ask, closing, stuck, open, moving.",
    )
  })

  test('a status without a group', () => {
    expectFaults(
      setCell(sound, 'vocabularies', 37, 'group', ''),
      'vocabularies.csv, row 37, column group: a status needs a group. Allowed: ask, closing, stuck, open, moving.',
    )
  })

  test('a side whose account is of nobody we know', () => {
    expectFaults(
      setCell(sound, 'vocabularies', 105, 'group', 'villages'),
      "vocabularies.csv, row 105, column group: 'villages' is not in parties. Allowed: the id of the party whose account it is, or empty.",
    )
  })
})

describe('dates', () => {
  test.each([
    ['sources', 2, 'published_latest', '2031-04-19', 'published_earliest', '2031-04-20'],
    ['rounds', 3, 'end_on', '2031-04-09', 'start_on', '2031-04-10'],
    ['events', 2, 'end_on', '2030-11-30', 'start_on', '2030-12-01'],
  ] as const)('%s, row %i: %s %s is before %s', (table, line, column, text, start, from) => {
    expectFaults(
      setCell(sound, table, line, column, text),
      `${table}.csv, row ${line}, column ${column}: '${text}' is before ${start}. Allowed: ${from} or later.`,
    )
  })

  test.each([
    ['event_reports', 3],
    ['discrepancy_positions', 4],
  ] as const)('%s, row %i: an interval that ends before it begins', (table, line) => {
    const interval = setCell(
      setCell(setCell(sound, table, line, 'value_kind', 'interval'), table, line, 'value_from', '2031-06-02'),
      table,
      line,
      'value_to',
      '2031-06-01',
    )
    expectFaults(
      interval,
      `${table}.csv, row ${line}, column value_to: '2031-06-01' is before value_from. Allowed: 2031-06-02 or later.`,
    )
  })

  test.each(['2031-04-11', '2031-04-13'])('published on %s, outside its window', (text) => {
    expectFaults(
      setCell(sound, 'sources', 3, 'published_on', text),
      `sources.csv, row 3, column published_on: '${text}' is outside published_earliest and published_latest. Allowed: 2031-04-12 to 2031-04-12.`,
    )
  })

  test.each([
    [5, 'start_on', 'day'],
    [2, 'start_on', 'interval'],
    [2, 'end_on', 'interval'],
    [3, 'end_on', 'before'],
  ] as const)('an event, row %i, without the %s that its precision needs', (line, column, precision) => {
    expectFaults(
      setCell(sound, 'events', line, column, ''),
      `events.csv, row ${line}, column ${column}: the cell is empty, but the precision is '${precision}'. Allowed: ${day}.`,
    )
  })

  test.each([
    ['month', 'start_on'],
    ['month', 'end_on'],
    ['year', 'start_on'],
    ['year', 'end_on'],
    ['after', 'start_on'],
  ] as const)('an event of precision %s without %s', (precision, column) => {
    const whole = setCell(sound, 'events', 2, 'precision', precision)
    expectFaults(whole)
    expectFaults(
      setCell(whole, 'events', 2, column, ''),
      `events.csv, row 2, column ${column}: the cell is empty, but the precision is '${precision}'. Allowed: ${day}.`,
    )
  })

  test('a typed value without its value', () => {
    expectFaults(setCell(sound, 'event_reports', 3, 'value_kind', 'interval'))
    expectFaults(
      setCell(sound, 'event_reports', 3, 'value_from', ''),
      "event_reports.csv, row 3, column value_from: the cell is empty, but value_kind 'date' needs value_from.",
    )
    expectFaults(
      setCell(sound, 'discrepancy_positions', 6, 'value_number', ''),
      "discrepancy_positions.csv, row 6, column value_number: the cell is empty, but value_kind 'number' needs value_number.",
    )
  })

  test('a value that its kind does not speak of', () => {
    expectFaults(
      setCell(sound, 'event_reports', 3, 'value_number', '2'),
      "event_reports.csv, row 3, column value_number: '2' does not go with value_kind 'date'. Allowed: value_from.",
    )
    expectFaults(
      setCell(sound, 'discrepancy_positions', 2, 'value_to', '2031-04-11'),
      "discrepancy_positions.csv, row 2, column value_to: '2031-04-11' does not go with value_kind 'words'. Allowed: words alone.",
    )
  })
})

describe('numbers that count', () => {
  test('a step left out', () => {
    expectFaults(
      removeRow(sound, 'demand_reports', 13),
      "demand_reports.csv, row 13, column step: '2' leaves out 1 in its demand, source, round. Allowed: numbers from 1 without a gap.",
      `evidence.csv, row 40, column record_id: 'summer-flow:weir-sitting:${ledger}:1' is the key of no row in demand_reports. Allowed: a key of demand_reports.`,
    )
  })

  test('a step left out where the round is empty', () => {
    const broken = editCells(sound, 'demand_reports', (rows) => {
      for (const row of rows) if (row[0] === 'fish-ladder') row[3] = '2'
    })
    expect(listFaults(broken)[0]).toBe(
      "demand_reports.csv, row 3, column step: '2' leaves out 1 in its demand, source, round. Allowed: numbers from 1 without a gap.",
    )
  })

  test('a position that does not begin with 1', () => {
    expectFaults(
      setCell(sound, 'discrepancy_positions', 2, 'position_no', '2'),
      "discrepancy_positions.csv, row 2, column position_no: '2' leaves out 1 in its discrepancy, source. Allowed: numbers from 1 without a gap.",
    )
  })

  test('a version left out', () => {
    expectFaults(
      setCell(sound, 'event_reports', 7, 'version_no', '3'),
      "event_reports.csv, row 7, column version_no: '3' leaves out 2 in its event, source. Allowed: numbers from 1 without a gap.",
    )
  })
})

describe('records', () => {
  test('evidence for a record that does not exist', () => {
    expectFaults(
      addRow(sound, 'evidence', ['demand', 'more-fish', notes, '1', 'more fish']),
      "evidence.csv, row 83, column record_id: 'more-fish' is the key of no row in demands. Allowed: a key of demands.",
    )
  })

  test('a discrepancy about a record that does not exist', () => {
    expectFaults(
      addRow(sound, 'discrepancy_subjects', ['sitting-length', 'claim_report', 'x']),
      "discrepancy_subjects.csv, row 11, column record_type: 'claim_report' is not on the closed list. Allowed: source, party, person, round, round_report, delegation_seat, demand, demand_report, claim, statement, event.",
    )
    expectFaults(
      addRow(sound, 'discrepancy_subjects', ['sitting-length', 'round_report', `bridge-sitting:${ledger}`]),
      `discrepancy_subjects.csv, row 11, column record_id: 'bridge-sitting:${ledger}' is the key of no row in round_reports. Allowed: a key of round_reports.`,
    )
  })

  test('evidence filed under a claim', () => {
    expectFaults(
      addRow(sound, 'evidence', ['claim', 'flow-low', ledger, '1', 'lowest on record']),
      "evidence.csv, row 83, column record_type: 'claim' has no evidence of its own: file it under claim_report. Allowed: source, party, institution, person, round, round_report, delegation_seat, demand, demand_report, claim_report, statement, event, discrepancy.",
    )
  })

  test('what one article says, rested on another', () => {
    expectFaults(
      addRow(sound, 'evidence', ['claim_report', `flow-low:${ledger}`, courier, '1', 'lowest on record']),
      `evidence.csv, row 83, column source: '${courier}' is not the article of the claim report it is evidence for. Allowed: ${ledger}.`,
    )
  })

  test('an anchor of nine words, where dashes are no words', () => {
    expectFaults(
      addRow(sound, 'evidence', [
        'demand',
        'summer-flow',
        ledger,
        '9',
        'one two three four – five six seven eight',
      ]),
    )
    expectFaults(
      addRow(sound, 'evidence', [
        'demand',
        'summer-flow',
        ledger,
        '9',
        'one two three four five six seven eight 9',
      ]),
      "evidence.csv, row 83, column anchor: 'one two three four five six seven eight 9' has 9 words. Allowed: at most 8 words.",
    )
  })

  const missing = 'names a record that is not there'
  test.each([
    [
      'demand_status',
      `summer-flow:dam-sitting:${ledger}`,
      missing,
      'demand:round:source, with none for an empty round',
    ],
    [
      'demand_status',
      'summer-flow:weir-sitting',
      'has 2 parts between colons, not 3',
      'demand:round:source, with none for an empty round',
    ],
    [
      'demand_status',
      `summer-flow:weir-sitting:${ledger}:1`,
      'has 4 parts between colons, not 3',
      'demand:round:source, with none for an empty round',
    ],
    ['claim_stance', `none:${ledger}`, missing, 'claim:source'],
    ['claim_stance', 'flow-low:none', missing, 'claim:source'],
    ['delegation_seat', 'nobody', missing, 'the id of a seat'],
  ])('a coded unit that leads nowhere: %s %s', (type, key, problem, format) => {
    expectFaults(
      addRow(sound, 'codings', [type, key, 'first_reader', 'silent', 'silent']),
      `codings.csv, row 18, column unit_key: '${key}' ${problem}. Allowed: ${format}.`,
    )
  })
})

test('the real package is sound', () => {
  expectFaults(readFolder(realPackageFolder))
})
