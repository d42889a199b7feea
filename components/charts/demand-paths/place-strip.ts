import { chipPx } from '@/components/marks/status-tile'
import { type Block, block } from '../blocks'
import { requireStatus } from '../demand-labels'
import { chipWidthPx, placeStatusChip } from '../place-status-chip'
import type { DemandPathsPage } from './page'
import { stepWords } from './phrases'
import type { PlacedStep } from './placed'
import type { PathStep } from './series'

const betweenPx = 2
/** Room for ▼ and ▲ before a chip that is not the first. */
const signPx = 13

/** Chips one after another in the article's order; they go on in the next line where they do not fit. */
export function placeStrip(
  page: DemandPathsPage,
  steps: readonly PathStep[],
  box: { readonly x: number; readonly top: number; readonly widthPx: number },
): Block<PlacedStep> {
  const texts: Block<PlacedStep>['texts'][number][] = []
  const parts: PlacedStep[] = []
  let [x, top, bottom] = [box.x, box.top, box.top]
  for (const step of steps) {
    const said = stepWords(page.series, step)
    const wantedPx = said ? Math.min(box.widthPx, chipWidthPx(said, page.measure)) : chipPx
    const beforePx = step.move && x > box.x ? signPx : 0
    if (x > box.x && x + beforePx + wantedPx > box.x + box.widthPx) [x, top] = [box.x, bottom + betweenPx]
    else x += beforePx
    const drawn = {
      style: requireStatus(page.series, step.status).style,
      isOutlined: false,
      isDashed: step.isLowConfidence,
      sign: step.move?.direction ?? null,
    }
    if (said) {
      const placed = placeStatusChip(said, drawn, { x, top, widthPx: wantedPx }, page.measure)
      parts.push({ ...placed.chip, part: 'step' })
      texts.push(...placed.texts)
      bottom = Math.max(bottom, top + placed.chip.heightPx)
    } else {
      parts.push({ ...drawn, part: 'step', x, y: top, widthPx: chipPx, heightPx: chipPx })
      bottom = Math.max(bottom, top + chipPx)
    }
    x += wantedPx + betweenPx
  }
  return block(bottom + betweenPx, { texts, parts })
}
