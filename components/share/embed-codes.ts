/** The texts that editors paste: a frame, a frame that grows, a picture, Markdown. */
import { escapeHtml } from './html-text'

/** Below this width of its window a page is taken for a phone's: its column then is as wide as a phone. */
const phoneBelowPx = 560

/** A chart in a frame. */
export interface FramedChart {
  readonly src: string
  /** What a screen reader says of the frame. */
  readonly title: string
  /** How wide the frame stands in its page, in px, where the window is not a phone's. */
  readonly widthPx: number
  /** How high the chart is on a phone, and at `widthPx`. */
  readonly heightsPx: { readonly phone: number; readonly wide: number }
  /** Whether the address leaves the paper to the page. */
  readonly isPaperOpen: boolean
}

/**
 * A frame that needs no script: the height of a phone's column on phones, that of its width elsewhere. Where a page
 * takes away styles, the larger of both is left.
 */
export function frameCode({ src, title, widthPx, heightsPx, isPaperOpen }: FramedChart): string {
  const { phone, wide } = heightsPx
  const [low, high] = [Math.min(phone, wide), Math.max(phone, wide)]
  const step = phone >= wide ? `(${phoneBelowPx}px - 100vw)*999` : `(100vw - ${phoneBelowPx}px)*999`
  const height = widthPx < phoneBelowPx ? `${wide}px` : `clamp(${low}px,${step},${high}px)`
  const styles = [
    'border:0',
    'width:100%',
    ...(widthPx < phoneBelowPx ? [`max-width:${widthPx}px`] : []),
    `height:${height}`,
    // A page says nothing of its paper to a frame; most are light. Our script looks.
    ...(isPaperOpen ? ['color-scheme:light'] : []),
  ]
  const attributes = {
    src,
    title,
    width: '100%',
    height: String(widthPx < phoneBelowPx ? wide : high),
    loading: 'lazy',
    style: styles.join(';'),
  }
  return `<iframe ${formatAttributes(attributes)}></iframe>`
}

/** A frame that grows and shrinks with its chart; without script it stands as `frameCode` has it. */
export function growingFrameCode(frame: FramedChart, scriptHref: string): string {
  return `${frameCode(frame)}\n<script async src="${escapeHtml(scriptHref)}"></script>`
}

/** A chart as a picture, in a phone's width and in that of the column. */
export interface PicturedChart {
  /** Where the picture leads. */
  readonly href: string
  readonly phone: PictureFile
  readonly wide: PictureFile
  readonly altText: string
  readonly caption: string
}

/** One width of a picture, at one and at two pixels for each px. */
export interface PictureFile {
  readonly src: string
  readonly doubleSrc: string
  readonly widthPx: number
  readonly heightPx: number
}

/** A picture that leads to its chart, with alternative text and caption; needs neither script nor frame. */
export function pictureCode({ href, phone, wide, altText, caption }: PicturedChart): string {
  const srcset = ({ src, doubleSrc }: PictureFile) => `${src} 1x, ${doubleSrc} 2x`
  const source = formatAttributes({
    media: `(max-width: ${phoneBelowPx - 1}px)`,
    srcset: srcset(phone),
    width: String(phone.widthPx),
    height: String(phone.heightPx),
  })
  const image = formatAttributes({
    src: wide.src,
    srcset: srcset(wide),
    width: String(wide.widthPx),
    height: String(wide.heightPx),
    alt: altText,
    loading: 'lazy',
    style: 'max-width:100%;height:auto',
  })
  return [
    '<figure>',
    `<a href="${escapeHtml(href)}"><picture><source ${source}><img ${image}></picture></a>`,
    `<figcaption>${escapeHtml(caption)}</figcaption>`,
    '</figure>',
  ].join('\n')
}

/** A picture that leads to its chart, in Markdown. */
export function markdownCode({ href, wide, altText, caption }: PicturedChart): string {
  return `[![${escapeMarkdown(altText)}](${wide.src})](${href})\n\n${escapeMarkdown(caption)}`
}

function formatAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(' ')
}

const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>]/g, (sign) => `\\${sign}`)
