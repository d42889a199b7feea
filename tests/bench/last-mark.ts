/** When a browser has drawn the last mark of a document, and what a visit costs besides. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { median, shuffle } from 'd3-array'

const rounds = 25
/** The machine is noisier than what there is to see in ten frames. */
const roundsOfTen = 40
const visitsWatched = 5
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

/** What one of several sides took, in turn with the others. */
export interface Taken {
  /** Median milliseconds. */
  readonly ms: number
  /** Median of the ratios of each round of the first side to this: all sides of a round have the same neighbours on a noisy machine. */
  readonly ratio: number
}

/** Takes the time of each side in every round, in an order that changes. The first round warms up and does not count. */
async function compareInTurn(
  sides: readonly string[],
  mostRounds: number,
  time: (side: string) => Promise<number>,
): Promise<Taken[]> {
  const taken = sides.map((): number[] => [])
  for (let round = 0; round <= mostRounds; round++)
    for (const side of shuffle([...sides.keys()])) {
      const ms = await time(sides[side] ?? '')
      if (round > 0) taken[side]?.push(ms)
    }
  const [own = []] = taken
  return taken.map((times) => ({
    ms: median(times) ?? Number.NaN,
    ratio: median(times, (ms, round) => (own[round] ?? Number.NaN) / ms) ?? Number.NaN,
  }))
}

/** How long it takes from the start of the visit to the last mark, in turn for these addresses. */
export async function timeLastMark(browser: Browser, addresses: readonly string[]): Promise<Taken[]> {
  const page = await browser.newPage({ viewport })
  await slowDown(page)
  await page.addInitScript(noteLastMark)
  try {
    return await compareInTurn(addresses, rounds, async (address) => {
      await page.goto(address)
      await page.waitForFunction(() => (globalThis as Marked).lastMark !== undefined)
      return page.evaluate(() => (globalThis as Marked).lastMark ?? Number.NaN)
    })
  } finally {
    await page.close()
  }
}

/** The same for pages with ten frames each, to the last mark of the last of them. */
export async function timeTenFrames(
  browser: Browser,
  sides: readonly (readonly string[])[],
): Promise<Taken[]> {
  const hosts = await Promise.all(sides.map(serveFrames))
  const page = await browser.newPage({ viewport: viewportOfTen })
  await slowDown(page)
  await page.addInitScript(noteLastMark)
  const addresses = hosts.map(({ address }) => address)
  try {
    return await compareInTurn(addresses, roundsOfTen, async (address) => {
      await page.goto(address)
      await page.waitForFunction(() => (globalThis as Marked).drawn?.length === 10)
      return page.evaluate(() => Math.max(...((globalThis as Marked).drawn ?? [])) - performance.timeOrigin)
    })
  } finally {
    await page.close()
    for (const host of hosts) host.close()
  }
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

interface Visit extends Watched {
  readonly requests: number
  readonly sentBytes: number
  readonly scriptBytes: number
}

/** What a visit at full speed costs: bytes as sent, requests, the script among the bytes, shifts and long tasks (medians). */
export async function watchVisits(browser: Browser, address: string): Promise<Visit> {
  const visits: Visit[] = []
  for (let visit = 0; visit < visitsWatched; visit++) visits.push(await watchVisit(browser, address))
  const middle = (value: (visit: Visit) => number) => median(visits, value) ?? Number.NaN
  return {
    requests: middle((visit) => visit.requests),
    sentBytes: middle((visit) => visit.sentBytes),
    scriptBytes: middle((visit) => visit.scriptBytes),
    shift: middle((visit) => visit.shift),
    longTasks: middle((visit) => visit.longTasks),
  }
}

async function watchVisit(browser: Browser, address: string): Promise<Visit> {
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
