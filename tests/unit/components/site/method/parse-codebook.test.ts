import { expect, test } from 'vitest'
import { parseCodebook } from '@/components/site/method/parse-codebook'
import { realDataset } from '@/tests/support/draw'

test('headings, paragraphs, lists and tables, each with its line', () => {
  expect(
    parseCodebook(
      '# Title\n\nOne line\nand more.\n## Part\n- a\n- b\n  goes on\n\n1. first\n2. second\n\n| x | y |\n|---|---|\n| 1 |  |\nAfter.',
    ),
  ).toEqual([
    { line: 1, kind: 'heading', level: 1, text: 'Title' },
    { line: 3, kind: 'paragraph', text: 'One line and more.' },
    { line: 5, kind: 'heading', level: 2, text: 'Part' },
    { line: 6, kind: 'list', isOrdered: false, items: ['a', 'b goes on'] },
    { line: 10, kind: 'list', isOrdered: true, items: ['first', 'second'] },
    { line: 13, kind: 'table', head: ['x', 'y'], rows: [['1', '']] },
    { line: 16, kind: 'paragraph', text: 'After.' },
  ])
})

test('an empty codebook has no block', () => {
  expect(parseCodebook(' \n\n')).toEqual([])
})

test('nothing of the real codebook is lost', () => {
  const { codebook } = realDataset.process
  const squeeze = (text: string) => text.replace(/[\s|#*-]|^\d+\./gm, '')
  const kept = parseCodebook(codebook)
    .map((block) => {
      if (block.kind === 'table') return [...block.head, ...block.rows.flat()].join('')
      return block.kind === 'list' ? block.items.join('') : block.text
    })
    .join('')
  expect(squeeze(kept)).toBe(squeeze(codebook))
})
