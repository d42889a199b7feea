import 'server-only'
import { cardPx } from '@/components/share/chart-metadata'
import type { SvgPicture } from './draw-picture'

/** Widths at which a chart may be laid out to fit a card. */
const layoutWidthsPx = [560, 640, 720, 800, 900, 1000, 1100, 1200]

/** A chart in a card of 1200 × 630: laid out at the width at which its text is largest there. `paper` is `#rrggbb`. */
export async function drawCard(
  drawAt: (widthPx: number) => Promise<SvgPicture>,
  paper: string,
): Promise<SvgPicture> {
  const { width, height } = cardPx
  const scaleOf = (picture: SvgPicture) => Math.min(width / picture.widthPx, height / picture.heightPx)
  const pictures = await Promise.all(layoutWidthsPx.map(drawAt))
  const best = pictures.reduce((a, b) => (scaleOf(b) > scaleOf(a) ? b : a))
  const scale = scaleOf(best)
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
