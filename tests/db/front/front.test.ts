import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { NextHandler } from '@/front/front'
import type { Published } from '@/server/releases/publish'
import { withdraw } from '@/server/releases/withdraw'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle } from '@/tests/support/datasets'
import { ask } from '@/tests/support/http'
import { openFront } from '@/tests/support/open-front'
import { release } from '@/tests/support/releases'

const dataset = inventedDataset()
const { id } = dataset.process
const database = await openFileDatabase()
let withdrawn: Published

beforeAll(async () => {
  withdrawn = await release(database, dataset)
  await release(database, withDemandTitle(dataset, 'Second'))
  await withdraw(database.prisma, { processId: id, number: 1, by: 'Ada', reason: 'A <b>court</b> said so.' })
})

const html = `<!doctype html><script>1</script><p>${'Long enough to be compressed. '.repeat(20)}</p>`

/** Answers as Next does: a page under the process, 404 for the rest, and what it was asked. */
function createNext() {
  const asked: IncomingMessage[] = []
  const handle: NextHandler = async (request, response) => {
    asked.push(request)
    const isKnown = request.url?.startsWith(`/${id}`) || request.url?.startsWith(`/embed/${id}`)
    response.setHeader('vary', 'rsc')
    response.setHeader('link', '</a.css>; rel=preload')
    response.setHeader('cache-control', 's-maxage=31536000')
    response.writeHead(isKnown ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(isKnown ? html : 'Not found, in the dress of the site.')
  }
  return { asked, handle }
}

describe('a page', () => {
  test('is passed through with headers of ours', async () => {
    const { handle } = createNext()
    const { url } = await openFront(database.url, handle)
    const { status, headers, body } = await ask(`${url}/${id}`, { headers: { 'accept-encoding': 'gzip' } })
    expect(status).toBe(200)
    expect(gunzipSync(body).toString()).toBe(html)
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-encoding': 'gzip',
      'referrer-policy': 'strict-origin-when-cross-origin',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-.*frame-ancestors 'none'/)
    expect(headers['x-parley-stale']).toBeUndefined()
    expect(headers.link).toBeUndefined()
  })

  test('that Next does not have stays a 404, and is not stored', async () => {
    const { handle } = createNext()
    const { url } = await openFront(database.url, handle)
    for (const path of ['/nowhere', '/nowhere/charts/x?release=4', '/export/nowhere/x.svg']) {
      const { status, headers, body } = await ask(url + path)
      expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-store'])
      expect(body.toString()).toBe('Not found, in the dress of the site.')
    }
  })

  test('is answered to HEAD as to GET, without the body', async () => {
    const { asked, handle } = createNext()
    const { url } = await openFront(database.url, handle)
    const { status, headers, body } = await ask(`${url}/${id}`, { method: 'HEAD' })
    expect([status, headers['content-length'], body.length]).toEqual([200, String(html.length), 0])
    expect(asked.map(({ method }) => method)).toEqual(['GET'])
  })

  test('an embed is passed through, and may stand in a frame', async () => {
    const { handle } = createNext()
    const { url } = await openFront(database.url, handle)
    const { headers, body } = await ask(`${url}/embed/${id}/demand-status`)
    expect(body.toString()).toBe(html)
    expect(headers['content-security-policy']).toMatch(/frame-ancestors \*$/)
  })
})

describe('what does not reach Next', () => {
  test.each([
    ['POST', `/${id}`, 405],
    ['DELETE', '/', 405],
    ['GET', '/%E0%A4%A', 400],
    ['GET', '/_next/image?url=x', 404],
    ['TRACE', `/api/v1/${id}/evidence`, 405],
    ['PROPFIND', `/embed/${id}/x`, 405],
  ])('%s %s', async (method, path, expected) => {
    const { asked, handle } = createNext()
    const { url } = await openFront(database.url, handle)
    const { status, headers, body } = await ask(url + path, { method })
    expect(status).toBe(expected)
    expect(headers.allow).toBe(expected === 405 ? 'GET, HEAD' : undefined)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(body.length).toBeGreaterThan(0)
    expect(asked).toEqual([])
  })

  test.each([
    `/${id}?release=1`,
    `/embed/${id}/x?release=1`,
    `/${id.replace('v', '%76')}/charts/x?release=1`,
  ])('%s is gone, with reason and hash', async (path) => {
    const { asked, handle } = createNext()
    const { url } = await openFront(database.url, handle)
    const { status, headers, body } = await ask(url + path)
    expect([status, headers['cache-control']]).toEqual([410, 'no-store'])
    expect(body.toString()).toContain('A &#60;b&#62;court&#60;/b&#62; said so.')
    expect(body.toString()).toContain(withdrawn.hash)
    const beside = path.startsWith('/embed/') ? ' target="_blank" rel="noopener"' : ''
    expect(body.toString()).toContain(`<a href="/${id}"${beside}>The newest release of this process</a>`)
    expect(asked).toEqual([])
  })

  test.each([
    ['/embed/nowhere/demand-status', 'There is no such process'],
    [`/embed/${id}/demand-status?release=9`, 'There is no such release'],
    [`/embed/${id}/demand-status?release=latest`, 'There is no such release'],
    [`/embed/${id}/no-such-chart`, 'There is no such chart'],
    [`/embed/${id}`, 'There is nothing at this address'],
  ])('%s says in the frame: %s', async (path, title) => {
    const { asked, handle } = createNext()
    const { url } = await openFront(database.url, handle)
    const { status, headers, body } = await ask(url + path)
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(body.toString()).toContain(`<h1>${title}</h1>`)
    expect(body.toString()).toContain('<a href="/" target="_blank" rel="noopener">')
    expect(asked).toEqual([])
  })

  test('health tells the newest releases and the state of the database', async () => {
    const { handle } = createNext()
    const { url } = await openFront(database.url, handle)
    const { status, body } = await ask(`${url}/health/ready`)
    expect([status, JSON.parse(body.toString())]).toEqual([
      200,
      { status: 'ready', database: { status: 'up' }, releases: { [id]: 2 } },
    ])
  })
})

describe('headers of a request', () => {
  const forged = {
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-host': 'evil',
    forwarded: 'for=6.6.6.6',
    'x-real-ip': '6',
  }

  test('that only a proxy may set are taken away', async () => {
    const { asked, handle } = createNext()
    const { url } = await openFront(database.url, handle)
    await ask(`${url}/admin`, { headers: { ...forged, 'x-other': 'stays' } })
    expect(Object.keys(asked[0]?.headers ?? {}).filter((name) => name.includes('forwarded'))).toEqual([])
    expect(asked[0]?.headers).not.toHaveProperty('x-real-ip')
    expect(asked[0]?.headers['x-other']).toBe('stays')
  })

  test('that tell one reader from another do not reach what is the same for everybody', async () => {
    const { asked, handle } = createNext()
    const { url } = await openFront(database.url, handle, { TRUST_PROXY: '1' })
    const headers = { ...forged, cookie: 'a=b', 'user-agent': 'Twitterbot', 'accept-language': 'ur' }
    await ask(`${url}/embed/${id}/demand-status`, { headers })
    expect(Object.keys(asked[0]?.headers ?? {})).toEqual(['host'])
  })

  test('are kept where a proxy of ours is trusted', async () => {
    const { asked, handle } = createNext()
    const { url } = await openFront(database.url, handle, { TRUST_PROXY: '1' })
    await ask(`${url}/admin`, { headers: forged })
    expect(asked[0]?.headers).toMatchObject(forged)
  })
})

describe('when Next fails', () => {
  const failures: Readonly<Record<string, NextHandler>> = {
    'before it answers': async () => {
      throw new Error('secret detail')
    },
    'without waiting': () => {
      throw new Error('secret detail')
    },
    'in the middle of an answer': async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write(html)
      throw new Error('secret detail')
    },
  }
  test.each(Object.entries(failures))('%s: a page of ours with 500, and no detail', async (_name, handle) => {
    const { url } = await openFront(database.url, handle)
    const { status, headers, body } = await ask(`${url}/${id}`)
    expect([status, headers['cache-control']]).toEqual([500, 'no-store'])
    expect(body.toString()).toContain('Something went wrong on our side')
    expect(body.toString()).not.toContain('secret')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('in an embed: its page may stand in the frame too', async () => {
    const { url } = await openFront(database.url, () => {
      throw new Error('secret detail')
    })
    const { status, headers } = await ask(`${url}/embed/${id}/demand-status`)
    expect(status).toBe(500)
    expect(headers['content-security-policy']).toContain('frame-ancestors *')
  })

  test('after its answer: the answer stands', async () => {
    const { url } = await openFront(database.url, async (_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(html)
      response.end('and again')
      throw new Error('too late')
    })
    const { status, body } = await ask(`${url}/${id}`)
    expect([status, body.toString()]).toEqual([200, html])
  })
})

test('of what lies under /_next/, files are left to Next and documents get a policy', async () => {
  const { handle } = createNext()
  const { url } = await openFront(database.url, handle)
  const [file, page] = [await ask(`${url}/_next/static/x.js`), await ask(`${url}/_next/x`)]
  expect(file.headers.vary).toBe('rsc')
  expect(page.headers.vary).not.toBe('rsc')
  // Of a file that is missing nothing is preloaded.
  expect([file.headers.link, page.headers.link]).toEqual([undefined, undefined])
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
})

test('a refusal says nothing that was in the request', async () => {
  const { handle } = createNext()
  const { url } = await openFront(database.url, handle)
  const { body } = await ask(`${url}/%E0%A4%A<script>`)
  expect(body.toString()).not.toContain('<script>')
})

test('heads of releases are kept where PARLEY_DATA_DIR says', async () => {
  const { handle } = createNext()
  const { house } = await openFront(database.url, handle)
  const heads = await readFile(`${house.env.dataDir}/releases/heads.json`, 'utf8')
  expect(JSON.parse(heads)).toHaveLength(2)
})
