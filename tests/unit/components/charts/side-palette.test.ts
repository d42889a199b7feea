import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Mode, paperColours } from '@/components/charts/paper-colours'
import { sideEdge, sidePaints, sideSlot, sideSlots } from '@/components/charts/side-palette'
import { contrast } from '@/components/charts/status-palette'
import { prepareVoices } from '@/components/charts/voices/prepare'
import { ciede2000, views } from '@/tests/support/colour-sight'
import { cssValue } from '@/tests/support/css-value'
import { inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'

const modes = ['light', 'dark'] as const

/** The table of CHARTS.md §2. */
const chartsTable = [
  ['Pakistan', '#4a3d72', '#8176ad'],
  ['Afghan Taliban', '#257771', '#71b7b2'],
  ['Mediators', '#9a8d52', '#f4e7a0'],
  [null, '#b4b7bb', '#4b5157'],
] as const

test('the colours on the real process are those of CHARTS', () => {
  const { groups } = prepareVoices(realDataset, optionsFrom(''))
  expect(groups.map(({ name, slot }) => [name, sidePaints[slot].light, sidePaints[slot].dark])).toEqual(
    chartsTable,
  )
})

test('another process takes them by rank, and a filter does not move them', () => {
  const slotsOf = (query: string) =>
    prepareVoices(inventedDataset, optionsFrom(query)).groups.map(({ party, slot }) => [party, slot])
  expect(slotsOf('')).toEqual([
    ['upper-velm', 'side-1'],
    ['lower-velm', 'side-2'],
    ['basin-council', 'side-3'],
    [null, 'side-rest'],
  ])
  expect(slotsOf('account=lowland_office')).toEqual([['lower-velm', 'side-2']])
})

test('parties beyond the last place share it', () => {
  expect([0, 1, 2, 3, 9].map(sideSlot)).toEqual(['side-1', 'side-2', 'side-3', 'side-rest', 'side-rest'])
})

describe.each(modes)('colours in %s', (mode) => {
  const colours = [paperColours[mode].paper, ...sideSlots.map((slot) => sidePaints[slot][mode])]

  test.each(Object.entries(views))('differ from each other and from the paper in %s sight', (_, view) => {
    expect(colours).toHaveLength(5)
    for (const [index, one] of colours.entries())
      for (const other of colours.slice(index + 1))
        expect(ciede2000(view.see(one), view.see(other)), `${one} and ${other}`).toBeGreaterThanOrEqual(
          view.least,
        )
  })

  test('every square contrasts with the paper by 3 at least, by its fill or its outline', () => {
    for (const slot of sideSlots)
      expect(contrast(sideEdge(slot, mode), paperColours[mode].paper), slot).toBeGreaterThanOrEqual(3)
  })
})

describe('sheet.css says the same', () => {
  const path = '../../../../components/charts/voices/sheet.css'
  const css = readFileSync(new URL(path, import.meta.url), 'utf8')
  const read = (slot: string, property: string, mode: Mode): string | undefined => {
    const own = cssValue(css, `.${slot}`, property, mode)
    return own === 'var(--strong-line)' ? paperColours[mode]['strong-line'] : own
  }

  test.each(modes)('in %s', (mode) => {
    for (const slot of sideSlots) {
      expect(read(slot, 'fill', mode), slot).toBe(sidePaints[slot][mode])
      expect(read(slot, 'edge', mode) ?? read(slot, 'fill', mode), slot).toBe(sideEdge(slot, mode))
    }
  })
})
