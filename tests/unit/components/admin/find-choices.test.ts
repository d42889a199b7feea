import { describe, expect, test } from 'vitest'
import { findAlikeChoices, findChoices, findTyped, readChoice } from '@/components/admin/records/find-choices'

const choices = [
  { value: 'afghan-taliban', label: 'Afghan Taliban' },
  { value: 'turkiye', label: 'Türkiye' },
  { value: 'pakistan', label: 'Pakistan' },
  { value: 'qatar', label: 'Qatar' },
]
const found = (typed: string) => findChoices(choices, typed).map(({ value }) => value)
const alike = (typed: string) => findAlikeChoices(choices, typed).map(({ value }) => value)

describe('choices that are being typed', () => {
  test('are all where nothing is', () => {
    expect(found('')).toEqual(choices.map(({ value }) => value))
  })

  test('are found by the beginning of any word, with or without accents', () => {
    expect(found('tal')).toEqual(['afghan-taliban'])
    expect(found('turk')).toEqual(['turkiye'])
  })

  test.each([
    ['afgan', 'afghan-taliban'],
    ['taleban', 'afghan-taliban'],
    ['Afgan Taleb', 'afghan-taliban'],
    ['turkey', 'turkiye'],
    ['katar', 'qatar'],
  ])('are found in another spelling: %s', (typed, value) => {
    expect(found(typed)).toEqual([value])
    expect(findTyped(choices, typed)).toBe(value)
  })

  test('in another spelling are left out where others are spelt as they are typed', () => {
    const both = [
      { value: 'kadir', label: 'Kadir' },
      { value: 'qadir', label: 'Qadir' },
    ]
    expect(findChoices(both, 'qad').map(({ value }) => value)).toEqual(['qadir'])
  })

  test('are offered where they are only like it, which chooses none', () => {
    expect(found('talbian')).toEqual([])
    expect(alike('talban')).toEqual(['afghan-taliban'])
    expect(alike('pakstan')).toEqual(['pakistan'])
    expect(alike('pakstan nowhere')).toEqual([])
    expect(findTyped(choices, 'pakstan')).toBe('pakstan')
    expect(readChoice(choices, 'afgan taliban')).toBe('afgan taliban')
  })
})
