import { expect, test } from 'vitest'
import { lookUp } from '@/dataset/lookup'
import { realDataset } from '@/tests/support/draw'

const look = lookUp(realDataset)

test('one dataset object is indexed once', () => {
  expect(lookUp(realDataset)).toBe(look)
  expect(lookUp({ ...realDataset })).not.toBe(look)
})

test('codes stand by rank, ties by code', () => {
  expect(look.codes('demand_status').slice(0, 6)).toEqual([
    'not_honoured',
    'refused',
    'evaded',
    'deadlocked',
    'raised',
    'reiterated',
  ])
})

test('a short label falls back to the label', () => {
  expect(look.shortLabel('demand_status', 'mechanism_pending')).toBe('In principle')
  expect(look.shortLabel('demand_theme', 'trade')).toBe('Trade')
})

test('an unknown code is named with what is allowed', () => {
  expect(() => look.label('confidence', 'certain')).toThrow(
    'pak-afg-2025: vocabulary confidence has no code "certain"; it has high, medium, low',
  )
})
