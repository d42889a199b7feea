import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { median } from 'd3-array'
import { z } from 'zod'
import { repositoryFolder } from '@/scripts/folders'

const run = promisify(execFile)
const rounds = 3
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

/** Loads two addresses in turn with a process of its own; medians of the rounds. */
export async function measureLoad(addresses: readonly [string, string]): Promise<[Load, Load]> {
  const loads: [Load[], Load[]] = [[], []]
  for (let round = 0; round <= rounds; round++)
    for (const side of [0, 1] as const) {
      const load = await loadOnce(addresses[side], round === 0 ? 3 : secondsEach)
      if (round > 0) loads[side].push(load)
    }
  return [joinLoads(loads[0]), joinLoads(loads[1])]
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
