import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { claimCellPaints } from '@/components/charts/claim-cell-palette'
import { pairColour, pairEdge, pairStates, pairStyles } from '@/components/charts/pair-point-palette'
import { paperColours } from '@/components/charts/paper-colours'
import { contrast } from '@/components/charts/status-palette'
import { ciede2000, views } from '@/tests/support/colour-sight'

const modes = ['light', 'dark'] as const

test('every state has a shape of its own', () => {
  const shapes = pairStates.map((state) => pairStyles[state].shape)
  expect(new Set(shapes).size).toBe(pairStates.length)
})

describe.each(modes)('colours in %s', (mode) => {
  const { paper } = paperColours[mode]

  test.each(Object.entries(views))(
    'of states with other fills differ from each other and from the paper in %s sight',
    (_, { see, least }) => {
      const colours = [...new Set([...pairStates.map((state) => pairColour(state, mode)), paper])]
      expect(colours).toHaveLength(4)
      for (const [index, one] of colours.entries())
        for (const other of colours.slice(index + 1))
          expect(ciede2000(see(one), see(other)), `${one} and ${other}`).toBeGreaterThanOrEqual(least)
    },
  )

  test('a shape has 3 to 1 against the paper, or an outline that has it', () => {
    for (const state of pairStates) {
      const isOutlined = pairStyles[state].shape === 'pale-square'
      const drawn = isOutlined ? pairEdge(mode) : pairColour(state, mode)
      expect(contrast(drawn, paper), state).toBeGreaterThanOrEqual(3)
    }
  })
})

test('sheet.css says the same', () => {
  const css = readFileSync(
    new URL('../../../../components/charts/source-agreement/sheet.css', import.meta.url),
    'utf8',
  )
  for (const [stance, { light, dark }] of Object.entries(claimCellPaints))
    expect(css).toContain(`\n.sa-${stance} {\n  color: light-dark(${light}, ${dark});\n}`)
  expect(css).toContain(`--sa-edge: light-dark(${pairEdge('light')}, ${pairEdge('dark')});`)
})
