import 'server-only'
import type { RequestedChart } from '@/components/charts/draw-chart'
import { measurePicture } from '@/components/charts/text-fit'
import { type AddressedChart, formatPermalink } from '@/components/share/permalink'
import { renderHtml } from './render-html'

/** A picture of a chart as SVG. */
export interface SvgPicture {
  /** A whole document that names no other file. */
  readonly svg: string
  readonly widthPx: number
  readonly heightPx: number
}

// A text pasted from elsewhere may hold such characters, and XML refuses the whole picture for one of them.
const notInXml = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

/**
 * Draws a chart as a picture that stands alone: with its filters, its release, where it comes from, and what of its
 * address was set aside written in it.
 */
export async function drawPicture(
  addressed: AddressedChart,
  { chart, dataset, options, problems, words }: RequestedChart,
  widthPx: number,
): Promise<SvgPicture> {
  const licence = dataset.process.licenses.map(({ title, name }) => title ?? name)
  const address = formatPermalink(addressed)
  const { svg, heightPx } = chart.picture({
    widthPx,
    measure: measurePicture,
    mode: options.mode === 'dark' ? 'dark' : 'light',
    notes: problems.map((problem) => words.t('optionProblem', { ...problem })),
    credit: licence.length === 0 ? address : words.t('file.credit', { address, licence: words.and(licence) }),
  })
  return { svg: (await renderHtml(svg)).replace(notInXml, ''), widthPx, heightPx }
}
