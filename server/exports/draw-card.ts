import 'server-only'
import type { RequestedChart } from '@/components/charts/draw-chart'
import { paperColours } from '@/components/charts/paper-colours'
import { cardPx } from '@/components/share/chart-metadata'
import { drawFilePicture, type LaidOutPicture, modeOfFile } from '@/components/share/file-picture'
import type { AddressedChart } from '@/dataset/chart-address'
import { type SvgPicture, writePicture } from './draw-picture'

/** Widths at which a chart may be laid out to fit a card. */
const layoutWidthsPx = [560, 640, 720, 800, 900, 1000, 1100, 1200]

/** A chart in a card of 1200 × 630: laid out at the width at which its text is largest there. */
export async function drawCard(addressed: AddressedChart, drawn: RequestedChart): Promise<SvgPicture> {
  const { width, height } = cardPx
  const scaleOf = ({ widthPx, heightPx }: LaidOutPicture) => Math.min(width / widthPx, height / heightPx)
  const layouts = layoutWidthsPx.map((widthPx) => drawFilePicture(addressed, drawn, widthPx))
  const layout = layouts.reduce((a, b) => (scaleOf(b) > scaleOf(a) ? b : a))
  const best = await writePicture(layout)
  const scale = scaleOf(layout)
  const { paper } = paperColours[modeOfFile(drawn.options)]
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
