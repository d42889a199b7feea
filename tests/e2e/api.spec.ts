import { type APIRequestContext, expect, test } from '@playwright/test'
import { type Endpoint, endpoints, problemSchema } from '@/components/api/endpoints'
import { chartSlugs } from '@/dataset/chart-slugs'
import { processId } from '@/tests/support/chart-addresses'
import { realDataset } from '@/tests/support/datasets'
import { serveHost } from '@/tests/support/host-site'

const root = `/api/v1/${processId}`
const dataset = realDataset()

/** What an endpoint cannot be asked without. */
const questions: Readonly<Record<string, string>> = {
  '/api/v1/{process}/evidence': '?chart=demand-status&mark=joint-monitoring-mechanism.istanbul-2',
  '/api/v1/{process}/search': '?q=ceasefire',
}

const read = async (request: APIRequestContext, address: string) => {
  const answer = await request.get(address)
  expect(answer.status(), address).toBe(200)
  return answer.json()
}

for (const { path, answer } of endpoints as readonly Endpoint[])
  test(`${path} answers as its schema says`, async ({ request }) => {
    const address = path.replace('{process}', processId) + (questions[path] ?? '')
    const { success, error } = answer.safeParse(await read(request, address))
    expect(error?.issues.slice(0, 5)).toBeUndefined()
    expect(success).toBe(true)
  })

test('a table is read page by page, every row once and in order, in one release', async ({ request }) => {
  const rows: unknown[] = []
  let cursor: string | null = null
  do {
    const page = await read(
      request,
      `${root}/tables/evidence?limit=200${cursor === null ? '' : `&cursor=${cursor}`}`,
    )
    expect(page.rows.length).toBeLessThanOrEqual(200)
    expect(page.total).toBe(dataset.rows.evidence.length)
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== null)
  expect(rows).toEqual(dataset.rows.evidence)
})

test('what is wrong is a problem document that names it', async ({ request }) => {
  for (const [address, status, detail] of [
    [`${root}/tables/nothing`, 404, 'table: "nothing"'],
    [`${root}/charts/nothing`, 404, 'chart: "nothing"'],
    [`${root}/tables/sources?limit=0`, 400, 'limit: "0"'],
    [`${root}/tables/sources?limit=501`, 400, 'from 1 to 500'],
    [`${root}/tables/sources?cursor=x`, 400, 'cursor: "x"'],
    [`${root}?release=99`, 404, processId],
    [`${root}?release=newest`, 404, 'release: "newest"'],
    ['/api/v1/no-such-process', 404, 'no-such-process'],
    [`${root}/no/such/thing`, 404, '/api'],
    [`${root}/evidence?chart=voices`, 400, 'mark'],
    ['/api/v1/%zz', 400, 'percent-encoding'],
  ] as const) {
    const answer = await request.get(address)
    expect.soft(answer.status(), address).toBe(status)
    expect.soft(answer.headers()['content-type'], address).toBe('application/problem+json')
    const problem = problemSchema.parse(await answer.json())
    expect.soft(problem.detail, address).toContain(detail)
    expect.soft(problem.status, address).toBe(status)
  }
  const posted = await request.post(root)
  expect([posted.status(), posted.headers().allow]).toEqual([405, 'GET, HEAD'])
  expect(problemSchema.parse(await posted.json()).detail).toContain('POST')
})

test('a page of another site may ask, with GET alone', async ({ page, baseURL }) => {
  const { address, server } = await serveHost('')
  try {
    await page.goto(address)
    const ask = (method: string) =>
      page.evaluate(
        async ([url, how]) => {
          try {
            return (await fetch(url ?? '', { method: how ?? 'GET' })).status
          } catch (error) {
            return (error as Error).name
          }
        },
        [`${baseURL}${root}`, method],
      )
    expect(await ask('GET')).toBe(200)
    expect(await ask('PUT')).toBe('TypeError')
  } finally {
    server.close()
  }
})

test('the documentation names every address, and its examples answer', async ({ page, request }) => {
  await page.goto('/api')
  const examples = await page
    .locator('main section a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(examples).toHaveLength(endpoints.length)
  for (const href of examples) expect.soft((await request.get(href)).status(), href).toBe(200)
})

test('a chart in the API is the file of the chart', async ({ request }) => {
  for (const slug of chartSlugs)
    expect
      .soft(await read(request, `${root}/charts/${slug}?release=1`), slug)
      .toEqual(await read(request, `/export/${processId}/${slug}.json?release=1`))
})
