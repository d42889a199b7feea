import { Agent } from 'node:http'
import { beforeAll, expect, test } from 'vitest'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset } from '@/tests/support/datasets'
import { ask } from '@/tests/support/http'
import { openFront } from '@/tests/support/open-front'
import { release } from '@/tests/support/releases'

const dataset = inventedDataset()
const database = await openFileDatabase()
beforeAll(async () => {
  await release(database, dataset)
})

test('a slow request in flight is finished while new connections are refused', async () => {
  let goOn = () => {}
  const isAllowed = new Promise<void>((resolve) => {
    goOn = resolve
  })
  let arrive = () => {}
  const hasArrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const { url, drain } = await openFront(database.url, async (_request, response) => {
    arrive()
    await isAllowed
    response.end('finished')
  })
  const agent = new Agent({ keepAlive: true })
  const slow = ask(`${url}/${dataset.process.id}`, { agent })
  await hasArrived

  let isFinished = false
  const finished = drain.finish().then(() => {
    isFinished = true
  })
  expect(drain.isDraining).toBe(true)
  await expect(ask(`${url}/health/live`)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  expect(isFinished).toBe(false)

  goOn()
  const answer = await slow
  expect([answer.status, answer.body.toString()]).toEqual([200, 'finished'])
  // Else the connection would stay open for another request and hold up the end.
  expect(answer.headers.connection).toBe('close')
  await finished
})

test('idle connections do not hold up the end', async () => {
  const { url, drain } = await openFront(database.url, async (_request, response) => {
    response.end('finished')
  })
  await ask(`${url}/${dataset.process.id}`, { agent: new Agent({ keepAlive: true }) })
  const startedAt = performance.now()
  await drain.finish()
  // Node keeps an idle connection for 5 s.
  expect(performance.now() - startedAt).toBeLessThan(2500)
})
