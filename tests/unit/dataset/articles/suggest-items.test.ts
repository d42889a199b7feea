import { expect, test } from 'vitest'
import { checkAnchor } from '@/dataset/articles/anchors'
import { createItemSuggester, type Told } from '@/dataset/articles/suggest-items'

const items: readonly Told[] = [
  { table: 'claims', id: 'truce', name: 'The truce holds', phrases: ['the truce still stood on Sunday'] },
  { table: 'claims', id: 'ferry', name: 'The ferry was late', phrases: ['no ferry had come'] },
  { table: 'demands', id: 'mechanism', name: 'Joint monitoring mechanism', phrases: [] },
  { table: 'demands', id: 'letters', name: 'Written assurances', phrases: ['assurances in writing'] },
]

/** What is suggested of one paragraph: the id and the words. */
const find = (paragraph: string) =>
  createItemSuggester(items)(paragraph, 1).map(({ id, place }) => [
    id,
    place && paragraph.slice(place.start, place.end),
  ])

test('an item is found by its wording and by the phrases of other articles, with the words that say so', () => {
  const paragraph = 'They had asked for a joint mechanism for monitoring; the truce stood on Sunday, he said.'
  expect(find(paragraph)).toEqual([
    ['truce', 'the truce stood on Sunday'],
    ['mechanism', 'joint mechanism for monitoring'],
  ])
})

test('the words are of one sentence, and as few as will do', () => {
  expect(find('It was late when he came. The ferry was late, of course, as ever.')).toEqual([
    ['ferry', 'The ferry was late'],
  ])
})

test('a word or two that many share suggest nothing', () => {
  expect(find('The Sunday was cold.')).toEqual([])
  expect(find('')).toEqual([])
})

test('the words are a locating phrase, or none are given', () => {
  const twice = 'Written assurances were asked for; written assurances were not given.'
  const [, place] = find(twice)[0] ?? []
  expect(place === null || checkAnchor(twice, place ?? '') === undefined).toBe(true)
})

test('three of each table at most, the likeliest first', () => {
  const many = Array.from({ length: 9 }, (_, place) => ({
    table: 'claims' as const,
    id: `claim-${place}`,
    name: `The harbour master closed ${'the old '.repeat(place)}gate`,
    phrases: [],
  }))
  const found = createItemSuggester(many)('The harbour master closed gate after gate.', 1)
  expect(found).toHaveLength(3)
  expect(found[0]?.id).toBe('claim-0')
})

test('there may be nothing to find anything with', () => {
  expect(createItemSuggester([])('A paragraph.', 1)).toEqual([])
})

test('words go over the dot of a short form, not over the end of a sentence', () => {
  const dated = {
    table: 'claims',
    id: 'dated',
    name: 'Truce agreed in Doha on Oct. 19',
    phrases: [],
  } as const
  const wordsOf = (paragraph: string) => {
    const found = createItemSuggester([...items, dated])(paragraph, 1).find(({ id }) => id === 'dated')
    return paragraph.slice(found?.place?.start, found?.place?.end)
  }
  expect(wordsOf('The truce agreed in Doha on Oct. 19 was holding.')).toMatch(/Oct\. 19$/)
  expect(wordsOf('They had agreed in Doha. Truce came by Oct. 19 at last.')).not.toContain('Doha. Truce')
})

test('a paragraph that repeats itself thousands of times is looked through in no time, and gives no words that it repeats', () => {
  const paragraph = 'No ferry had come, and the truce still stood on Sunday. '.repeat(2_000)
  const found = createItemSuggester(items)(`${paragraph} Assurances in writing came late.`, 1)
  expect(found.map(({ id, place }) => [id, place !== null])).toEqual([
    ['truce', false],
    ['ferry', false],
    ['letters', true],
  ])
})
