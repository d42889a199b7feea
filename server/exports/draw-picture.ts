import 'server-only'
import type { RequestedChart } from '@/components/charts/draw-chart'
import { drawFilePicture, type LaidOutPicture } from '@/components/share/file-picture'
import type { AddressedChart } from '@/dataset/chart-address'
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

/** Writes a chart as a picture of this width that stands alone. */
export function drawPicture(
  addressed: AddressedChart,
  drawn: RequestedChart,
  widthPx: number,
): Promise<SvgPicture> {
  return writePicture(drawFilePicture(addressed, drawn, widthPx))
}

/** Writes a picture that is laid out. */
export async function writePicture({ svg, ...size }: LaidOutPicture): Promise<SvgPicture> {
  return { svg: (await renderHtml(svg)).replace(notInXml, ''), ...size }
}
