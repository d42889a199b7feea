import { describe, expect, test } from 'vitest'
import { frameScript, hostScript } from '@/components/embed/scripts'

describe.each([
  ['of the frame', frameScript],
  ['of the host', hostScript],
])('the script %s', (_, script) => {
  test('is a script', () => {
    expect(() => new Function(script)).not.toThrow()
  })

  test('stores nothing, loads nothing and runs no text', () => {
    expect(script).not.toMatch(/cookie|Storage|indexedDB|caches|fetch|XMLHttp|import|eval|innerHTML|Worker/)
  })

  test('cannot end the element that it stands in', () => {
    expect(script).not.toMatch(/<\/|<!--/)
  })
})
