import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCells, parseCells } from '@/components/admin/records/clipboard'

test('cells have tabs between them and rows line ends, as spreadsheets write them', () => {
  expect(parseCells('a\tb\r\nc\td')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(parseCells('only one')).toEqual([['only one']])
  expect(parseCells('\t\n\t')).toEqual([
    ['', ''],
    ['', ''],
  ])
})

test('a cell with a line break stands in quotes', () => {
  expect(parseCells('"two\nlines"\tnext')).toEqual([['two\nlines', 'next']])
})

test('quotes that quote nothing are text', () => {
  expect(parseCells('the "front" page\tb')).toEqual([['the "front" page', 'b']])
  expect(parseCells('"never closed\tb')).toEqual([['"never closed', 'b']])
})

test('what was copied is pasted as it was', () => {
  const cell = fc.string().map((text) => text.replaceAll('\r', ''))
  const row = fc.array(cell, { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const same = rows.map((cells) => [...cells, 'end'])
      expect(parseCells(formatCells(same))).toEqual(same)
    }),
  )
})
