import { type Block, block, joinBlocks, type Page, type PlaceBlock, placeInOrder, space } from './blocks'
import type { LegendEntry } from './description'
import { linesHeightPx, placeParagraph } from './picture'

const textPx = 12
const gapPx = 5
const betweenPx = 14

/** A legend line and how its sign is drawn at a place; `sizePx` is the side of the square that the sign fills. */
export interface LegendSign<Part> {
  readonly label: string
  readonly sizePx: number
  /** Null where the line has no sign. */
  readonly signAt: ((at: { readonly x: number; readonly y: number }) => Part) | null
}

/** Short lines that run on from the start edge and wrap. */
export function placeKeys<Part>(page: Page, signs: readonly LegendSign<Part>[]): PlaceBlock<Part> {
  return (top) => {
    const blocks: Block<Part>[] = []
    let x = page.left
    let y = top
    for (const { label, sizePx, signAt } of signs) {
      const widthPx = sizePx + gapPx + page.measure(label, textPx)
      if (x > page.left && x + widthPx > page.left + page.widthPx) {
        x = page.left
        y += sizePx + 6
      }
      const { texts, heightPx } = placeParagraph(
        label,
        {
          x: x + sizePx + gapPx,
          top: y + (sizePx - linesHeightPx(1, textPx)) / 2,
          widthPx: page.left + page.widthPx - x - sizePx - gapPx,
        },
        { sizePx: textPx },
        page.measure,
      )
      blocks.push(block(y + Math.max(sizePx, heightPx), { parts: signAt ? [signAt({ x, y })] : [], texts }))
      x += widthPx + betweenPx
    }
    return joinBlocks(blocks, top)
  }
}

/** A whole legend of keys, each with its sign in a square of this side; nothing where nothing is drawn. */
export function placeKeyLegend<Part, Swatch>(
  page: Page,
  legend: readonly LegendEntry<Swatch>[],
  sizePx: number,
  signOf: (swatch: Swatch, at: { readonly x: number; readonly y: number }) => Part,
): PlaceBlock<Part> {
  if (legend.length === 0) return space(0)
  const keys = legend.map(({ swatch, label }) => ({
    label,
    sizePx,
    signAt: (at: { readonly x: number; readonly y: number }) => signOf(swatch, at),
  }))
  return (top) => placeInOrder(top, [space(10), placeKeys(page, keys)])
}

/** Longer lines, each on its own, quiet. */
export function placeNotes<Part>(page: Page, signs: readonly LegendSign<Part>[]): PlaceBlock<Part> {
  return (top) =>
    placeInOrder(
      top,
      signs.map(({ label, sizePx, signAt }) => (y) => {
        const indentPx = signAt ? sizePx : 0
        const { texts, heightPx } = placeParagraph(
          label,
          { x: page.left + indentPx, top: y, widthPx: page.widthPx - indentPx },
          { sizePx: textPx, ink: 'quiet' },
          page.measure,
        )
        return block(y + heightPx, { texts, parts: signAt ? [signAt({ x: page.left, y: y + 2 })] : [] })
      }),
    )
}
