import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { familyEdge, familyPaints, familySlot, familySlots } from '@/components/charts/institution-palette'
import { type Mode, paperColours } from '@/components/charts/paper-colours'
import { contrast } from '@/components/charts/status-palette'
import { lookUp } from '@/dataset/lookup'
import { ciede2000, views } from '@/tests/support/colour-sight'
import { cssValue } from '@/tests/support/css-value'
import { inventedDataset, realDataset } from '@/tests/support/draw'

const modes = ['light', 'dark'] as const

/** The table of CHARTS.md §2. */
const chartsTable = [
  [['intelligence'], '#5f1740', '#f3c6dc'],
  [['military', 'defence', 'interior'], '#a04a78', '#a9507f'],
  [['foreign_affairs', 'information', 'head_of_government', 'political_office'], '#8f99a3', '#9aa4ae'],
  [['business', 'research', 'media', 'other'], '#d0d4d8', '#42494f'],
] as const

describe('the palette on the real process', () => {
  const look = lookUp(realDataset)

  test.each(chartsTable)('%j', (kinds, light, dark) => {
    for (const kind of kinds) {
      const { light: isLight, dark: isDark } = familyPaints[familySlot(look, kind)]
      expect([isLight, isDark], kind).toEqual([light, dark])
    }
  })

  test('has a row for every kind', () => {
    expect(chartsTable.flatMap(([kinds]) => kinds).sort()).toEqual([...look.codes('institution_kind')].sort())
  })
})

test('another process takes places by the lowest rank in each family', () => {
  const look = lookUp(inventedDataset)
  const slots = look.codes('institution_kind').map((kind) => [kind, familySlot(look, kind)])
  expect(Object.fromEntries(slots)).toEqual({
    waterworks: 'family-1',
    finance: 'family-2',
    secretariat: 'family-2',
    broadcaster: 'family-3',
  })
})

test('families beyond the last place share it, and a kind without a family is one of its own', () => {
  const vocabularies = ['a', 'b', 'c', 'd', 'e', 'f'].map((code, rank) => ({
    vocabulary: 'institution_kind' as const,
    code,
    rank,
    group: code === 'b' ? null : code.toUpperCase(),
    label: code,
    short_label: null,
    definition: null,
  }))
  const look = lookUp({ ...realDataset, rows: { ...realDataset.rows, vocabularies } })
  expect(look.codes('institution_kind').map((kind) => familySlot(look, kind))).toEqual([
    'family-1',
    'family-2',
    'family-3',
    'family-4',
    'family-4',
    'family-4',
  ])
})

describe.each(modes)('colours in %s', (mode) => {
  const colours = [paperColours[mode].paper, ...familySlots.map((slot) => familyPaints[slot][mode])]

  test.each(Object.entries(views))('differ from each other and from the paper in %s sight', (_, view) => {
    for (const [index, one] of colours.entries())
      for (const other of colours.slice(index + 1))
        expect(ciede2000(view.see(one), view.see(other)), `${one} and ${other}`).toBeGreaterThanOrEqual(
          view.least,
        )
  })

  test('every sign contrasts with the paper by 3 at least, by its fill or its outline', () => {
    const { paper } = paperColours[mode]
    for (const slot of familySlots)
      expect(contrast(familyEdge(slot, mode), paper), slot).toBeGreaterThanOrEqual(3)
    // A ring has no fill.
    expect(contrast(paperColours[mode]['strong-line'], paper)).toBeGreaterThanOrEqual(3)
  })
})

describe('seat-sign.css says the same', () => {
  const path = '../../../../components/marks/seat-sign.css'
  const css = readFileSync(new URL(path, import.meta.url), 'utf8')
  const read = (slot: string, property: string, mode: Mode): string | undefined => {
    const own = cssValue(css, `.${slot}`, property, mode)
    return own === 'var(--strong-line)' ? paperColours[mode]['strong-line'] : own
  }

  test.each(modes)('in %s', (mode) => {
    for (const slot of familySlots) {
      expect(read(slot, 'fill', mode), slot).toBe(familyPaints[slot][mode])
      expect(read(slot, 'edge', mode) ?? read(slot, 'fill', mode), slot).toBe(familyEdge(slot, mode))
    }
  })
})
