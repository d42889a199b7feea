import { expect, test } from 'vitest'
import { relinkDuplicates } from '@/dataset/relink-duplicates'
import type { Row } from '@/dataset/tables'

const statement = (id: string, duplicate_of: string | null): Row<'statements'> => ({
  id,
  source: 'a',
  paragraph: 1,
  speaker: 'S',
  person: null,
  named: false,
  side: 'x',
  mode: 'paraphrase',
  relayed_via: null,
  channel: null,
  side_inferred: false,
  duplicate_of,
  gist: 'G',
})

/** `b` repeats `a`, `c` repeats `b`, `d` repeats `a`; `e` is another utterance. */
const all = [
  statement('a', null),
  statement('b', 'a'),
  statement('c', 'b'),
  statement('d', 'a'),
  statement('e', null),
]
const linksOf = (...ids: string[]) =>
  relinkDuplicates(
    all.filter(({ id }) => ids.includes(id)),
    all,
  ).map(({ id, duplicate_of }) => [id, duplicate_of])

test('a link to a kept statement stays, and so does its row', () => {
  expect(relinkDuplicates(all, all).every((row, index) => row === all[index])).toBe(true)
})

test('a link over a statement left out leads to the next kept one', () => {
  expect(linksOf('a', 'c')).toEqual([
    ['a', null],
    ['c', 'a'],
  ])
})

test('without the original, its first duplicate stands for it', () => {
  expect(linksOf('d')).toEqual([['d', null]])
  expect(linksOf('c', 'd', 'e')).toEqual([
    ['c', null],
    ['d', 'c'],
    ['e', null],
  ])
  expect(linksOf('b', 'c', 'd')).toEqual([
    ['b', null],
    ['c', 'b'],
    ['d', 'b'],
  ])
})
