import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { frameScript, hostScript } from '@/components/embed/scripts'

describe.each([
  ['of the frame', frameScript, 2048],
  ['of the host', hostScript, 1024],
])('the script %s', (_, script, mostBytes) => {
  test(`has at most ${mostBytes} bytes, compressed by whatever`, () => {
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(mostBytes)
    expect(gzipSync(script).length).toBeLessThanOrEqual(mostBytes)
  })

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
