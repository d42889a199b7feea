import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type APIRequestContext, type Browser, expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { chartSlugs } from '@/dataset/chart-slugs'
import { readPackage } from '@/dataset/read-package'
import { processId } from '@/tests/support/chart-addresses'
import { readFolder } from '@/tests/support/read-folder'
import { takePicture } from '@/tests/support/take-picture'

const { resolve } = createRequire(import.meta.url)
const fontFace = (weight: number, file: string) => {
  const font = readFileSync(resolve(`@expo-google-fonts/libre-franklin/${file}`)).toString('base64')
  return `@font-face{font-family:"Libre Franklin";font-weight:${weight};src:url(data:font/ttf;base64,${font})}`
}
const fonts =
  fontFace(400, '400Regular/LibreFranklin_400Regular.ttf') +
  fontFace(700, '700Bold/LibreFranklin_700Bold.ttf')

const read = async (request: APIRequestContext, address: string) => {
  const answer = await request.get(address)
  expect(answer.status(), address).toBe(200)
  return { headers: answer.headers(), body: await answer.body() }
}

/** What Chromium makes of an SVG with the font that a PNG is set in. */
async function drawInChromium(browser: Browser, svg: string, { width, height }: PNG): Promise<PNG> {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(`<style>${fonts}body{margin:0}svg{display:block}</style>${svg}`)
  await page.evaluate(() => document.fonts.ready.then(() => {}))
  const picture = await takePicture(page)
  await page.close()
  return picture
}

for (const slug of chartSlugs)
  test(`${slug}: the PNG differs from what Chromium makes of the SVG in at most 2 % of its pixels`, async ({
    request,
    browser,
  }, info) => {
    test.slow()
    for (const query of ['', '?view=summary&width=340', '?view=summary&mode=dark']) {
      const address = `/export/${processId}/${slug}`
      const png = PNG.sync.read((await read(request, `${address}.png${query}`)).body)
      const svg = (await read(request, `${address}.svg${query}`)).body.toString()
      const drawn = await drawInChromium(browser, svg, png)
      expect([drawn.width, drawn.height], query).toEqual([png.width, png.height])
      const { width, height } = png
      const difference = new PNG({ width, height })
      // Edges of letters count too, which are drawn a little differently by everybody.
      const count = pixelmatch(png.data, drawn.data, difference.data, width, height, {
        threshold: 0.1,
        includeAA: true,
      })
      const share = count / (width * height)
      if (share > 0.02) await info.attach('difference', { body: PNG.sync.write(difference) })
      expect.soft(share, `${address}${query}`).toBeLessThanOrEqual(0.02)
    }
  })

test('a PNG comes in two sizes and as a card, the same each time', async ({ request }) => {
  const address = `/export/${processId}/demand-status.png`
  const sizeOf = async (query: string) => {
    const { width, height } = PNG.sync.read((await read(request, address + query)).body)
    return [width, height]
  }
  const [width = 0, height = 0] = await sizeOf('?width=600')
  expect(width).toBe(600)
  expect(await sizeOf('?width=600&scale=2')).toEqual([1200, 2 * height])
  expect(await sizeOf('?size=social')).toEqual([1200, 630])
  expect(await sizeOf('?size=social&side=pakistan&release=1')).toEqual([1200, 630])
  const { headers } = await read(request, `${address}?size=social&release=1`)
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('an SVG stands alone: it names its release, its filter and its address, and no other file', async ({
  request,
}) => {
  const { body, headers } = await read(request, `/export/${processId}/demand-status.svg?side=pakistan`)
  const text = body.toString().replace(/<[^>]*>/g, ' ')
  expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8')
  expect(text).toMatch(/Only: Pakistan/)
  expect(text).toMatch(/release 1 of/)
  expect(text).toContain(`/${processId}/charts/demand-status?side=pakistan&amp;release=1`)
  expect(body.toString()).not.toMatch(/(href|src)="(?!#)|url\((?!#)|<script|@import/)
})

test('a value that was set aside is named in the picture', async ({ request }) => {
  const { body } = await read(request, `/export/${processId}/demand-status.svg?side=atlantis`)
  expect(body.toString().replace(/<[^>]*>/g, ' ')).toContain('“atlantis” is no value for side')
})

test('a CSV holds every row of the table, and a JSON the same values with their evidence', async ({
  request,
}) => {
  test.slow()
  for (const slug of chartSlugs) {
    const csv = await read(request, `/export/${processId}/${slug}.csv`)
    const [head = [], ...rows] = parse(csv.body) as string[][]
    const json = JSON.parse((await read(request, `/export/${processId}/${slug}.json`)).body.toString())
    expect.soft(head, slug).toEqual(json.table.columns.map(({ label }: { label: string }) => label))
    expect.soft(rows.length, slug).toBe(json.table.rows.length)
    expect.soft(csv.body.includes('\r\n'), slug).toBe(true)
    expect.soft(json.marks.length, slug).toBeGreaterThan(0)
    for (const { id, records, absence } of json.marks) {
      if (absence) continue
      const passages = records.flatMap((key: string) => json.evidence[key] ?? [])
      expect.soft(passages.length, `${slug} ${id}`).toBeGreaterThan(0)
    }
  }
})

test('the bundle holds what print and newsletters need', async ({ request }) => {
  const { body, headers } = await read(request, `/export/${processId}/voices.zip?release=1`)
  const files = unzipSync(body)
  const folder = `${processId}-voices/`
  expect(Object.keys(files).sort()).toEqual(
    [
      'alternative-text.txt',
      'caption.txt',
      'citation.bib',
      'citation.csl.json',
      'citation.txt',
      'voices.csv',
      'voices.png',
      'voices.svg',
      'voices@2x.png',
    ].map((name) => folder + name),
  )
  expect(headers['content-disposition']).toBe(`attachment; filename="${processId}-voices.zip"`)
  const text = (name: string) => Buffer.from(files[folder + name] ?? []).toString()
  expect(text('citation.txt')).toContain('?release=1')
  expect(text('caption.txt')).toContain('Of 130 statements')
  const [once, twice] = ['voices.png', 'voices@2x.png'].map((name) =>
    PNG.sync.read(Buffer.from(files[folder + name] ?? [])),
  )
  expect(twice?.width).toBe(2 * (once?.width ?? 0))
})

test('the data package is the one that was imported', async ({ request }) => {
  const { body } = await read(request, `/export/${processId}/datapackage.zip`)
  const files = Object.entries(unzipSync(body)).map(
    ([name, bytes]) => [name.replace(`${processId}/`, ''), bytes] as const,
  )
  expect(readPackage(new Map(files))).toEqual(readPackage(readFolder(`prisma/data/${processId}`)))
})

test('what cannot be drawn, or is no file of ours, says so', async ({ request }) => {
  const status = async (address: string) => (await request.get(address)).status()
  for (const file of ['demand-status', 'demand-status.gif', 'no-chart.png', 'demand-status.png.png'])
    expect.soft(await status(`/export/${processId}/${file}`), file).toBe(404)
  const answer = await request.get(`/export/${processId}/demand-status.png?release=99`)
  expect(answer.status()).toBe(404)
})

test('a live file is asked about again, and not sent twice', async ({ request }) => {
  const address = `/export/${processId}/voices.png?width=500`
  const { headers } = await read(request, address)
  expect(headers['cache-control']).toBe('no-cache')
  const again = await request.get(address, { headers: { 'if-none-match': headers.etag ?? '' } })
  expect(again.status()).toBe(304)
})
