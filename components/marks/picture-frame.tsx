import type { ReactNode } from 'react'
import { type Mode, type PaperInk, paperColours } from '@/components/charts/paper-colours'
import type { Ink, PlacedRule, PlacedText } from '@/components/charts/picture'
import { inkOn, type Slot, slotPaints } from '@/components/charts/status-palette'

const fontStack = 'Arial, "Liberation Sans", Helvetica, sans-serif'

/** The `<svg>` of a picture: paper, name and description for readers who do not see it. */
export function PictureFrame(props: {
  readonly widthPx: number
  readonly heightPx: number
  readonly mode: Mode
  readonly title: string
  readonly altText: string
  readonly children: ReactNode
}) {
  const { widthPx, heightPx, mode, title, altText, children } = props
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      fontFamily={fontStack}
      role="img"
      aria-labelledby="picture-title picture-desc"
    >
      <title id="picture-title">{title}</title>
      <desc id="picture-desc">{altText}</desc>
      <rect width={widthPx} height={heightPx} fill={paperColours[mode].paper} />
      {children}
    </svg>
  )
}

/** Texts as placed. */
export function PlacedTexts({ texts, mode }: { readonly texts: readonly PlacedText[]; readonly mode: Mode }) {
  return texts.map(({ x, y, text, sizePx, isBold, anchor, ink }) => (
    <text
      key={`${x} ${y} ${text}`}
      x={round(x)}
      y={round(y)}
      fontSize={sizePx}
      fontWeight={isBold ? 700 : undefined}
      textAnchor={anchor === 'end' ? 'end' : undefined}
      fill={inkColour(ink, mode)}
    >
      {text}
    </text>
  ))
}

/** The `#rrggbb` of an ink. */
export function inkColour(ink: Ink, mode: Mode): string {
  if (isPaperInk(ink)) return paperColours[mode][ink]
  const slot = slots.find((name) => ink === `on-${name}`)
  if (!slot)
    throw new Error(`"${ink}" is no ink: allowed are those of the paper and on-<slot of the palette>`)
  return inkOn(slotPaints[slot][mode])
}

const isPaperInk = (ink: Ink): ink is PaperInk => ink in paperColours.light
const slots = Object.keys(slotPaints) as Slot[]

/** Rules as placed, one pixel thick and on whole pixels so that they stay sharp. */
export function PlacedRules({ rules, mode }: { readonly rules: readonly PlacedRule[]; readonly mode: Mode }) {
  return rules.map(({ x1, x2, y, ink }) => (
    <rect
      key={`${x1} ${y}`}
      x={round(x1)}
      y={Math.round(y)}
      width={round(x2 - x1)}
      height={1}
      fill={paperColours[mode][ink]}
    />
  ))
}

/** A coordinate to a tenth of a pixel: finer digits only make files larger and snapshots fragile. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
