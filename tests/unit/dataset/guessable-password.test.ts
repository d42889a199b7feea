import { expect, test } from 'vitest'
import { describeGuessable } from '@/dataset/guessable-password'

const owner = { name: 'Zoë O’Brien-Marsh', email: 'zoe.marsh7@uni-bergen.example' }
const run = 'a row of keys, or few letters again and again'
const repeated = 'one short piece again and again'
const name = 'little more than your name'
const email = 'little more than your e-mail address'
const site = 'little more than the name of this site'
const mixed = 'made of your name, your e-mail address, the name of this site or words that everybody tries'
const common = 'little more than a word that everybody tries'

test.each([
  ['123456789012', run],
  ['aaaaaaaaaaaa', run],
  ['abababababab', run],
  ['abcabcabcabc', run],
  ['qwertyuiopas', run],
  ['abcdefghijkl', run],
  ['098765432109', run],
  ['passwordpassword', repeated],
  ['Password-password', repeated],
  ['password1password2', repeated],
  ['k3mf9k3mf9k3mf9k3', repeated],
  ['parleyparley', repeated],
  ['password1234', common],
  ['Welcome-2025!', common],
  ['Parley-2025!', site],
  ['Parley!@#$%^&*()', site],
  ['zoe.marsh7@uni-bergen.example', email],
  ['Zoe.Marsh7@uni-bergen.example1', email],
  ['zoe.marsh7@uni-bergen.examplezoe.marsh7@uni-bergen.example', email],
  ['uni-bergen.example.5', email],
  ['Zoë O’Brien-Marsh', name],
  ['zoeobrienmarsh', name],
  ['marsh-zoe-123456789', name],
  ['zoe-parley-2025', mixed],
])('%s is tried first', (password, reason) => {
  expect(describeGuessable(password, owner)).toBe(reason)
})

test.each([
  'correct horse battery',
  'Tr0ub4dor&3xyz',
  'ünïcödé wörds tögethër',
  'defghi and stuvw, no row',
  'zoe likes wet saddles',
  'the parley of frogs',
  'correct horse battery correct horse battery',
  'x!@#$%^&*()x',
])('%s is not', (password) => {
  expect(describeGuessable(password, owner)).toBeUndefined()
})

test('a name and an address without letters that could be found give nothing away', () => {
  expect(describeGuessable('correct horse battery', { name: 'Li', email: 'a@b.cd' })).toBeUndefined()
  expect(describeGuessable('correct horse battery', { name: '', email: '' })).toBeUndefined()
})
