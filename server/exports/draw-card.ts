import 'server-only'
import type { RequestedChart } from '@/components/charts/draw-chart'
import { paperColours } from '@/components/charts/paper-colours'
import { cardPx } from '@/components/share/chart-metadata'
import { drawFilePicture } from '@/components/share/file-picture'
import type { AddressedChart } from '@/dataset/chart-address'
import { drawPicture, type SvgPicture } from './draw-picture'

/** Widths at which a chart may be laid out to fit a card. */
const layoutWidthsPx = [560, 640, 720, 800, 900, 1000, 1100, 1200]

/** A chart in a card of 1200 × 630: laid out at the width at which its text is largest there. */
export async function drawCard(addressed: AddressedChart, drawn: RequestedChart): Promise<SvgPicture> {
  const { width, height } = cardPx
  const scaleOf = (px: { readonly widthPx: number; readonly heightPx: number }) =>
    Math.min(width / px.widthPx, height / px.heightPx)
  const layouts = layoutWidthsPx.map((widthPx) => ({
    widthPx,
    heightPx: drawFilePicture(addressed, drawn, widthPx).heightPx,
  }))
  const { widthPx } = layouts.reduce((a, b) => (scaleOf(b) > scaleOf(a) ? b : a))
  const best = await drawPicture(addressed, drawn, widthPx)
  const scale = scaleOf(best)
  const { paper } = paperColours[drawn.options.mode === 'dark' ? 'dark' : 'light']
  const x = Math.round((width - best.widthPx * scale) / 2)
  const inside = best.svg.replace(
    /^<svg([^>]*?) width="\d+" height="\d+"/,
    `<svg$1 x="${x}" width="${best.widthPx * scale}" height="${best.heightPx * scale}"`,
  )
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${paper}"/>${inside}</svg>`,
    widthPx: width,
    heightPx: height,
  }
}
