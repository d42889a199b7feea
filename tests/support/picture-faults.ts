import type { PlacedText } from '@/components/charts/picture'
import type { TextMeasure } from '@/components/charts/text-fit'

interface Picture {
  readonly widthPx: number
  readonly heightPx: number
  readonly texts: readonly PlacedText[]
}

/** The lines of a picture that leave it, lie on each other or are too small, a sentence each. */
export function findPictureFaults(
  { widthPx, heightPx, texts }: Picture,
  measure: TextMeasure,
): readonly string[] {
  const lines = texts.map((text) => {
    const width = measure(text.text, text.sizePx, text.isBold)
    const left = text.anchor === 'end' ? text.x - width : text.x
    // Ascenders and descenders of Arial and DejaVu Sans stay within these.
    return {
      ...text,
      left,
      right: left + width,
      top: text.y - 0.76 * text.sizePx,
      bottom: text.y + 0.24 * text.sizePx,
    }
  })
  const faults = lines.flatMap((line) => [
    ...(line.left < 0 || line.right > widthPx || line.top < 0 || line.bottom > heightPx
      ? [`"${line.text}" leaves the picture`]
      : []),
    ...(line.sizePx < 12 ? [`"${line.text}" is ${line.sizePx} px`] : []),
  ])
  const inOrder = lines.toSorted((a, b) => a.top - b.top)
  for (const [index, one] of inOrder.entries())
    for (const other of inOrder.slice(index + 1)) {
      if (other.top >= one.bottom) break
      if (one.left < other.right && other.left < one.right)
        faults.push(`"${one.text}" lies on "${other.text}"`)
    }
  return faults
}

/** The texts that lie on a box of a picture. */
export function textsOn(
  { left, right, top, bottom }: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>,
  texts: readonly PlacedText[],
): readonly string[] {
  return texts
    .filter(({ x, y, widthPx, sizePx, anchor }) => {
      const start = anchor === 'end' ? x - widthPx : x
      return start < right && start + widthPx > left && y - 0.76 * sizePx < bottom && y + 0.24 * sizePx > top
    })
    .map(({ text }) => text)
}
