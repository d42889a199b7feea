import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PackageFaults } from '@/components/admin/processes/package-faults'
import { readText } from '@/tests/support/markup'

const fault = (where: string, text: string, isBetween: boolean) => ({ where, text, isBetween })
const cell = fault('demands.csv', 'a cell is empty', false)
const between = fault('demands.csv', 'names nobody', true)
const other = fault('demand_reports.csv', 'names no demand', true)
const render = (faults: readonly (typeof cell)[], chosen: readonly string[] | null, total = faults.length) =>
  readText(renderToStaticMarkup(<PackageFaults faults={faults} total={total} chosen={chosen} />))

test('what may follow from something else stands below it, under words that say so', () => {
  expect(render([between, cell], null)).toMatch(
    /a cell is empty.*These may go away once that is put right:.*names nobody/,
  )
})

test.each([[[cell]], [[between]]])('one kind alone needs no words', (faults) => {
  expect(render(faults, null)).not.toContain('may go away')
})

test('what is wrong in tables that were not chosen is told apart', () => {
  expect(render([other, between], ['demands.csv'])).toMatch(
    /names nobody.*The tables that were not chosen stay as they are.*names no demand/,
  )
  expect(render([other], null)).not.toContain('not chosen')
})

test('those that are not told are counted', () => {
  expect(render([cell], null, 8)).toContain('… and 7 more.')
})
