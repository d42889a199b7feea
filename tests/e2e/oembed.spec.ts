import { extract, setProviderList } from '@extractus/oembed-extractor'
import { expect, test } from '@playwright/test'
import { XMLParser } from 'fast-xml-parser'
import { chartSlugs } from '@/dataset/chart-slugs'
import { processId } from '@/tests/support/chart-addresses'

const pageOf = (slug: string) => `/${processId}/charts/${slug}`

test('a consumer from npm finds the endpoint in the page of every chart, and reads it', async ({
  baseURL,
  request,
}) => {
  test.slow()
  // Its list of providers knows https alone; other sites it asks by what their page says.
  setProviderList([])
  for (const slug of chartSlugs) {
    const found = await extract(`${baseURL}${pageOf(slug)}`, { maxwidth: 600 })
    expect.soft(found, slug).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Parley' })
    const { html, thumbnail_url } = found as unknown as { html: string; thumbnail_url: string }
    expect.soft(html, slug).toContain(`<iframe src="${baseURL}/embed/${processId}/${slug}"`)
    expect.soft((await request.get(thumbnail_url)).headers()['content-type'], slug).toBe('image/png')
  }
})

test('XML says the same as JSON', async ({ request, baseURL }) => {
  const address = `/oembed?url=${encodeURIComponent(`${baseURL}${pageOf('voices')}?side=pakistan&release=1`)}`
  const json = await (await request.get(address)).json()
  const answer = await request.get(`${address}&format=xml`)
  expect(answer.headers()['content-type']).toBe('text/xml; charset=utf-8')
  const { oembed } = new XMLParser({ parseTagValue: false }).parse(await answer.text())
  expect(oembed).toEqual(
    Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])),
  )
})

test('no more than is allowed: a smaller width, and a height that scrolls', async ({ request, baseURL }) => {
  const ask = async (query: string) =>
    (await request.get(`/oembed?url=${baseURL}/embed/${processId}/voices&${query}`)).json()
  expect(await ask('maxwidth=340')).toMatchObject({ width: 340 })
  const low = await ask('maxwidth=500&maxheight=300')
  expect(low).toMatchObject({ width: 500, height: 300 })
  expect(low.html).not.toContain('<script')
  expect(await ask('maxwidth=5000')).toMatchObject({ width: 900 })
})

test('what is no chart of ours is refused as the standard says', async ({ request, baseURL }) => {
  const status = async (query: string) => (await request.get(`/oembed${query}`)).status()
  const chart = encodeURIComponent(`${baseURL}${pageOf('voices')}`)
  expect(await status('')).toBe(400)
  expect(await status(`?url=${chart}&maxwidth=wide`)).toBe(400)
  expect(await status(`?url=${chart}&format=yaml`)).toBe(501)
  for (const url of [
    'https://elsewhere.example/pak-afg-2025/charts/voices',
    `${baseURL}/`,
    `${baseURL}/${processId}/charts/no-chart`,
    `${baseURL}/no-process/charts/voices`,
    `${baseURL}${pageOf('voices')}?release=99`,
    'voices',
  ])
    expect.soft(await status(`?url=${encodeURIComponent(url)}`), url).toBe(404)
})

test('every chart’s page names its oEmbed, and a card of that chart in that state', async ({
  page,
  request,
}) => {
  test.slow()
  for (const slug of chartSlugs) {
    await page.goto(`${pageOf(slug)}?release=1`)
    const content = (name: string) =>
      page.locator(`head meta[property="${name}"], head meta[name="${name}"]`).first().getAttribute('content')
    for (const type of ['application/json+oembed', 'text/xml+oembed']) {
      const href = await page.locator(`head link[rel="alternate"][type="${type}"]`).getAttribute('href')
      expect.soft((await request.get(href ?? '')).status(), `${slug} ${type}`).toBe(200)
    }
    expect.soft(await content('twitter:card'), slug).toBe('summary_large_image')
    expect.soft(await content('og:title'), slug).toBe(await page.locator('h1').textContent())
    const image = (await content('og:image')) ?? ''
    expect.soft(image, slug).toMatch(new RegExp(`/${slug}\\.png\\?`))
    expect
      .soft(Object.fromEntries(new URL(image).searchParams), slug)
      .toEqual({ release: '1', size: 'social' })
    expect.soft((await request.get(image)).headers()['content-type'], slug).toBe('image/png')
  }
  await page.goto(`${pageOf('demand-status')}?side=pakistan`)
  expect(await page.locator('head meta[property="og:image"]').getAttribute('content')).toContain(
    'side=pakistan',
  )
})

test('a crawler gets the same head as a browser', async ({ request }) => {
  const [browser, crawler] = await Promise.all(
    ['Mozilla/5.0', 'Twitterbot/1.0'].map(async (agent) =>
      (
        await request.get(`${pageOf('voices')}?a=${agent.length}`, { headers: { 'user-agent': agent } })
      ).text(),
    ),
  )
  const head = (html = '') => /<head>([\s\S]*?)<\/head>/.exec(html)?.[1] ?? ''
  expect(head(crawler)).toContain('og:image')
  expect(head(browser)).toContain('og:image')
})

test('a process describes itself to search engines of datasets', async ({ page, request }) => {
  await page.goto(`/${processId}`)
  const dataset = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(dataset).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset', version: '1' })
  expect(dataset.description.length).toBeGreaterThan(50)
  const [file] = dataset.distribution
  expect((await request.get(file.contentUrl)).headers()['content-type']).toBe('application/zip')
})
