import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { median } from 'd3-array'
import { z } from 'zod'
import { repositoryFolder } from '@/scripts/folders'

const run = promisify(execFile)
const rounds = 5
const secondsToWarmUp = 3
const secondsEach = 8
const connections = 20

const result = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  errors: z.number(),
  non2xx: z.number(),
})

/** How many requests a second were answered, and how fast. */
export interface Load {
  readonly perSecond: number
  readonly medianMs: number
  readonly p99Ms: number
}

/** What two sides bore, in turn. */
export interface Borne {
  /** Medians of the rounds. */
  readonly own: Load
  readonly other: Load
  /** Median of the ratios of each round: how many times as many requests a second the first side answered. */
  readonly ratio: number
}

/** Loads two addresses in turn with a process of its own. */
export async function measureLoad(own: string, other: string): Promise<Borne> {
  await loadOnce(own, secondsToWarmUp)
  await loadOnce(other, secondsToWarmUp)
  const loads: { readonly own: Load; readonly other: Load }[] = []
  for (let round = 0; round < rounds; round++)
    loads.push({ own: await loadOnce(own, secondsEach), other: await loadOnce(other, secondsEach) })
  return {
    own: joinLoads(loads.map((load) => load.own)),
    other: joinLoads(loads.map((load) => load.other)),
    ratio: median(loads, (load) => load.own.perSecond / load.other.perSecond) ?? Number.NaN,
  }
}

async function loadOnce(address: string, seconds: number): Promise<Load> {
  const program = join(repositoryFolder, 'node_modules', 'autocannon', 'autocannon.js')
  const args = [
    '-j',
    '-n',
    '-c',
    String(connections),
    '-d',
    String(seconds),
    '-H',
    'accept-encoding=br',
    address,
  ]
  const { stdout } = await run(process.execPath, [program, ...args], { maxBuffer: 2 ** 26 })
  const { requests, latency, errors, non2xx } = result.parse(JSON.parse(stdout))
  if (errors + non2xx > 0)
    throw new Error(`${address}: ${errors} errors, ${non2xx} answers that are no success`)
  return { perSecond: requests.average, medianMs: latency.p50, p99Ms: latency.p99 }
}

function joinLoads(loads: readonly Load[]): Load {
  const middle = (value: (load: Load) => number) => median(loads, value) ?? Number.NaN
  return {
    perSecond: middle((load) => load.perSecond),
    medianMs: middle((load) => load.medianMs),
    p99Ms: middle((load) => load.p99Ms),
  }
}
