import type { RequestedChart } from '@/components/charts/draw-chart'
import { noticeLinePx, stateHeight } from '@/components/embed/state-height'
import {
  type AddressedChart,
  formatChartAddress,
  withoutPicture,
  withoutReading,
} from '@/dataset/chart-address'
import { citeChart } from './cite'
import { describeCaption } from './describe-caption'
import { drawFilePicture } from './file-picture'
import { formatLivePage } from './permalink'
import type { Share } from './share-answer'

/** Widths of a column on a phone. */
const phoneWidthsPx = [320, 343, 375, 400, 440, 480, 528]
/** Widths at which the layout of a chart can change above a phone's. */
const otherWidthsPx = [528, 560, 600, 640, 700, 768, 840, 900]
const phonePictureWidthPx = 340

/** What of a share stands neither in the address nor in the chart. */
export interface ShareFacts {
  /** sha-256 of the release, in hex. */
  readonly hash: string
  /** How wide the frame is to be. */
  readonly widthPx: number
  /** Whether the address names the release. */
  readonly isPinned: boolean
}

/** Says where a chart can be framed, pictured and cited; `query` of `addressed` holds the options of the embed. */
export function prepareShare(
  addressed: AddressedChart,
  drawn: RequestedChart,
  { hash, widthPx, isPinned }: ShareFacts,
): Share {
  const { origin, processId, slug, query } = addressed
  const { dataset, options, words, chart } = drawn
  const isNoticed = isPinned && options.notice !== 'off'
  const heightAt = (px: number) => stateHeight(slug, drawn, px) + (isNoticed ? noticeLinePx : 0)
  const phoneWidths = phoneWidthsPx.filter((px) => px <= widthPx)
  const between = otherWidthsPx.filter((px) => px < widthPx)
  // An embed shows the summary unless told otherwise, a file all.
  const view = options.view === 'full' ? { embed: 'full', file: null } : { embed: null, file: 'summary' }
  const drawing = { ...withoutReading, ...withoutPicture }
  const src = formatChartAddress(`${origin}/embed/${processId}/${slug}`, query, {
    ...drawing,
    view: view.embed,
  })
  // A file needs no notice: it is what it was.
  const fileAt = (ending: string, changes: Readonly<Record<string, string | null>> = {}) =>
    formatChartAddress(`${origin}/export/${processId}/${slug}.${ending}`, query, {
      ...drawing,
      view: view.file,
      notice: null,
      ...changes,
    })
  const pictureAt = (px: number) => ({
    src: fileAt('png', { width: String(px) }),
    doubleSrc: fileAt('png', { width: String(px), scale: '2' }),
    widthPx: px,
    heightPx: drawFilePicture(addressed, drawn, px).heightPx,
  })
  const { csl, ...citation } = citeChart(addressed, drawn, hash)
  return {
    frame: {
      src,
      title: `${words.t(`chart.${slug}`)} – ${dataset.process.title}`,
      widthPx,
      heightsPx: {
        phone: Math.max(
          ...phoneWidths.map(heightAt),
          ...(phoneWidths.length === 0 ? [heightAt(widthPx)] : []),
        ),
        wide: Math.max(...(widthPx < 560 ? [] : between.map(heightAt)), heightAt(widthPx)),
      },
      isPaperOpen: options.mode === 'auto',
    },
    picture: {
      href: isPinned ? citation.address : formatLivePage(addressed),
      phone: pictureAt(Math.min(phonePictureWidthPx, widthPx)),
      wide: pictureAt(widthPx),
      altText: chart.description.altText,
      caption: describeCaption(addressed, drawn),
    },
    citation: { ...citation, csl: [...csl] },
    files: {
      svg: fileAt('svg'),
      png: fileAt('png'),
      csv: fileAt('csv', { view: null }),
      json: fileAt('json'),
      zip: fileAt('zip'),
      package: `${origin}/export/${processId}/datapackage.zip${isPinned ? `?release=${addressed.release}` : ''}`,
    },
    scriptHref: `${origin}/embed.js`,
    oembedHref: `${origin}/oembed?url=${encodeURIComponent(src)}`,
  }
}
