import { unzipSync } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import { zipFiles } from '@/server/exports/zip-files'

const files = new Map<string, Uint8Array | string>([
  ['a.txt', 'Türkiye, پاکستان'],
  ['b.bin', new Uint8Array([0, 255, 10])],
])

afterEach(() => vi.unstubAllEnvs())

test('holds the files in one folder', () => {
  const read = unzipSync(zipFiles('talks', files, '2031-05-01'))
  expect(Object.keys(read)).toEqual(['talks/a.txt', 'talks/b.bin'])
  expect(new TextDecoder().decode(read['talks/a.txt'])).toBe('Türkiye, پاکستان')
  expect([...(read['talks/b.bin'] ?? [])]).toEqual([0, 255, 10])
})

test('is the same bytes whenever and wherever it is made', () => {
  const made = ['UTC', 'Asia/Kabul', 'America/Los_Angeles'].map((zone) => {
    vi.stubEnv('TZ', zone)
    return Buffer.from(zipFiles('talks', files, '2031-05-01')).toString('hex')
  })
  expect(new Set(made).size).toBe(1)
  expect(Buffer.from(zipFiles('talks', files, '2031-05-02')).toString('hex')).not.toBe(made[0])
})

test('a day that no zip can name is the first that one can', () => {
  expect(zipFiles('talks', files, '1905-01-01')).toEqual(zipFiles('talks', files, '1980-01-01'))
})
