import { block, type PlaceBlock } from './blocks'
import type { DayTick } from './day-axis'
import { linesHeightPx, placeLine } from './picture'
import type { TextMeasure } from './text-fit'

const labelPx = 12
const apartPx = 8

/** Labels over the places of an axis; where all would touch, every second or third of them. */
export function placeTicks(
  ticks: readonly DayTick[],
  axis: { readonly x: number; readonly widthPx: number },
  measure: TextMeasure,
): PlaceBlock<never> {
  const labels = ticks.map(({ share, label }) => {
    const widthPx = measure(label, labelPx)
    return { label, widthPx, x: axis.x + share * axis.widthPx - widthPx / 2 }
  })
  const every = (step: number) => labels.filter((_, index) => index % step === 0)
  const steps = labels.map((_, index) => index + 1)
  const chosen = steps.map(every).find(areApart) ?? []
  return (top) =>
    block(top + linesHeightPx(1, labelPx), {
      texts: chosen.map(({ label, x }) =>
        placeLine(label, { x, top }, { sizePx: labelPx, ink: 'quiet' }, measure),
      ),
    })
}

function areApart(labels: readonly { readonly x: number; readonly widthPx: number }[]): boolean {
  return labels.every((label, index) => {
    const next = labels[index + 1]
    return next === undefined || next.x >= label.x + label.widthPx + apartPx
  })
}
