import { expect, test } from 'vitest'
import { z } from 'zod'
import { requiredText } from '@/server/admin/record-schemas'
import { sayIssues } from '@/server/admin/say-issues'

const schema = z.object({
  title: requiredText,
  code: z.string().regex(/^\d{6}$/, { error: 'must be six digits' }),
  next: requiredText.optional(),
  wording: z.object({ keywords: z.array(requiredText) }).optional(),
  act: z.number().optional(),
})
const sound = { title: 'x', code: '123456' }
const say = (given: unknown) => sayIssues(schema.safeParse(given).error?.issues ?? [])

test.each([
  ['a field', { ...sound, code: '12' }, 'Code must be six digits.'],
  ['two fields', { code: '12', title: '' }, 'Title must not be empty. Code must be six digits.'],
  ['a field that the page calls otherwise', { ...sound, next: '' }, 'New password must not be empty.'],
  [
    'a field of a field, by its path',
    { ...sound, wording: { keywords: ['x', ''] } },
    'wording.keywords.1 must not be empty.',
  ],
  [
    'what zod says in its own words',
    { ...sound, act: 'x' },
    'Act: Invalid input: expected number, received string.',
  ],
  ['the whole', null, 'The request: Invalid input: expected object, received null.'],
])('%s', (_name, given, said) => {
  expect(say(given)).toBe(said)
})
