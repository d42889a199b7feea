import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { beforeHead } from '@/front/before-head'
import { ask, serve } from '@/tests/support/http'

test.each<[string, (response: ServerResponse) => unknown]>([
  ['end alone', (response) => Object.assign(response, { statusCode: 203 }).end('body')],
  [
    'write, then end',
    (response) => {
      response.statusCode = 203
      response.write('bo')
      response.end('dy')
    },
  ],
  ['writeHead', (response) => response.writeHead(203, { 'x-own': '1' }).end('body')],
  ['writeHead with a reason', (response) => response.writeHead(203, 'Odd', { 'x-own': '1' }).end('body')],
])('%s: headers are decided once, with the status', async (name, work) => {
  const decided: number[] = []
  const { url } = await serve((_request, response) => {
    response.setHeader('x-late', 'old')
    beforeHead(response, (status) => {
      decided.push(status)
      response.setHeader('x-late', 'new')
    })
    work(response)
  })
  const { status, headers, body } = await ask(url)
  expect([status, body.toString(), decided]).toEqual([203, 'body', [203]])
  expect(headers).toMatchObject({
    'x-late': 'new',
    ...(name.startsWith('writeHead') ? { 'x-own': '1' } : {}),
  })
})
