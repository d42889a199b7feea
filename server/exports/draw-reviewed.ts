import 'server-only'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { drawChart } from '@/components/charts/draw-chart'
import { lazily } from '@/components/charts/lazily'
import { type Mode, paperColours } from '@/components/charts/paper-colours'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { addressChart } from '@/server/queries/address-chart'
import { drawPicture, type SvgPicture } from './draw-picture'
import { type ChangedRows, findChangedRows, findWhyUnmarked } from './find-changed-rows'
import type { Review } from './read-review'
import type { Showing } from './review-charts'

/** Which side of a chart under review, and how it is drawn. */
export interface ReviewedSide {
  readonly slug: ChartSlug
  readonly side: 'before' | 'after'
  readonly mode: Mode
  readonly widthPx: number
}

/**
 * One side of a chart under review as SVG, with a bar at its left edge along the lines that the other side does not have,
 * the first of them named in `data-first-change` in px from its upper edge, or why there is none in `data-unmarked`; undefined
 * where readers see no release and it is the side before.
 */
export async function drawReviewed(
  processId: string,
  { before, after }: Review,
  { slug, side, mode, widthPx }: ReviewedSide,
): Promise<string | undefined> {
  const draw = (showing: Showing) => {
    const options = { mode }
    const addressed = addressChart({ processId, number: showing.number }, slug, options)
    return drawPicture(addressed, drawChart(showing, slug, options), widthPx)
  }
  if (!before) return side === 'before' ? undefined : inOurFont(await draw(after))
  const { number, publishedAt } = after
  // The number and the day of a release stand below each chart, and differ always.
  const [was, now] = await Promise.all([draw({ ...before, number, publishedAt }), draw(after)])
  const changed = await findChangedRows(was, now)
  const picture = side === 'before' ? await draw(before) : now
  return inOurFont(withBars(picture, changed, { side, mode }))
}

const barPx = { x: 2, width: 4 }

/** Draws a bar beside the rows of a picture that the other side does not have. */
function withBars(
  picture: SvgPicture,
  changed: ChangedRows,
  { side, mode }: Pick<ReviewedSide, 'side' | 'mode'>,
): SvgPicture {
  const rows = changed?.[side] ?? []
  const bars = rows.map(
    ({ y, height }) =>
      `<rect x="${barPx.x}" y="${y}" width="${barPx.width}" height="${height}" fill="${paperColours[mode].ink}"/>`,
  )
  const [first] = rows
  const named = first ? `data-first-change="${first.y}"` : `data-unmarked="${findWhyUnmarked(changed, side)}"`
  const svg = picture.svg.replace(/^<svg/, `<svg ${named}`).replace(/<\/svg>$/, `${bars.join('')}</svg>`)
  return { ...picture, svg }
}

const readFont = lazily(async () => {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'))
  const font = await readFile(
    resolve('@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2'),
  )
  return `<style>@font-face{font-family:"Libre Franklin";font-weight:100 900;src:url(data:font/woff2;base64,${font.toString('base64')})}</style>`
})

/** A picture with the font of our pages in it: an `img` sees no other. */
async function inOurFont({ svg }: SvgPicture): Promise<string> {
  const font = await readFont()
  return svg.replace(/^<svg[^>]*>/, (tag) => tag + font)
}
