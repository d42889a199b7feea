import { createServer } from 'node:http'
import next from 'next'
import { getEnv } from '@/server/env'
import { closeHouse, openHouse } from '@/server/house'
import { log } from '@/server/log'
import { createDrain } from './drain'
import { createFront } from './front'

const env = getEnv()
log.level = env.logLevel
const house = await openHouse(env, (message, error) => log.warn({ err: error }, message))

const server = createServer()
const app = next({
  dev: env.isDev,
  dir: '.',
  hostname: env.host,
  port: env.port,
  httpServer: server,
  quiet: !env.isDev,
})
await app.prepare()

const drain = createDrain(server)
server.on(
  'request',
  createFront({ house, handle: app.getRequestHandler(), isDraining: () => drain.isDraining }),
)
if (env.isDev) server.on('upgrade', app.getUpgradeHandler())

server.once('error', (error) => {
  log.fatal({ err: error }, `cannot listen on port ${env.port}`)
  process.exit(1)
})
server.listen(env.port, env.host, () => {
  const [address] = env.publicOrigins
  log.info(`serving ${address}`)
  process.send?.({ ready: true, address })
})

const closeWithinMs = 5000

let isStopping = false
async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  await drain.finish()
  // A Postgres that hangs would keep its connections, and so this process, for ever.
  setTimeout(() => process.exit(0), closeWithinMs).unref()
  await app.close()
  await closeHouse(house)
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
// The supervisor is gone; nobody else would stop us.
process.on('disconnect', () => void stop())
