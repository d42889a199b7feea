import { expect, test } from 'vitest'
import { createNameSuggester, type Named } from '@/dataset/articles/suggest-names'

const known: readonly Named[] = [
  { table: 'people', id: 'yaqoob', name: 'Mullah Yaqoob', spellings: ['Yaqoob'] },
  { table: 'people', id: 'ali-syed', name: 'Ali Syed', spellings: ['Syed'] },
  { table: 'people', id: 'omar-syed', name: 'Omar Syed', spellings: ['Syed'] },
  { table: 'institutions', id: 'harbour-office', name: 'Harbour Office', spellings: ['HO'] },
  { table: 'parties', id: 'north', name: 'The North', spellings: ['North', 'us'] },
]

/** What is found in one paragraph: the id and the words. */
const find = (paragraph: string) =>
  createNameSuggester(known)(paragraph, 1).map(({ id, place }) => [
    id,
    place && paragraph.slice(place.start, place.end),
  ])

test.each([
  ['a name in another spelling', 'Then Mullah Yakub spoke.', [['yaqoob', 'Mullah Yakub']]],
  ['a name that is nearly so', 'Then Harbours spoke.', []],
  [
    'the longest of the names that begin there',
    'The Harbour Office said',
    [['harbour-office', 'Harbour Office']],
  ],
  ['a name in capitals', 'The HO said', [['harbour-office', 'HO']]],
  ['no word that is spelled like a name in capitals', 'Ho said so', []],
  ['no word that is no name', 'they told us of the north', []],
  [
    'all who are so called',
    'Mr Syed said',
    [
      ['ali-syed', 'Syed'],
      ['omar-syed', 'Syed'],
    ],
  ],
  ['each once', 'Yaqoob and Yaqoob', [['yaqoob', 'Yaqoob']]],
  ['a word that is much like one', 'Mr Yaqoobi said', [['yaqoob', 'Yaqoobi']]],
  ['nothing in nothing', '', []],
])('finds %s', (_what, paragraph, found) => {
  expect(find(paragraph)).toEqual(found)
})

test('a name of a script without capitals is found too', () => {
  const here = [{ table: 'people' as const, id: 'yaqoob', name: 'ملا یعقوب', spellings: [] }]
  expect(createNameSuggester(here)('گفت ملا يعقوب امروز', 1)).toMatchObject([{ id: 'yaqoob', paragraph: 1 }])
})
