import { describe, expect, test } from 'vitest'
import { readPackage } from '@/dataset/read-package'
import { tableNames } from '@/dataset/tables'
import { editCells, listFaults, replaceText, textOf, withFile } from '@/tests/support/edit-package'
import { inventedPackageFolder, readFolder } from '@/tests/support/read-folder'

const sound = readFolder(inventedPackageFolder)
const demands = textOf(sound, 'demands.csv')
const demandColumns = 'id, title, description, kind, made_by, made_to, theme, implied, note'
const quoting = 'cells with a comma, a quote or a line break in double quotes, quotes inside them doubled'

test('the invented package is sound', () => {
  expect(listFaults(sound)).toEqual([])
})

describe('a file that cannot be read as a table', () => {
  test('missing', () => {
    expect(listFaults(withFile(sound, 'demands.csv', null))).toEqual(['demands.csv: the file is missing.'])
  })

  test('empty', () => {
    expect(listFaults(withFile(sound, 'outside_documents.csv', ''))).toEqual(
      ['id', 'title', 'issued_on', 'issuer', 'catalogue', 'catalogue_id', 'url', 'note'].map(
        (name) =>
          `outside_documents.csv, row 1: there is no column '${name}'. Allowed: id, title, issued_on, issuer, catalogue, catalogue_id, url, note.`,
      ),
    )
  })

  test('a table under a name we do not know', () => {
    expect(listFaults(withFile(sound, 'demand.csv', demands))).toEqual([
      `demand.csv: the file is no table of a package. Allowed: ${tableNames.map((name) => `${name}.csv`).join(', ')}.`,
    ])
  })

  test.each(['demands.csv', 'datapackage.json', 'README.md'])('%s in another encoding', (name) => {
    const latin1 = new Uint8Array([...new TextEncoder().encode(textOf(sound, name)), 0xe9, 0x0a])
    expect(listFaults(withFile(sound, name, latin1))).toEqual([
      `${name}: the file is not UTF-8. Allowed: UTF-8 without a byte order mark.`,
    ])
  })

  test.each(['demands.csv', 'datapackage.json', 'README.md'])('%s with a byte order mark', (name) => {
    expect(listFaults(withFile(sound, name, `\uFEFF${textOf(sound, name)}`))).toEqual([
      `${name}: the file opens with a byte order mark. Allowed: UTF-8 without a byte order mark.`,
    ])
  })

  test('a quote that is never closed', () => {
    const broken = replaceText(sound, 'demands.csv', 'No new weir above', '"No new weir above')
    expect(listFaults(broken)).toEqual([
      `demands.csv, row 4: a quoted cell is never closed. Allowed: ${quoting}.`,
    ])
  })

  test('a quote in the middle of a cell', () => {
    const broken = replaceText(sound, 'demands.csv', 'No new weir above', 'No "new" weir above')
    expect(listFaults(broken)).toEqual([
      `demands.csv, row 4: a quote stands inside a cell that is not quoted. Allowed: ${quoting}.`,
    ])
  })

  test('text after a closing quote', () => {
    const broken = replaceText(sound, 'demands.csv', 'No new weir above the', '"No new weir" above the')
    expect(listFaults(broken)).toEqual([
      `demands.csv, row 4: a quoted cell goes on after its closing quote. Allowed: ${quoting}.`,
    ])
  })
})

describe('a header that is not that of the table', () => {
  test('a column missing', () => {
    const broken = editCells(sound, 'demands', (rows) => {
      for (const row of rows) row.pop()
    })
    expect(listFaults(broken)).toEqual([
      `demands.csv, row 1: there is no column 'note'. Allowed: ${demandColumns}.`,
    ])
  })

  test('a column too many', () => {
    const broken = editCells(sound, 'demands', (rows) => {
      for (const row of rows) row.push('weight')
    })
    expect(listFaults(broken)).toEqual([
      `demands.csv, row 1: 'weight' is no column of this table. Allowed: ${demandColumns}.`,
    ])
  })

  test('a name that every object has is still no column', () => {
    const broken = editCells(sound, 'demands', (rows) => {
      for (const row of rows) row.push('constructor')
    })
    expect(listFaults(broken)).toEqual([
      `demands.csv, row 1: 'constructor' is no column of this table. Allowed: ${demandColumns}.`,
    ])
  })

  test('a column twice', () => {
    const broken = editCells(sound, 'demands', (rows) => {
      for (const row of rows) row.push(row[1] ?? '')
    })
    expect(listFaults(broken)).toEqual([
      `demands.csv, row 1: 'title' heads more than one column. Allowed: ${demandColumns}.`,
    ])
  })

  test('a row with a cell too many, counted as a spreadsheet counts', () => {
    const broken = editCells(sound, 'sources', (rows) => rows[2]?.push('more'))
    expect(listFaults(broken)).toEqual(['sources.csv, row 3: the row has 19 cells, the header has 18.'])
  })
})

describe('what is no fault', () => {
  test('columns in another order, and line ends of a spreadsheet', () => {
    const shuffled = editCells(sound, 'demands', (rows) => {
      for (const row of rows) row.reverse()
    })
    const crlf = withFile(shuffled, 'rounds.csv', textOf(sound, 'rounds.csv').replaceAll('\n', '\r\n'))
    expect(readPackage(crlf)).toEqual(readPackage(sound))
  })

  test('a package without a codebook', () => {
    const { process } = readPackage(withFile(sound, 'README.md', null))
    expect(process).toEqual({ ...readPackage(sound).process, codebook: '' })
  })
})

test('all faults of all files are told at once, in the order of files and rows', () => {
  const broken = withFile(
    withFile(
      replaceText(sound, 'demands.csv', 'measurement,false,Kept', 'fish,perhaps,Kept'),
      'sources.csv',
      textOf(sound, 'sources.csv').replace(',712,', ',many,'),
    ),
    'datapackage.json',
    textOf(sound, 'datapackage.json').replace('velm-water-accord', 'Velm'),
  )
  expect(listFaults(broken)).toEqual([
    'datapackage.json, name: must be an id: lower-case letters a to z, digits, and single hyphens between them.',
    "sources.csv, row 4, column word_count: 'many' is not a whole number. Allowed: a whole number from 1, digits only.",
    "demands.csv, row 3, column implied: 'perhaps' is neither true nor false. Allowed: true, false.",
    "demands.csv, row 3, column theme: 'fish' is no code of the vocabulary demand_theme. Allowed: measurement, money, shares, works.",
  ])
})

test('a file with very many faults is read no further than anybody would mend', () => {
  const header = 'unit_type,unit_key,coder,value,adjudicated'
  const faults = listFaults(withFile(sound, 'codings.csv', `${header}\n${'x,x,x,,\n'.repeat(2000)}`))
  expect(faults.at(-1)).toBe(
    'codings.csv, row 336: the file has more than 1000 faults: it was read no further than this row.',
  )
  expect(faults.length).toBeLessThan(1010)
})
