import { type Mode, paperColours } from './paper-colours'

/** A fill of a palette; `outlined` where it contrasts with the paper by less than 3:1. */
export interface Paint {
  readonly light: string
  readonly dark: string
  readonly outlined?: Mode | 'both'
}

/** The outline of a fill: a line where the fill is too near the paper, else the fill itself. */
export function edgeOf(paint: Paint, mode: Mode): string {
  const isOutlined = paint.outlined === 'both' || paint.outlined === mode
  return isOutlined ? paperColours[mode]['strong-line'] : paint[mode]
}
