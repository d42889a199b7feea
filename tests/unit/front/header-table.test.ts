import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { everyAnswer, everyAnswerButEmbeds, everyAnswerOverHttps, headerTable } from '@/front/header-table'

const document = readFileSync('docs/headers.md', 'utf8')

/** The cells of the table under a heading, row by row, without the head. */
function readTable(heading: string): string[][] {
  const section = document.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}

const code = (text: string) => `\`${text}\``

test('docs/headers.md says what every answer carries', () => {
  const listed = (headers: object, where: string) =>
    Object.entries(headers).map(([name, value]) => [code(name), code(value), where])
  expect(readTable('On every answer')).toEqual([
    ...listed(everyAnswer, 'everywhere'),
    ...listed(everyAnswerButEmbeds, 'all but embeds'),
    ...listed(everyAnswerOverHttps, 'if all of `PUBLIC_URL` are https'),
  ])
})

test('docs/headers.md says what each kind of answer carries', () => {
  const rows = Object.entries(headerTable).map(([kind, row]) => [
    code(kind),
    code(row.cacheControl),
    row.pinnedCacheControl ? code(row.pinnedCacheControl) : 'same',
    row.silentCacheControl ? code(row.silentCacheControl) : 'same',
    row.framedBy,
    Object.entries(row.headers)
      .map(([name, value]) => code(`${name}: ${value}`))
      .join(', '),
  ])
  expect(readTable('By kind')).toEqual(rows)
})
