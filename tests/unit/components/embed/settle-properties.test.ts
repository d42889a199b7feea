import { expect, test } from 'vitest'
import { parseCss, writeCss } from '@/components/embed/css-parts'
import { settleProperties } from '@/components/embed/settle-properties'

const html =
  '<section class="chart" lang="en"><div class="r few"><p class="a" style="--own:1px">x</p></div></section>'

const settle = (css: string) => writeCss(settleProperties(parseCss(css), html))

test.each([
  ['what the root sets and nobody else', '.r{--x:1px}.a{margin:var(--x,2px)}', '.r{--x:1px}.a{margin:1px}'],
  [
    'the last of two at the root',
    '.r{--x:1px}.few{--x:3px}.a{margin:var(--x)}',
    '.r{--x:1px}.few{--x:3px}.a{margin:3px}',
  ],
  ['what nobody sets', '.a{margin:var(--x,var(--y,2px))}', '.a{margin:2px}'],
  [
    'inside a nested rule and a condition',
    '.r{--x:1px}@media print{.a{& b{margin:var(--x)}}}',
    '.r{--x:1px}@media print{.a{& b{margin:1px}}}',
  ],
  ['inside brackets', '.r{--x:1px}.a{width:calc(2 * var(--x,0))}', '.r{--x:1px}.a{width:calc(2 * 1px)}'],
])('settled: %s', (_, css, settled) => {
  expect(settle(css)).toBe(settled)
})

test.each([
  ['what a condition sets too', '.r{--x:1px}@media print{.r{--x:3px}}.a{margin:var(--x)}'],
  ['what somebody inside sets too', '.r{--x:1px}.a{--x:3px}.a{margin:var(--x)}'],
  ['what only a condition sets', '@media print{.r{--x:3px}}.a{margin:var(--x,2px)}'],
  ['what reads another', '.r{--x:var(--y);--y:1px}.a{--y:2px;margin:var(--x)}'],
  ['what the document sets', '.r{--own:2px}.a{margin:var(--own)}'],
  ['what nobody sets and has no default', '.a{margin:var(--x)}'],
  ['what longer selectors set', '.r .few{--x:1px}.a{margin:var(--x,2px)}'],
])('left as it is: %s', (_, css) => {
  expect(settle(css)).toBe(css)
})

test('a default goes where the root always gives a value', () => {
  expect(settle('.r{--x:1px}@media print{.r{--x:3px}}.a{margin:var(--x,2px)}')).toBe(
    '.r{--x:1px}@media print{.r{--x:3px}}.a{margin:var(--x)}',
  )
})
