/** What is given out from now on must be on the list of addresses that work for ever. */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { chartOptionParameters } from '@/dataset/chart-options'
import { chartSlugs } from '@/dataset/chart-slugs'
import { addressesForEver } from '@/tests/support/addresses-for-ever'

test.each(chartSlugs)('%s: its page, its embed and its files', (slug) => {
  const paths = new Set(addressesForEver.map((address) => address.split('?', 1)[0]))
  expect(paths).toContain(`/pak-afg-2025/charts/${slug}`)
  expect(paths).toContain(`/embed/pak-afg-2025/${slug}`)
  for (const ending of ['svg', 'png', 'csv', 'json', 'zip'])
    expect(paths).toContain(`/export/pak-afg-2025/${slug}.${ending}`)
})

test.each(Object.entries(chartOptionParameters))(
  'the option %s, with every word it knows',
  (name, { schema }) => {
    const given = addressesForEver.flatMap((address) =>
      new URL(address, 'http://x').searchParams.getAll(name),
    )
    expect(given.length).toBeGreaterThan(0)
    // A kind is a word of the codebook, of which each chart knows its own.
    if (schema instanceof z.ZodEnum && name !== 'kind')
      for (const word of schema.options) expect(given).toContain(word)
  },
)

test('no address stands there twice', () => {
  expect(new Set(addressesForEver).size).toBe(addressesForEver.length)
})
