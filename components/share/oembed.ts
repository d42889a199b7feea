import { XMLBuilder } from 'fast-xml-parser'
import { z } from 'zod'
import { cardPx } from './chart-metadata'
import { frameCode, growingFrameCode } from './embed-codes'
import type { Share } from './share-answer'

/** What a consumer of oEmbed asks for. */
export interface OembedQuestion {
  readonly url: string
  readonly format: 'json' | 'xml'
  readonly widthPx: number
  readonly maxHeightPx: number
}

/** Why a question cannot be answered, with the status that oEmbed 1.0 (2.3.5) wants. */
export interface OembedProblem {
  readonly status: 400 | 501
  readonly problem: string
}

const usualWidthPx = 640
const widthRange = { min: 240, max: 900 }

const pixels = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'is no number of pixels')
  .transform(Number)
const schema = z.object({
  url: z.string().min(1, 'is needed: the address of a chart'),
  format: z.string().default('json'),
  maxwidth: pixels.optional(),
  maxheight: pixels.optional(),
})

/** Reads the question from a query. A width below 240 is answered as 240, which no chart goes below. */
export function readOembedQuestion(query: URLSearchParams): OembedQuestion | OembedProblem {
  const parsed = schema.safeParse({ url: '', ...Object.fromEntries(query) })
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path: [name], message }) => `${String(name)}: "${query.get(String(name)) ?? ''}" ${message}.`,
    )
    return { status: 400, problem: problems.join(' ') }
  }
  const { url, format, maxwidth = usualWidthPx, maxheight } = parsed.data
  if (format !== 'json' && format !== 'xml')
    return { status: 501, problem: `format: "${format}" is not offered. Allowed: json, xml.` }
  const widthPx = Math.min(Math.max(maxwidth, widthRange.min), widthRange.max)
  return { url, format, widthPx, maxHeightPx: maxheight ?? Number.POSITIVE_INFINITY }
}

/** An answer of oEmbed 1.0 of the type `rich`. */
export type OembedAnswer = Readonly<Record<string, string | number>>

/** Answers with a frame as wide as asked for, and as high as it needs there unless less is allowed. */
export function answerOembed(
  { widthPx, maxHeightPx }: OembedQuestion,
  { frame, files, scriptHref }: Share,
  { title }: { readonly title: string },
): OembedAnswer {
  const bounded = (px: number) => Math.min(px, maxHeightPx)
  const isBounded = maxHeightPx < Math.max(frame.heightsPx.phone, frame.heightsPx.wide)
  const heightsPx = { phone: bounded(frame.heightsPx.phone), wide: bounded(frame.heightsPx.wide) }
  const thumbnail = new URL(files.png ?? '')
  thumbnail.searchParams.set('size', 'social')
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Parley',
    provider_url: thumbnail.origin,
    cache_age: 3600,
    width: widthPx,
    height: heightsPx.wide,
    // A frame that may not be as high as its chart must not grow either: it scrolls.
    html: isBounded
      ? frameCode({ ...frame, heightsPx })
      : growingFrameCode({ ...frame, heightsPx }, scriptHref),
    thumbnail_url: thumbnail.href,
    thumbnail_width: cardPx.width,
    thumbnail_height: cardPx.height,
  }
}

/** The same answer as XML. */
export function formatOembedXml(answer: OembedAnswer): string {
  const builder = new XMLBuilder({ format: true })
  const body = builder.build({ oembed: answer })
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${body}`
}
