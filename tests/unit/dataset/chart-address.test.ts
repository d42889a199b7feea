import { describe, expect, test } from 'vitest'
import { formatChartAddress, withoutFrame, withoutPicture, withoutReading } from '@/dataset/chart-address'
import { readChartAddress } from '@/dataset/read-chart-address'

const everything =
  'source=-a&source=b&mark=m&column=x&rows=2&width=400&scale=2&size=social&mode=dark&notice=off&other=1'

describe('written', () => {
  test('keeps what is chosen and leaves out what is told', () => {
    const changes = { ...withoutReading, ...withoutPicture, ...withoutFrame, release: '3' }
    expect(formatChartAddress('/p', new URLSearchParams(everything), changes)).toBe(
      '/p?source=-a&source=b&release=3',
    )
  })

  test('ends without a mark where nothing is left to ask', () => {
    expect(formatChartAddress('/p', new URLSearchParams('mark=m&other=1'), withoutReading)).toBe('/p')
  })
})

describe('read', () => {
  const origins = ['https://parley.example', 'http://127.0.0.1:3000']
  const read = (address: string) => readChartAddress(address, origins)

  test.each([
    ['https://parley.example/talks/charts/voices'],
    ['https://parley.example/talks/charts/voices/'],
    ['https://parley.example/embed/talks/voices?release=2#x'],
    ['http://127.0.0.1:3000/%74alks/charts/voices'],
  ])('%s is that chart', (address) => {
    expect(read(address)).toMatchObject({ processId: 'talks', slug: 'voices' })
  })

  test('its options come with it', () => {
    expect(read('https://parley.example/embed/talks/voices?source=-a&release=2')?.query.toString()).toBe(
      'source=-a&release=2',
    )
  })

  test.each([
    'voices',
    '',
    'https://elsewhere.example/talks/charts/voices',
    'https://parley.example:444/talks/charts/voices',
    'http://parley.example/talks/charts/voices',
    'https://parley.example/talks/charts/none',
    'https://parley.example/talks/charts/voices/more',
    'https://parley.example/talks/records/voices',
    'https://parley.example//charts/voices',
    'https://parley.example/embed//voices',
    'https://parley.example/%zz/charts/voices',
    'javascript:alert(1)',
  ])('%j is none of ours', (address) => {
    expect(read(address)).toBeNull()
  })
})
