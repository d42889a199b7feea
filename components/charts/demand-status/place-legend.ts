import { linesHeightPx, placeLine, placeParagraph } from '../picture'
import { type Block, block, joinBlocks, type Page, type PlaceBlock, placeInOrder, space } from './place-block'
import { requireStatus } from './series'

const sizePx = 12
const keyPx = 20
const keyGapPx = 5
const betweenPx = 14
const signPx = 24

/** Statuses in rows from the start edge, all other signs below, one to a line. Nothing where nothing is drawn. */
export function placeLegend(page: Page): PlaceBlock {
  const { legend } = page.description
  if (legend.length === 0) return space(0)
  return (top) => placeInOrder(top, [space(14), placeKeys(page), space(4), placeSigns(page)])
}

function placeKeys(page: Page): PlaceBlock {
  return (top) => {
    const blocks: Block[] = []
    let x = page.left
    let y = top
    for (const { swatch, label } of page.description.legend) {
      if (swatch.kind !== 'status') continue
      const widthPx = keyPx + keyGapPx + page.measure(label, sizePx)
      if (x > page.left && x + widthPx > page.left + page.widthPx) {
        x = page.left
        y += keyPx + 6
      }
      const lineTop = y + (keyPx - linesHeightPx(1, sizePx)) / 2
      blocks.push(
        block(y + keyPx, {
          keys: [{ x, y, style: requireStatus(page.series, swatch.status).style }],
          texts: [placeLine(label, { x: x + keyPx + keyGapPx, top: lineTop }, { sizePx }, page.measure)],
        }),
      )
      x += widthPx + betweenPx
    }
    return joinBlocks(blocks, top)
  }
}

function placeSigns(page: Page): PlaceBlock {
  return (top) => {
    const signs = page.description.legend.flatMap(({ swatch, label }) =>
      swatch.kind === 'status' ? [] : [{ swatch, label }],
    )
    return placeInOrder(
      top,
      signs.map(({ swatch, label }) => (y) => {
        const indentPx = swatch.kind === 'accounts' ? 0 : signPx
        const { texts, heightPx } = placeParagraph(
          label,
          { x: page.left + indentPx, top: y, widthPx: page.widthPx - indentPx },
          { sizePx, ink: 'quiet' },
          page.measure,
        )
        return block(y + heightPx, { texts, signs: [{ swatch, x: page.left, y: y + 2 }] })
      }),
    )
  }
}
