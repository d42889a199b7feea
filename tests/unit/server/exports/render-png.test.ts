import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { drawChart } from '@/components/charts/draw-chart'
import { chartSlugs } from '@/dataset/chart-slugs'
import { drawCard } from '@/server/exports/draw-card'
import { drawPicture } from '@/server/exports/draw-picture'
import { PictureTooLarge, renderPng } from '@/server/exports/render-png'
import { realDataset } from '@/tests/support/datasets'

const release = { number: 1, publishedAt: '2031-05-01T12:00:00.000Z', dataset: realDataset() }
const ask = (slug: (typeof chartSlugs)[number], query: string) => {
  const searchParams = new URLSearchParams(query)
  return [
    {
      origin: 'https://parley.example',
      processId: release.dataset.process.id,
      slug,
      query: searchParams,
      release: 1,
    },
    drawChart(release, slug, searchParams),
  ] as const
}

describe('a picture', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20" fill="#f00"/></svg>'

  test('has the pixels asked for', () => {
    for (const scale of [1, 2]) {
      const { width, height, data } = PNG.sync.read(renderPng({ svg, widthPx: 30, heightPx: 20 }, scale))
      expect([width, height]).toEqual([30 * scale, 20 * scale])
      expect([...data.subarray(0, 4)]).toEqual([255, 0, 0, 255])
    }
  })

  test('that would be too large is refused in words', () => {
    const large = { svg, widthPx: 8000, heightPx: 8001 }
    expect(() => renderPng(large, 1)).toThrow(PictureTooLarge)
    expect(() => renderPng(large, 2)).toThrow('a PNG of 16000 × 16002 pixels is too large')
  })
})

test.each(chartSlugs)('a card of %s fills its 1200 × 630 in one direction at least', async (slug) => {
  const [addressed, drawn] = ask(slug, 'view=summary')
  const { svg, widthPx, heightPx } = await drawCard(addressed, drawn)
  expect([widthPx, heightPx]).toEqual([1200, 630])
  const [, x, width, height] = /<svg[^>]*? x="(\d+)" width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  expect(Math.min(1200 - Number(width), 630 - Number(height))).toBeCloseTo(0, 6)
  expect(2 * Number(x) + Number(width)).toBeCloseTo(1200, -1)
})

describe('our font', () => {
  const { resolve } = createRequire(import.meta.url)
  const draw = (character: string, file: string) =>
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="30" font-size="24">${character}</text></svg>`,
      {
        font: {
          fontFiles: [resolve(`@expo-google-fonts/libre-franklin/${file}`)],
          loadSystemFonts: false,
          defaultFontFamily: 'Libre Franklin',
        },
      },
    )
      .render()
      .pixels.toString('base64')

  test.each(['400Regular/LibreFranklin_400Regular.ttf', '700Bold/LibreFranklin_700Bold.ttf'])(
    'has every character of the pictures of the first data: %s',
    async (file) => {
      const characters = new Set<string>()
      for (const slug of chartSlugs) {
        const { svg } = await drawPicture(...ask(slug, 'view=full'), 900)
        for (const [, text = ''] of svg.matchAll(/>([^<]+)</g)) for (const one of text) characters.add(one)
      }
      // A character of nobody's.
      const missing = draw('\ue123', file)
      const without = [...characters]
        .filter((one) => one.trim() !== '' && !'&;'.includes(one))
        .filter((one) => draw(one, file) === missing)
      expect(characters.size).toBeGreaterThan(60)
      expect(without).toEqual([])
    },
  )
})
