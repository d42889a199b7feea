/** A package as spreadsheets and editors save it, which is what people upload. */
import { describe, expect, test } from 'vitest'
import { parseCsv } from '@/dataset/csv-text'
import { formatFault, PackageError } from '@/dataset/fault'
import type { PackageFiles } from '@/dataset/package-files'
import { readPackage } from '@/dataset/read-package'
import { spreadsheetReader } from '@/dataset/spreadsheet-reader'
import { listFaults, replaceText, setCell, textOf, withFile } from '@/tests/support/edit-package'
import { inventedPackageFolder, readFolder } from '@/tests/support/read-folder'

const sound = readFolder(inventedPackageFolder)
const dataset = readPackage(sound)
const read = (files: PackageFiles) => readPackage(files, spreadsheetReader)

/** Every file of the package, its text changed. */
const everyFile = (edit: (text: string) => string): PackageFiles =>
  [...sound.keys()].reduce((files, name) => withFile(files, name, edit(textOf(files, name))), sound)

function faultsOf(files: PackageFiles): string[] {
  try {
    read(files)
    return []
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    return error.faults.map(formatFault)
  }
}

/** A CSV text with something else between its cells, and quotes around all of them where a spreadsheet is told so. */
function separated(csv: string, separator: string, isQuoted = false): string {
  const write = (cell: string) =>
    isQuoted || cell.includes(separator) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return parseCsv(csv)
    .map((cells) => `${cells.map(write).join(separator)}\n`)
    .join('')
}

test('a package as we write it', () => {
  expect(read(sound)).toEqual(dataset)
})

test('a byte order mark is left out, in every file', () => {
  expect(read(everyFile((text) => `\uFEFF${text}`))).toEqual(dataset)
})

test('TRUE and FALSE are yes and no in columns that say so, and words in others', () => {
  const shout = (text: string) => text.replaceAll(/\b(true|false)\b/g, (word) => word.toUpperCase())
  const table = 'sources.csv'
  const loud = withFile(sound, table, shout(textOf(sound, table)))
  expect(loud.get(table)).not.toEqual(sound.get(table))
  expect(read(loud)).toEqual(dataset)
  const noted = setCell(sound, 'sources', 2, 'note', 'FALSE')
  expect(read(noted).rows.sources[0]?.note).toBe('FALSE')
})

test('days with points are days, in columns of days', () => {
  const table = 'sources.csv'
  const local = textOf(sound, table).replaceAll(/(?<=,)(\d{4})-(\d\d)-(\d\d)(?=,)/g, '$3.$2.$1')
  expect(local).not.toBe(textOf(sound, table))
  expect(read(withFile(sound, table, local))).toEqual(dataset)
})

test.each([
  ['published_on', '31.02.2025', 'is not a date'],
  ['published_on', '2.13.2025', 'is not a date'],
  ['coding_complete', 'JA', 'is neither true nor false'],
])('what is no day, or neither yes nor no, is quoted as it stands: %s %s', (column, cell, problem) => {
  expect(faultsOf(setCell(sound, 'sources', 2, column, cell))).toContainEqual(
    expect.stringContaining(`sources.csv, row 2, column ${column}: '${cell}' ${problem}.`),
  )
})

test('a byte order mark within a text stays', () => {
  const within = replaceText(sound, 'demands.csv', 'No new weir above', '\uFEFFNo new weir above')
  expect(read(within).rows.demands.some(({ description }) => description.includes('\uFEFF'))).toBe(true)
})

describe('line ends', () => {
  test('CRLF everywhere', () => {
    expect(read(everyFile((text) => text.replaceAll('\n', '\r\n')))).toEqual(dataset)
  })

  test('CRLF between rows and LF inside a cell, as Excel writes them', () => {
    const inCell = 'No new weir\nabove'
    const lines = withFile(
      sound,
      'demands.csv',
      textOf(sound, 'demands.csv')
        .replaceAll('\n', '\r\n')
        .replace(/No new weir above [^,]*/, (text) => `"${text.replace('weir ', 'weir\n')}"`),
    )
    expect(read(lines).rows.demands.some(({ description }) => description.startsWith(inCell))).toBe(true)
  })
})

describe.each([
  ['semicolons', ';'],
  ['tabs', '\t'],
])('%s between the cells', (_name, separator) => {
  const changed = withFile(sound, 'demands.csv', separated(textOf(sound, 'demands.csv'), separator))

  test('are read', () => {
    expect(textOf(changed, 'demands.csv')).toContain(`id${separator}title`)
    expect(read(changed)).toEqual(dataset)
  })

  test('with a byte order mark, CRLF and every cell in quotes', () => {
    const quoted = separated(textOf(sound, 'parties.csv'), separator, true).replaceAll('\n', '\r\n')
    expect(read(withFile(changed, 'parties.csv', `\uFEFF${quoted}`))).toEqual(dataset)
  })

  test('are refused where a package must be as we write it', () => {
    expect(listFaults(changed)[0]).toContain('is no column of this table')
  })

  test('with an unknown column: it is named, and each row is still known by its number', () => {
    const wrong = replaceText(
      replaceText(changed, 'demands.csv', `${separator}note`, `${separator}notes`),
      'demands.csv',
      `fish-ladder${separator}`,
      `Fish ladder${separator}`,
    )
    expect(faultsOf(wrong)).toEqual([
      expect.stringContaining("demands.csv, row 1: 'notes' is no column of this table."),
      expect.stringContaining("demands.csv, row 1: there is no column 'note'."),
      expect.stringContaining("demands.csv, row 3, column id: 'Fish ladder' cannot be an id."),
    ])
  })
})

test('a header that names a column when it is split at commas is split there', () => {
  const mixed = withFile(sound, 'demands.csv', 'id,title;description;kind\n')
  expect(faultsOf(mixed)).toContainEqual(
    expect.stringContaining("demands.csv, row 1: 'title;description;kind' is no column of this table."),
  )
})

test('broken quoting is told with what stands between the cells', () => {
  const broken = replaceText(
    withFile(sound, 'demands.csv', separated(textOf(sound, 'demands.csv'), ';')),
    'demands.csv',
    'No new weir above',
    '"No new weir above',
  )
  expect(faultsOf(broken)).toEqual([
    'demands.csv, row 4: a quoted cell is never closed. Allowed: cells with a semicolon, a quote or a line break in double quotes, quotes inside them doubled.',
  ])
})

test('another encoding is refused, with the way out', () => {
  const latin1 = new Uint8Array([...new TextEncoder().encode(textOf(sound, 'demands.csv')), 0xe9, 0x0a])
  expect(faultsOf(withFile(sound, 'demands.csv', latin1))).toEqual([
    'demands.csv: the file is not UTF-8. Allowed: UTF-8, which Excel saves as “CSV UTF-8 (Comma delimited)” and LibreOffice with the character set “Unicode (UTF-8)”.',
  ])
})
