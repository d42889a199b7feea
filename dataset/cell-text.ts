import type { Column } from './columns'

/** What a cell can hold; null is an empty cell, and there are no empty strings. */
export type Cell = string | number | boolean | null

const shortestNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/

/**
 * The value that a CSV cell stands for: null if empty, a number or boolean if it is written as one.
 * What is not written as its column wants is left as text for the row schema to refuse.
 */
export function parseCell(column: Column, text: string): Cell {
  if (text === '') return null
  switch (column.type) {
    case 'integer':
    case 'number':
      return parseNumber(text)
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text
    default:
      return text
  }
}

/** The CSV text of a value, the inverse of `parseCell`. */
export function formatCell(value: Cell): string {
  return value === null ? '' : String(value)
}

// A number that would be written back differently (1.50, 007, twenty digits) would not survive a round trip.
function parseNumber(text: string): number | string {
  return shortestNumber.test(text) && formatCell(Number(text)) === text ? Number(text) : text
}
