import { describe, expect, test } from 'vitest'
import { answerOembed, formatOembedXml, readOembedQuestion } from '@/components/share/oembed'
import type { Share } from '@/components/share/share-answer'

const read = (query: string) => readOembedQuestion(new URLSearchParams(query))

describe('a question', () => {
  test.each([
    ['url=x', { url: 'x', format: 'json', widthPx: 640, maxHeightPx: Number.POSITIVE_INFINITY }],
    [
      'url=x&maxwidth=400&maxheight=300&format=xml',
      { url: 'x', format: 'xml', widthPx: 400, maxHeightPx: 300 },
    ],
    // No chart is narrower or wider.
    ['url=x&maxwidth=10', { url: 'x', format: 'json', widthPx: 240, maxHeightPx: Number.POSITIVE_INFINITY }],
    [
      'url=x&maxwidth=5000',
      { url: 'x', format: 'json', widthPx: 900, maxHeightPx: Number.POSITIVE_INFINITY },
    ],
  ])('%s', (query, question) => {
    expect(read(query)).toEqual(question)
  })

  test.each([
    ['', 400, 'url: "" is needed: the address of a chart.'],
    ['url=x&maxwidth=wide', 400, 'maxwidth: "wide" is no number of pixels.'],
    ['url=x&maxheight=0', 400, 'maxheight: "0" is no number of pixels.'],
    ['url=x&format=yaml', 501, 'format: "yaml" is not offered. Allowed: json, xml.'],
  ])('%j is refused with %i', (query, status, problem) => {
    expect(read(query)).toEqual({ status, problem })
  })
})

describe('an answer', () => {
  const share = {
    frame: {
      src: 'https://parley.example/embed/talks/voices',
      title: 'Voices',
      widthPx: 640,
      heightsPx: { phone: 800, wide: 500 },
      isPaperOpen: true,
    },
    files: { png: 'https://parley.example/export/talks/voices.png?release=2' },
    scriptHref: 'https://parley.example/embed.js',
  } as unknown as Share
  const answer = (maxHeightPx: number) =>
    answerOembed({ url: 'x', format: 'json', widthPx: 640, maxHeightPx }, share, { title: 'A & B' })

  test('has a frame that grows, and a card as thumbnail', () => {
    const { html, ...rest } = answer(Number.POSITIVE_INFINITY)
    expect(html).toContain('<script async src="https://parley.example/embed.js">')
    expect(rest).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 640,
      height: 500,
      thumbnail_url: 'https://parley.example/export/talks/voices.png?release=2&size=social',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
  })

  test('is never higher than allowed, and then does not grow', () => {
    const { html, height } = answer(300)
    expect(height).toBe(300)
    expect(html).not.toContain('<script')
    expect(html).not.toMatch(/[5-9]00px/)
  })

  test('as XML its code is text', () => {
    const xml = formatOembedXml(answer(300))
    expect(xml).toContain('<title>A &amp; B</title>')
    expect(xml).toContain('&lt;iframe ')
  })
})
