import { expect, test } from 'vitest'
import { shortenNames } from '@/components/embed/shorten-names'

test('classes and properties get short names, in the sheet and in the document', () => {
  const css = '.cc-row{--cell-width:1px;color:red}.cc-row .cc-total>a{inline-size:var(--cell-width)}'
  const html =
    '<ul class="cc-row plain"><p class="cc-total cc-row"><path stroke="var(--cell-width)"/></p></ul>'
  expect(shortenNames(css, html)).toEqual({
    css: '.a{--a:1px;color:red}.a .b>a{inline-size:var(--a)}',
    html: '<ul class="a"><p class="b a"><path stroke="var(--a)"/></p></ul>',
  })
})

test('names that others look for stay, and what has no rule goes', () => {
  const css = '.chart-title{margin:0}.notice{margin:0}.event-row{margin:0}'
  const html =
    '<h1 class="chart-title other"></h1><p class="notice"></p><p class="event-row"></p><p class="x"></p>'
  const short = shortenNames(css, html)
  expect(short.css).toBe('.chart-title{margin:0}.notice{margin:0}.c{margin:0}')
  expect(short.html).toBe('<h1 class="chart-title"></h1><p class="notice"></p><p class="c"></p><p></p>')
})

test('what stands in quotes, and numbers, are no names', () => {
  const css = '.dc-a::after{content:" .dc-a --x"}.dc-b{margin:.5rem;opacity:0.8}'
  const { css: short } = shortenNames(css, '<p class="dc-a dc-b"></p>')
  expect(short).toBe('.a::after{content:" .dc-a --x"}.b{margin:.5rem;opacity:0.8}')
})

test('there is a name for each of very many', () => {
  const names = Array.from({ length: 800 }, (_, index) => `name${index}`)
  const { css } = shortenNames(names.map((name) => `.${name}{x:y}`).join(''), '')
  expect(new Set(css.match(/\.[a-z]+/g)).size).toBe(800)
})
