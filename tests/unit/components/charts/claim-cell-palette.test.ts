import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  claimCellColour,
  claimCellPaints,
  claimCellShapes,
  claimCellStates,
  claimCellStyles,
} from '@/components/charts/claim-cell-palette'
import { paperColours } from '@/components/charts/paper-colours'
import { contrast } from '@/components/charts/status-palette'
import { stances } from '@/dataset/closed-lists'
import { ciede2000, views } from '@/tests/support/colour-sight'

const modes = ['light', 'dark'] as const

test('colours and shapes are those of CHARTS', () => {
  expect(claimCellPaints).toEqual({
    affirms: { light: '#123459', dark: '#cfe5f6' },
    contradicts: { light: '#9d6303', dark: '#c68555' },
    unclear: { light: '#92a8d4', dark: '#4a5f86' },
  })
  expect(Object.keys(claimCellPaints)).toEqual([...stances])
})

test('every state that a reader must tell apart has a shape of its own', () => {
  const shapes = claimCellStates.map((state) => claimCellStyles[state].shape)
  expect(shapes.filter((shape, index) => shapes.indexOf(shape) !== index)).toEqual(['question'])
  expect([...new Set(shapes)].sort()).toEqual([...claimCellShapes].sort())
})

describe.each(modes)('colours in %s', (mode) => {
  const colours = { ...claimCellPaints, paper: { [mode]: paperColours[mode].paper } } as Record<
    string,
    Record<string, string>
  >
  const all = Object.entries(colours).map(([name, colour]) => [name, colour[mode] ?? ''] as const)
  const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const))

  test.each(Object.entries(views))(
    'differ from each other and from the paper in %s sight',
    (_, { see, least }) => {
      expect(pairs).toHaveLength(6)
      for (const [[one, a], [other, b]] of pairs)
        expect(ciede2000(see(a), see(b)), `${one} and ${other}`).toBeGreaterThanOrEqual(least)
    },
  )

  test('a shape has 3 to 1 against the paper, or an outline that has it', () => {
    const { paper } = paperColours[mode]
    for (const state of claimCellStates) {
      const { shape, paint } = claimCellStyles[state]
      // Half discs and half rings are outlined in the colour of a full disc.
      const isOutlined = shape === 'half-disc' || shape === 'half-ring'
      const drawn = claimCellColour(isOutlined ? 'affirms' : paint, mode)
      expect(contrast(drawn, paper), state).toBeGreaterThanOrEqual(3)
    }
  })

  test('the cross stands out from its square', () => {
    expect(contrast(claimCellPaints.contradicts[mode], paperColours[mode].paper)).toBeGreaterThanOrEqual(3)
  })
})

test('sheet.css says the same', () => {
  const css = readFileSync(
    new URL('../../../../components/charts/claim-coverage/sheet.css', import.meta.url),
    'utf8',
  )
  for (const [stance, { light, dark }] of Object.entries(claimCellPaints))
    expect(css).toContain(`\n.cc-${stance} {\n  color: light-dark(${light}, ${dark});\n}`)
  const { light, dark } = claimCellPaints.affirms
  expect(css).toContain(`--cc-edge: light-dark(${light}, ${dark});`)
  expect(css).toContain('.cc-absent {\n  color: var(--strong-line);')
  expect(css).toContain('.cc-unknown {\n  color: var(--ink);')
})
