import { describe, expect, test } from 'vitest'
import { keepUsedStyles } from '@/components/embed/used-styles'

const html =
  '<html lang="en"><p class="a b">x</p><a href="?mark=x" aria-current="true"><svg><use/></svg></a></html>'

describe('rules', () => {
  test.each([
    // What the document has.
    ['.a{color:red}', '.a{color:red}'],
    ['p{color:red}', 'p{color:red}'],
    ['a[aria-current]{color:red}', 'a[aria-current]{color:red}'],
    ['[lang="en"]{color:red}', '[lang="en"]{color:red}'],
    ['.a .b>svg+use{color:red}', '.a .b>svg+use{color:red}'],
    [':root{color:red}', ':root{color:red}'],
    ['a:hover,a::before{color:red}', 'a:hover,a::before{color:red}'],
    ['.a:not(.c){color:red}', '.a:not(.c){color:red}'],
    ['.a:nth-child(2n+1){color:red}', '.a:nth-child(2n+1){color:red}'],
    [':where(.a :is(li,p)){color:red}', ':where(.a :is(li,p)){color:red}'],
    ['.a:has(> .b){color:red}', '.a:has(> .b){color:red}'],
    // What it has not.
    ['.c{color:red}', ''],
    ['li{color:red}', ''],
    ['a[target]{color:red}', ''],
    ['[lang="de"]{color:red}', ''],
    ['.a .c{color:red}', ''],
    ['.a:has(> .c){color:red}', ''],
    ['.a :is(li,ol){color:red}', ''],
    ['.c:not(.a){color:red}', ''],
    // A list keeps what can match.
    ['.c,.a,li{color:red}', '.a{color:red}'],
    // Nested, and in conditions.
    ['.a{color:red;& .c{color:blue}& .b{margin:0}}', '.a{color:red;& .b{margin:0}}'],
    ['@media print{.a{color:red}.c{color:red}}', '@media print{.a{color:red}}'],
    ['@container (width >= 30rem){.c{color:red}}', ''],
    ['@supports not (x:y){.a{color:red}}', '@supports not (x:y){.a{color:red}}'],
    // What stands in quotes is nothing to read.
    ['.a::before{content:"};.c{"}', '.a::before{content:"};.c{"}'],
  ])('%s becomes %j', (css, kept) => {
    expect(keepUsedStyles(css, html)).toBe(kept)
  })
})

describe('rules of direction', () => {
  const css =
    '.a{unicode-bidi:plaintext;color:red}.b{text-align:-webkit-match-parent;text-align:match-parent}'

  test.each([
    ['Arabic', '<p class="a b">جرگه</p>'],
    ['Hebrew', '<p class="a b">x א</p>'],
    ['Arabic in an attribute', '<p class="a b" title="جرگه">x</p>'],
    ['a page from right to left', '<section dir="rtl"><p class="a b">x</p></section>'],
    ['Adlam', '<p class="a b">𞤀</p>'],
  ])('stay with %s', (_, directed) => {
    expect(keepUsedStyles(css, directed)).toBe(css)
  })

  test('go where all has one', () => {
    expect(keepUsedStyles(css, '<p class="a b">Türkiye, Владимир, 北京 — “x”</p>')).toBe('.a{color:red}')
  })
})

describe('custom properties', () => {
  test.each([
    ['.a{--x:1px;margin:var(--x)}', '.a{--x:1px;margin:var(--x)}'],
    ['.a{--x:1px;margin:0}', '.a{margin:0}'],
    ['.a{margin:0;--x:1px}', '.a{margin:0;}'],
    // One that another reads goes with it.
    ['.a{--x:1px;--y:var(--x)}.b{margin:0}', '.b{margin:0}'],
    ['.a{--x:1px;margin:var(--y,var(--x))}', '.a{--x:1px;margin:var(--x)}'],
  ])('%s becomes %j', (css, kept) => {
    expect(keepUsedStyles(css, html)).toBe(kept)
  })

  test('one that the document reads stays', () => {
    const css = '.a{--paper:#fff}'
    expect(keepUsedStyles(css, '<p class="a"><path stroke="var(--paper)"/></p>')).toBe(css)
  })
})
