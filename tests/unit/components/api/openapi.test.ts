import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { formatCursor, parseCursor } from '@/components/api/cursor'
import { endpoints } from '@/components/api/endpoints'
import { writeOpenapi } from '@/components/api/openapi'

const document = writeOpenapi('https://parley.example')

test('the document is OpenAPI 3.1', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(structuredClone(document))
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  expect(validator.version).toBe('3.1')
})

test('every address of the API stands in it, under a name of its own', () => {
  expect(Object.keys(document.paths)).toEqual(endpoints.map(({ path }) => path))
  const names = Object.values(document.paths).map(({ get }) => get.operationId)
  expect(new Set(names).size).toBe(names.length)
})

describe('a cursor', () => {
  test.each([
    { release: 3, offset: 100 },
    { release: 0, offset: 0 },
    { release: 123456789, offset: 999999999 },
  ])('$release, $offset is read as it was written', (cursor) => {
    expect(parseCursor(formatCursor(cursor))).toEqual(cursor)
  })

  test.each(['', 'x', 'MS4', formatCursor({ release: 1, offset: 5 }).slice(0, 2), '-1.0', 'MS4wMTA', '%00'])(
    '%j is none',
    (text) => {
      expect(parseCursor(text)).toBeNull()
    },
  )
})
