import { closedLists } from './closed-lists'
import type { Column } from './columns'

/** The vocabularies that label the codes of a column; none for one that holds no codes. */
export function vocabulariesOf({ vocabulary, closedList }: Column): readonly string[] {
  if (vocabulary !== undefined) return [vocabulary].flat()
  const closed = Object.entries(closedLists).find(([, list]) => list === closedList)?.[0]
  return closed === undefined ? [] : [closed]
}
