/** Fitting text without a browser: widths from tables, and lines that a width can hold. */
import { arialWidths, type WidthTable } from './font-widths'
import { franklinWidths } from './franklin-widths'

/** The width in px of a text at a font size in px. */
export type TextMeasure = (text: string, sizePx: number, isBold?: boolean) => number

/** Width in em of a character that the table lacks: a full em from U+1100 on (CJK, emoji), else an average letter. */
const unknownWidth = (codePoint: number) => (codePoint >= 0x1100 ? 1 : 0.62)

/** Measures with the widths of a font, times an allowance. */
export function measureWith(
  tables: { readonly regular: WidthTable; readonly bold: WidthTable },
  allowance: number,
): TextMeasure {
  return (text, sizePx, isBold = false) => {
    const table = isBold ? tables.bold : tables.regular
    let em = 0
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      const thousandths = table.get(codePoint)
      em += thousandths === undefined ? unknownWidth(codePoint) : thousandths / 1000
    }
    return em * sizePx * allowance
  }
}

/** Arial, Liberation Sans and Helvetica with 8 % to spare. */
export const measureArial: TextMeasure = measureWith(arialWidths, 1.08)

const measureFranklin = measureWith(franklinWidths, 1)

/** As wide as the wider of Arial with 8 % to spare and Libre Franklin: a picture file is set in either. */
export const measurePicture: TextMeasure = (text, sizePx, isBold) =>
  Math.max(measureArial(text, sizePx, isBold), measureFranklin(text, sizePx, isBold))

/**
 * Breaks a text into lines no wider than `widthPx`, at spaces, and inside a word only where the word alone is wider.
 * An empty text gives no line.
 */
export function wrapText(
  text: string,
  widthPx: number,
  sizePx: number,
  measure: TextMeasure,
  isBold = false,
): readonly string[] {
  const fits = (line: string) => measure(line, sizePx, isBold) <= widthPx
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    line = ''
    for (const character of word) {
      if (line && !fits(line + character)) {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  return line ? [...lines, line] : lines
}
