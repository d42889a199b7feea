/** When a browser has drawn the last mark of a document, and what a visit costs besides. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { median } from 'd3-array'

const rounds = 25
const viewport = { width: 900, height: 720 }
/** All ten frames in sight: browsers draw nothing in those that are not. */
const viewportOfTen = { width: 1820, height: 3560 }

/** A slow phone on a slow line. */
async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const bytesPerSecond = 1.6e6 / 8
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return session
}

/** Notes in every document when the frame after the one that holds all of it begins: by then it is drawn. */
const noteLastMark = `addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => requestAnimationFrame(() => {
  globalThis.lastMark = performance.now()
  if (parent !== self) parent.postMessage({ drawn: performance.timeOrigin + performance.now() }, '*')
})))`

interface Marked {
  readonly lastMark?: number
  readonly drawn?: readonly number[]
}

/** What two sides took, in turn. */
export interface Compared {
  /** Median milliseconds of the first side and of the second. */
  readonly ms: readonly [number, number]
  /** Median of the ratios of each round: both sides of a round have the same neighbours on a noisy machine. */
  readonly ratio: number
}

function compare([own, other]: readonly [readonly number[], readonly number[]]): Compared {
  const middle = (values: Iterable<number>) => median(values) ?? Number.NaN
  const ratios = own.map((ms, round) => ms / (other[round] ?? Number.NaN))
  return { ms: [middle(own), middle(other)], ratio: middle(ratios) }
}

/** How long it takes from the start of the visit to the last mark, in turn for both addresses. */
export async function timeLastMark(
  browser: Browser,
  addresses: readonly [string, string],
): Promise<Compared> {
  const page = await browser.newPage({ viewport })
  await slowDown(page)
  await page.addInitScript(noteLastMark)
  const taken: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++)
    for (const side of [0, 1] as const) {
      await page.goto(addresses[side])
      await page.waitForFunction(() => (globalThis as Marked).lastMark !== undefined)
      const ms = await page.evaluate(() => (globalThis as Marked).lastMark ?? Number.NaN)
      // The first round warms up both.
      if (round > 0) taken[side].push(ms)
    }
  await page.close()
  return compare(taken)
}

/** The same for a page with ten frames, to the last mark of the last of them. */
export async function timeTenFrames(
  browser: Browser,
  sides: readonly [readonly string[], readonly string[]],
): Promise<Compared> {
  const hosts = await Promise.all(sides.map(serveFrames))
  const page = await browser.newPage({ viewport: viewportOfTen })
  await slowDown(page)
  await page.addInitScript(noteLastMark)
  const taken: [number[], number[]] = [[], []]
  try {
    for (let round = 0; round <= rounds; round++)
      for (const side of [0, 1] as const) {
        await page.goto(hosts[side]?.address ?? '')
        await page.waitForFunction(() => (globalThis as Marked).drawn?.length === 10)
        const ms = await page.evaluate(
          () => Math.max(...((globalThis as Marked).drawn ?? [])) - performance.timeOrigin,
        )
        if (round > 0) taken[side].push(ms)
      }
  } finally {
    await page.close()
    for (const host of hosts) host.close()
  }
  return compare(taken)
}

async function serveFrames(addresses: readonly string[]) {
  const frames = addresses
    .map((src) => `<iframe src="${src}" width="900" height="700" style="border:0"></iframe>`)
    .join('')
  const listen = "drawn=[];addEventListener('message',({data})=>{if(data.drawn)drawn.push(data.drawn)})"
  const body = `<!doctype html><title>Host</title><script>${listen}</script>${frames}`
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(body),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

interface Watched {
  readonly shift: number
  readonly longTasks: number
}

/** What one visit at full speed costs: bytes as sent, requests, the script among the bytes, shifts and long tasks. */
export async function watchVisit(browser: Browser, address: string) {
  const page = await browser.newPage({ viewport })
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.addInitScript(`globalThis.watched = { shift: 0, longTasks: 0 }
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) watched.shift += value }).observe({ type: 'layout-shift', buffered: true })
    new PerformanceObserver((list) => { watched.longTasks += list.getEntries().length }).observe({ type: 'longtask', buffered: true })`)
  const answer = await page.goto(address, { waitUntil: 'networkidle' })
  if (!answer) throw new Error(`${address} did not answer`)
  const { responseBodySize: sentBytes } = await answer.request().sizes()
  const script = /<script>([\s\S]*?)<\/script>/.exec(await answer.text())?.[1] ?? ''
  const { shift, longTasks } = await page.evaluate(
    () => (globalThis as unknown as { watched: Watched }).watched,
  )
  await page.close()
  return {
    requests: requests.length,
    sentBytes,
    scriptBytes: brotliCompressSync(script).length,
    shift,
    longTasks,
  }
}
