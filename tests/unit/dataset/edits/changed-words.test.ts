import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedWords, type TextPiece } from '@/dataset/edits/changed-words'

/** `-gone-`, `+new+`, and what is the same as it is. */
const write = (pieces: readonly TextPiece[] | null) =>
  pieces?.map(({ is, text }) => (is === 'same' ? text : is === 'gone' ? `-${text}-` : `+${text}+`)).join('')

test('words that differ are told apart from those that stay', () => {
  expect(write(changedWords('Who pays for the border posts', 'Who guards the border posts'))).toBe(
    'Who -pays for -+guards +the border posts',
  )
})

test('what was only added or only taken away stands alone', () => {
  expect(write(changedWords('a safe zone', 'a safe buffer zone'))).toBe('a safe +buffer +zone')
  expect(write(changedWords('a safe buffer zone', 'a safe zone'))).toBe('a safe -buffer -zone')
})

test('texts with little in common are not compared', () => {
  expect(changedWords('The talks failed', 'Nobody came to Istanbul')).toBeNull()
  expect(changedWords('', 'Something new')).toBeNull()
})

test('of what is long and the same only whole words beside a change are left', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')
  const said = write(changedWords(`${words} old ${words}`, `${words} new ${words}`)) ?? ''
  expect(said).toMatch(/^… word\d+ .* word59 -old-\+new\+ word0 .* word\d+ …$/)
  expect(said.length).toBeLessThan(160)
})

test('words are told apart in scripts without Latin letters too', () => {
  expect(write(changedWords('وفد رفيع في إسطنبول', 'وفد كبير في إسطنبول'))).toBe(
    'وفد -رفيع-+كبير+ في إسطنبول',
  )
})

test('a text that is too long to be compared is not', () => {
  expect(changedWords('x '.repeat(20_000), 'x '.repeat(19_999))).toBeNull()
})

test('without what is new it is the older text, without what is gone the newer', () => {
  const text = fc.array(fc.constantFrom('border', 'talks', 'a', '.', ' ', 'é', 'ی'), { maxLength: 12 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      const pieces = changedWords(before, after)
      fc.pre(pieces !== null)
      const without = (is: TextPiece['is']) =>
        pieces.flatMap((piece) => (piece.is === is ? [] : [piece.text])).join('')
      expect(without('new')).toBe(before)
      expect(without('gone')).toBe(after)
    }),
  )
})
