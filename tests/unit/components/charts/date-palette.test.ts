import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { datePaints, spanEdge } from '@/components/charts/date-palette'
import { paperColours } from '@/components/charts/paper-colours'
import { contrast } from '@/components/charts/status-palette'
import { ciede2000, views } from '@/tests/support/colour-sight'
import { cssValue } from '@/tests/support/css-value'

const modes = ['light', 'dark'] as const

describe.each(modes)('colours in %s', (mode) => {
  const { paper } = paperColours[mode]
  const all = [
    ...Object.entries(datePaints).map(([name, paint]) => [name, paint[mode]] as const),
    ['paper', paper] as const,
  ]
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
    for (const drawn of [datePaints.day[mode], datePaints.rival[mode], spanEdge(mode)])
      expect(contrast(drawn, paper), drawn).toBeGreaterThanOrEqual(3)
  })

  test('chart.css says the same', () => {
    const css = readFileSync(new URL('../../../../components/charts/chart.css', import.meta.url), 'utf8')
    for (const [name, paint] of Object.entries(datePaints))
      expect(cssValue(css, '.chart', name, mode), name).toBe(paint[mode])
  })
})
