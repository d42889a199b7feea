import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { type HeldAnswer, holdResponse } from '@/front/held-response'
import { ask, serve } from '@/tests/support/http'

/** Lets `work` write to a held response, then sends what was held as plain text. */
async function hold(work: (response: ServerResponse) => unknown) {
  let answer: HeldAnswer | undefined
  const { url } = await serve(async (_request, response) => {
    const held = holdResponse(response)
    await work(response)
    answer = await held.answer
    held.letGo()
    response.statusCode = answer.status
    response.end(answer.body)
  })
  const sent = await ask(url)
  return { status: sent.status, headers: sent.headers, text: sent.body.toString('utf8'), held: answer }
}

describe('the body', () => {
  const bodies: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
    'end(text)': (response) => response.end('aé'),
    'end(text, encoding)': (response) => response.end('aé', 'utf8'),
    'end(hex)': (response) => response.end('61c3a9', 'hex'),
    'end(text, callback)': (response) => response.end('aé', () => {}),
    'end(text, encoding, callback)': (response) => response.end('61c3a9', 'hex', () => {}),
    'end(bytes)': (response) => response.end(Buffer.from('aé')),
    'write, end': (response) => {
      response.write('a')
      response.end('é')
    },
    'write, end()': (response) => {
      response.write('aé')
      response.end()
    },
    'write, end(callback)': (response) => {
      response.write('aé')
      response.end(() => {})
    },
    'write with encoding': (response) => {
      response.write('61', 'hex')
      response.write('w6k=', 'base64', () => {})
      response.end()
    },
    'bytes split inside a character': (response) => {
      const bytes = Buffer.from('aé')
      response.write(bytes.subarray(0, 2))
      response.write(new Uint8Array(bytes.subarray(2)))
      response.end()
    },
    'a buffer that is used again': (response) => {
      const bytes = Buffer.from('aé')
      response.write(bytes)
      bytes.fill(0)
      response.end()
    },
  }
  test.each(Object.entries(bodies))('%s', async (_name, work) => {
    expect((await hold(work)).text).toBe('aé')
  })

  test('may be empty', async () => {
    expect((await hold((response) => response.end())).text).toBe('')
  })

  test('is over with the first end', async () => {
    const { text } = await hold((response) => {
      response.end('first')
      response.write('late')
      response.end('second')
    })
    expect(text).toBe('first')
  })

  test('is over with the first end, however late the second comes', async () => {
    const { url } = await serve(async (_request, response) => {
      const held = holdResponse(response)
      response.end('first')
      const { body } = await held.answer
      response.end('second')
      held.letGo()
      response.end(body)
    })
    expect((await ask(url)).body.toString()).toBe('first')
  })
})

test.each<[string, (response: ServerResponse, done: () => void) => unknown]>([
  ['write(text, callback)', (response, done) => response.write('x', done)],
  ['write(text, encoding, callback)', (response, done) => response.write('x', 'utf8', done)],
  ['end(callback)', (response, done) => response.end(done)],
  ['end(text, callback)', (response, done) => response.end('x', done)],
  ['end(text, encoding, callback)', (response, done) => response.end('x', 'utf8', done)],
])('%s calls back', async (name, work) => {
  await hold(async (response) => {
    await new Promise<void>((resolve) => work(response, resolve))
    if (name.startsWith('write')) response.end()
  })
})

describe('the head', () => {
  const heads: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
    'writeHead(status, headers)': (response) => response.writeHead(203, { 'x-one': '1', 'x-two': 2 }),
    'writeHead(status, reason, headers)': (response) =>
      response.writeHead(203, 'Odd', { 'x-one': '1', 'x-two': 2 }),
    'writeHead(status, undefined, headers)': (response) =>
      response.writeHead(203, undefined, { 'x-one': '1', 'x-two': 2 }),
    'writeHead(status, list)': (response) => response.writeHead(203, ['x-one', '1', 'x-two', '2']),
    'writeHead(status, reason, list)': (response) =>
      response.writeHead(203, 'Odd', ['x-one', '1', 'x-two', '2']),
    'writeHead over what was set': (response) => {
      response.setHeader('X-One', 'old')
      response.setHeader('x-two', '2')
      response.writeHead(203, { 'x-one': '1', 'x-three': undefined })
    },
    'statusCode and setHeader': (response) => {
      response.statusCode = 203
      response.setHeader('x-one', '1').setHeader('x-two', 2)
    },
    'flushHeaders sends nothing yet': (response) => {
      response.writeHead(500, { 'x-one': 'old' })
      response.flushHeaders()
      response.writeHead(203, { 'x-one': '1', 'x-two': '2' })
    },
  }
  test.each(Object.entries(heads))('%s', async (_name, work) => {
    const { status, headers, held } = await hold((response) => {
      work(response)
      response.end()
    })
    expect(held?.status).toBe(203)
    expect({ status, one: headers['x-one'], two: headers['x-two'] }).toEqual({
      status: 203,
      one: '1',
      two: '2',
    })
  })

  test.each([
    ['a list', ['set-cookie', 'a=1', 'set-cookie', 'b=2']],
    ['a value that is a list', { 'set-cookie': ['a=1', 'b=2'] }],
  ])('a header given twice, as %s, is sent twice', async (_name, headers) => {
    const sent = await hold((response) => response.writeHead(200, headers).end())
    expect(sent.headers['set-cookie']).toEqual(['a=1', 'b=2'])
  })
})

test.each<[string, (response: ServerResponse) => unknown, string]>([
  ['writeHead', (response) => response.writeHead(200, { 'Content-Type': 'text/csv' }), 'text/csv'],
  ['setHeader', (response) => response.setHeader('content-type', 'text/csv'), 'text/csv'],
  ['nothing', () => {}, ''],
])('what %s says of the type is known', async (_name, work, contentType) => {
  const { held } = await hold((response) => {
    work(response)
    response.end()
  })
  expect(held?.contentType).toBe(contentType)
})

test('until it is let go nothing reaches the reader, and then it is as it was', async () => {
  const { url } = await serve((_request, response) => {
    const held = holdResponse(response)
    response.writeHead(500)
    response.write('half')
    expect(response.headersSent).toBe(false)
    held.letGo()
    response.writeHead(202)
    response.end('whole')
  })
  const answer = await ask(url)
  expect([answer.status, answer.body.toString()]).toEqual([202, 'whole'])
})
