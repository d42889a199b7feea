import { readFileSync } from 'node:fs'
import { wcagContrast } from 'culori'
import { describe, expect, test } from 'vitest'
import { paperColours } from '@/components/charts/paper-colours'
import { contrast, inkOn, type Slot, slotPaints, statusStyle } from '@/components/charts/status-palette'
import { lookUp } from '@/dataset/lookup'
import { ciede2000, views } from '@/tests/support/colour-sight'
import { cssValue } from '@/tests/support/css-value'
import { inventedDataset, realDataset } from '@/tests/support/draw'

const look = lookUp(realDataset)
const slots = Object.keys(slotPaints) as Slot[]
const modes = ['light', 'dark'] as const

/** The table of CHARTS.md §2. */
const chartsTable = [
  ['not_honoured', '#8f5227', '#fdc283', 'struck-ring'],
  ['refused', '#b97529', '#cc9270', 'cross'],
  ['evaded', '#fbc272', '#a87926', 'wave'],
  ['deadlocked', '#34393e', '#edeff3', 'bars'],
  ['raised', '#ede9e1', '#2a2a24', 'ring'],
  ['reiterated', '#ede9e1', '#2a2a24', 'ring-dot'],
  ['answered', '#aeafcd', '#535187', 'ring-dash'],
  ['mechanism_pending', '#709ad3', '#2f415b', 'half-disc'],
  ['agreed', '#3975b9', '#366bb3', 'disc'],
  ['partly_implemented', '#2f489b', '#698ad7', 'half-square'],
  ['implemented', '#0c2051', '#9db4f0', 'square'],
] as const

describe('the palette on the real process', () => {
  test.each(chartsTable)('%s', (status, light, dark, glyph) => {
    const style = statusStyle(look, status)
    const paint = slotPaints[style.slot]
    expect([paint.light, paint.dark, style.glyph]).toEqual([light, dark, glyph])
  })

  test('has a row for every status', () => {
    expect(chartsTable.map(([status]) => status).sort()).toEqual([...look.codes('demand_status')].sort())
  })

  test('all glyphs differ', () => {
    const glyphs = look.codes('demand_status').map((status) => statusStyle(look, status).glyph)
    expect(new Set(glyphs).size).toBe(glyphs.length)
  })
})

test('another process takes places by group and rank', () => {
  const other = lookUp(inventedDataset)
  const styles = other.codes('demand_status').map((status) => [status, statusStyle(other, status).slot])
  expect(Object.fromEntries(styles)).toEqual({
    declined: 'closing-1',
    walked_back: 'closing-2',
    parked: 'stuck',
    tabled: 'ask',
    tabled_again: 'ask',
    under_study: 'open',
    outline_accepted: 'moving-1',
    signed: 'moving-2',
    in_force: 'moving-3',
  })
})

describe.each(modes)('colours in %s', (mode) => {
  const pairs = slots.flatMap((one, index) => slots.slice(index + 1).map((other) => [one, other] as const))

  test.each(Object.entries(views))('differ in %s sight', (_, { see, least }) => {
    for (const [one, other] of pairs) {
      expect(
        ciede2000(see(slotPaints[one][mode]), see(slotPaints[other][mode])),
        `${one} and ${other}`,
      ).toBeGreaterThanOrEqual(least)
    }
  })

  test('words on a fill contrast by 4.6 at least, and the better ink is taken', () => {
    for (const slot of slots) {
      const fill = slotPaints[slot][mode]
      const ink = inkOn(fill)
      expect(contrast(fill, ink), slot).toBeGreaterThanOrEqual(4.6)
      expect(contrast(fill, ink)).toBeCloseTo(wcagContrast(fill, ink), 5)
      expect(contrast(fill, ink)).toBe(Math.max(contrast(fill, '#ffffff'), contrast(fill, '#14171a')))
    }
  })
})

describe('chart.css says the same', () => {
  const css = readFileSync(new URL('../../../../components/charts/chart.css', import.meta.url), 'utf8')

  test.each(modes)('in %s', (mode) => {
    for (const slot of slots) {
      expect(cssValue(css, `.${slot}`, 'fill', mode), slot).toBe(slotPaints[slot][mode])
      expect(cssValue(css, `.${slot}`, 'on', mode), slot).toBe(inkOn(slotPaints[slot][mode]))
    }
    for (const [name, colour] of Object.entries(paperColours[mode]))
      expect(cssValue(css, ':root', name, mode), name).toBe(colour)
  })

  test('quiet words contrast by 4.5 at least with the paper', () => {
    for (const mode of modes)
      expect(contrast(paperColours[mode].quiet, paperColours[mode].paper)).toBeGreaterThanOrEqual(4.5)
  })
})
