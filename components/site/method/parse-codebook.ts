/** A block of a codebook. */
type CodebookContent =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** A block and the line of the text on which it begins, counted from 1. */
export type CodebookBlock = CodebookContent & { readonly line: number }

interface Chunk {
  readonly line: number
  readonly lines: string[]
}

/**
 * Reads the Markdown that codebooks are written in: headings, paragraphs, lists of one level and tables. Any other
 * mark stays as the plain text that it is, so that nothing of a codebook can become an element of our page.
 */
export function parseCodebook(text: string): readonly CodebookBlock[] {
  const chunks: Chunk[] = []
  let isOpen = false
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const before = chunks.at(-1)?.lines.at(-1)
    if (isOpen && line.trim() !== '' && continues(line, before)) chunks.at(-1)?.lines.push(line)
    else if (line.trim() !== '') chunks.push({ line: index + 1, lines: [line] })
    isOpen = line.trim() !== ''
  }
  return chunks.map(({ line, lines }) => ({ line, ...parseChunk(lines) }))
}

const headingLine = /^(#{1,6}) +(.*)$/
const itemLine = /^\s*(?:[-*]|\d+\.) +/

/** Whether a line belongs to the block of the line before it. */
function continues(line: string, before = ''): boolean {
  if (headingLine.test(line) || headingLine.test(before)) return false
  return line.startsWith('|') === before.startsWith('|')
}

function parseChunk(lines: readonly string[]): CodebookContent {
  const [first = ''] = lines
  const heading = headingLine.exec(first)
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' }
  if (first.startsWith('|')) {
    const [head = [], , ...rows] = lines.map(splitCells)
    return { kind: 'table', head, rows }
  }
  if (!itemLine.test(first)) return { kind: 'paragraph', text: lines.join(' ') }
  const items: string[] = []
  for (const line of lines) {
    if (itemLine.test(line)) items.push(line.replace(itemLine, ''))
    else items.push(`${items.pop()} ${line.trim()}`)
  }
  return { kind: 'list', isOrdered: /^\s*\d/.test(first), items }
}

const splitCells = (line: string) =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim())
