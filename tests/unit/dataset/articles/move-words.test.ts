import { expect, test } from 'vitest'
import { firstWordFrom, moveWords, type PlacedWords, type WordMove } from '@/dataset/articles/move-words'

const paragraphs = ['“One two,” he said.', '* * *', 'Three – four', 'پنج شش']
const said = ({ paragraph, start, end }: PlacedWords) =>
  `${paragraph}: ${paragraphs[paragraph - 1]?.slice(start, end)}`

/** What is chosen after each of the moves. */
function follow(from: PlacedWords, ...moves: readonly WordMove[]): readonly (string | undefined)[] {
  let chosen = from
  return moves.map((move) => {
    const next = moveWords(paragraphs, chosen, move)
    if (next) chosen = next
    return next && said(next)
  })
}
const first: PlacedWords = { paragraph: 1, start: 1, end: 4 }

test('it begins with a word, never with the mark before it, and passes over what has no words', () => {
  expect(firstWordFrom(paragraphs, 1)).toEqual(first)
  expect(firstWordFrom(paragraphs, 2)).toMatchObject({ paragraph: 3, start: 0 })
  expect(firstWordFrom(paragraphs, 5)).toBeUndefined()
})

test('words are chosen one after another, over the ends of paragraphs, in any script', () => {
  expect(follow(first, 'on', 'on', 'on', 'on', 'on', 'on', 'on', 'on')).toEqual([
    '1: two',
    '1: he',
    '1: said',
    '3: Three',
    '3: four',
    '4: پنج',
    '4: شش',
    undefined,
  ])
  expect(follow({ paragraph: 3, start: 0, end: 5 }, 'back', 'back')).toEqual(['1: said', '1: he'])
  expect(follow(first, 'back')).toEqual([undefined])
})

test('they grow and shrink by whole words, within their paragraph and to one word at least', () => {
  expect(follow(first, 'more', 'more', 'more', 'more')).toEqual([
    '1: One two',
    '1: One two,” he',
    '1: One two,” he said',
    undefined,
  ])
  expect(follow({ paragraph: 1, start: 1, end: 18 }, 'less', 'less', 'less', 'less')).toEqual([
    '1: One two,” he',
    '1: One two',
    '1: One',
    undefined,
  ])
})

test('paragraphs follow one another, those without words left out', () => {
  expect(follow(first, 'next paragraph', 'next paragraph', 'next paragraph')).toEqual([
    '3: Three',
    '4: پنج',
    undefined,
  ])
  expect(follow({ paragraph: 4, start: 4, end: 6 }, 'previous paragraph', 'previous paragraph')).toEqual([
    '3: Three',
    '1: One',
  ])
})
