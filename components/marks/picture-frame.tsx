import { createElement, Fragment, type ReactNode } from 'react'
import { type Mode, type PaperInk, paperColours } from '@/components/charts/paper-colours'
import type { Ink, PlacedRule, PlacedText } from '@/components/charts/picture'
import type { PlacedPicture } from '@/components/charts/place-picture'
import { inkOn, type Slot, slotPaints } from '@/components/charts/status-palette'

/** The font of our pages first: where it is at hand, as for PNG files, a picture is set in it. */
const fontStack = '"Libre Franklin", Arial, "Liberation Sans", Helvetica, sans-serif'

/**
 * A placed picture as `<svg>`: paper, name and description for readers who do not see it, rules, the chart's own parts
 * and texts on top.
 */
export function Picture<Part>({
  placed,
  Part,
}: {
  readonly placed: PlacedPicture<Part>
  readonly Part: (props: { readonly placed: Part; readonly mode: Mode }) => ReactNode
}) {
  const { widthPx, heightPx, mode, title, altText, rules, parts, texts } = placed
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      fontFamily={fontStack}
      // Letters as the font has them, at every scale: all programs then draw nearly the same.
      textRendering="geometricPrecision"
      role="img"
      aria-labelledby="picture-title picture-desc"
    >
      <title id="picture-title">{title}</title>
      <desc id="picture-desc">{altText}</desc>
      <rect width={widthPx} height={heightPx} fill={paperColours[mode].paper} />
      <PlacedRules rules={rules} mode={mode} />
      {createElement(Fragment, null, ...parts.map((part) => createElement(Part, { placed: part, mode })))}
      <PlacedTexts texts={texts} mode={mode} />
    </svg>
  )
}

/** Texts as placed. */
function PlacedTexts({ texts, mode }: { readonly texts: readonly PlacedText[]; readonly mode: Mode }) {
  return texts.map(({ x, y, text, sizePx, isBold, anchor, ink }) => (
    <text
      key={`${x} ${y} ${text}`}
      x={round(x)}
      // On whole pixels, where browsers put baselines anyway, and other programs do not.
      y={Math.round(y)}
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
function PlacedRules({ rules, mode }: { readonly rules: readonly PlacedRule[]; readonly mode: Mode }) {
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
