import { expect, test } from 'vitest'
import { opensWithName } from '@/components/charts/opens-with-name'
import { inventedDataset, realDataset } from '@/tests/support/draw'

test('names of the process, and words made of them, keep their capital', () => {
  for (const title of ["Pakistan's demands", 'Afghan soil', 'Turkish framework', 'Istanbul text'])
    expect(opensWithName(realDataset, title), title).toBe(true)
  expect(opensWithName(inventedDataset, 'Velm waters')).toBe(true)
})

test('other words do not', () => {
  for (const title of ['Honour the commitments', 'Framework', 'Fatwa', 'No opposition', '80 points', ''])
    expect(opensWithName(realDataset, title), title).toBe(false)
  expect(opensWithName(inventedDataset, "Pakistan's demands")).toBe(false)
})
