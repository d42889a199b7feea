import { expect, test } from 'vitest'
import { differingPart } from '@/dataset/edits/differing-part'

const long = (middle: string) => `${'a'.repeat(300)}${middle}${'z'.repeat(300)}`

test('short texts stay whole', () => {
  expect(differingPart('one', 'two')).toEqual({ before: 'one', after: 'two' })
})

test('of long texts only where they differ is left, with a little around it', () => {
  const { before, after } = differingPart(long('one'), long('both'))
  expect(before).toBe(`…${'a'.repeat(40)}one${'z'.repeat(40)}…`)
  expect(after).toBe(`…${'a'.repeat(40)}both${'z'.repeat(40)}…`)
})

test('what was only added or taken away shows where', () => {
  expect(differingPart(long(''), long('new'))).toEqual({
    before: `…${'a'.repeat(40)}${'z'.repeat(40)}…`,
    after: `…${'a'.repeat(40)}new${'z'.repeat(40)}…`,
  })
})

test('a repeated letter is counted once', () => {
  const { before, after } = differingPart(`${'x'.repeat(400)}`, `${'x'.repeat(401)}`)
  expect(after.length).toBe(before.length + 1)
})

test('a long difference shows its beginning and its end', () => {
  const { after } = differingPart('short', `begin ${'b'.repeat(1000)} end`)
  expect(after).toMatch(/^begin b+ … b+ end$/)
  expect(after.length).toBeLessThan(400)
})
