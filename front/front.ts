import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { House } from '@/server/house'
import { log } from '@/server/log'
import { admit } from './admission'
import { refuse } from './guard'
import { cleanRequest, setAnswerHeaders, setBasicHeaders } from './headers'
import { answerHealth } from './health'
import { type HeldAnswer, holdResponse } from './held-response'
import { plainPage } from './plain-page'
import { encodeAnswer, noteReader, type Reader, sendAnswer } from './send-answer'

/** Next's request handler. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What the front needs to answer requests. */
export interface FrontOptions {
  readonly house: House
  readonly handle: NextHandler
  readonly isDraining: () => boolean
}

const retryAfterSeconds = 5

/** An address that no route of ours matches: what Next renders for it is the whole page that says so. */
const addressOfNothing = '/there/is/no/such/page'

/**
 * The door of the process: refuses what must not reach Next, answers what Next cannot (health, 503, 410), and sets
 * the headers of every response.
 */
export function createFront({ house, handle, isDraining }: FrontOptions): RequestListener {
  const { env, releases } = house

  /** Answers by itself, or returns undefined for what is Next's to answer. */
  async function answerAtTheDoor(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<HeldAnswer | undefined> {
    const refusal = refuse(request)
    if (refusal) {
      if (refusal.allow) response.setHeader('allow', refusal.allow)
      return plain(response, refusal.status, 'This request cannot be answered', [refusal.reason])
    }
    const url = new URL(request.url ?? '/', env.publicOrigins[0])
    const health = answerHealth(url.pathname, releases, isDraining())
    if (health) return json(response, health.status, health.body)

    const { staleSince } = releases
    if (staleSince) response.setHeader('x-parley-stale', staleSince.toISOString())
    const admission = await admit(url, releases)
    if (admission.is === 'unavailable') {
      response.setHeader('retry-after', retryAfterSeconds)
      return plain(response, 503, 'Not available at the moment', [
        'The database does not answer and no copy of this release is at hand. Please try again in a few seconds.',
      ])
    }
    if (admission.is === 'missing') request.url = addressOfNothing
    if (admission.is === 'withdrawn') {
      const { number, withdrawal, hash } = admission.head
      return plain(response, 410, `Release ${number} was withdrawn`, [
        `It was withdrawn on ${withdrawal?.withdrawnAt.slice(0, 10)}. The reason given: ${withdrawal?.reason}`,
        `Its sha-256 was ${hash}.`,
      ])
    }
    return undefined
  }

  async function answer(reader: Reader, request: IncomingMessage, response: ServerResponse): Promise<void> {
    setBasicHeaders(response)
    const isEmbed = isEmbedAddress(request)
    const send = async (finished: HeldAnswer, letGo = () => {}) => {
      const encoded = await encodeAnswer(reader, finished)
      letGo()
      setAnswerHeaders(response, finished, { isEmbed, isDev: env.isDev })
      if (isDraining()) response.setHeader('connection', 'close')
      sendAnswer(reader, response, encoded)
    }

    const own = await answerAtTheDoor(request, response)
    if (own) return send(own)
    // Next's own files are compressed, cached and streamed well enough by Next; all else there is a document.
    if (request.url?.startsWith('/_next/static/')) return handle(request, response)
    cleanRequest(request, env.trustsProxy)
    if (reader.isHead) request.method = 'GET'
    const held = holdResponse(response)
    // Next may fail instead of answering, but what it does after its answer changes nothing any more.
    const failed = new Promise<never>((_, reject) => handle(request, response).catch(reject))
    try {
      await send(await Promise.race([held.answer, failed]), held.letGo)
    } finally {
      held.letGo()
    }
  }

  return (request, response) => {
    const reader = noteReader(request)
    answer(reader, request, response).catch((error: unknown) =>
      fail(reader, response, error, isEmbedAddress(request)),
    )
  }
}

/** Whether the answer may stand in a frame of any site, whatever it is. */
function isEmbedAddress(request: IncomingMessage): boolean {
  return request.url?.startsWith('/embed/') ?? false
}

function plain(response: ServerResponse, status: number, title: string, text: readonly string[]): HeldAnswer {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  return { status, body: plainPage({ title, text }) }
}

function json(response: ServerResponse, status: number, body: Readonly<Record<string, unknown>>): HeldAnswer {
  response.setHeader('content-type', 'application/json')
  response.setHeader('cache-control', 'no-store')
  return { status, body: Buffer.from(JSON.stringify(body)) }
}

function fail(reader: Reader, response: ServerResponse, error: unknown, isEmbed: boolean): void {
  log.error({ err: error }, 'a request failed')
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  setBasicHeaders(response)
  const answer = plain(response, 500, 'Something went wrong on our side', [
    'Nothing you did is lost. Please try again.',
  ])
  // A frame that refuses the page of an error would show the browser's own, which blames the site around it.
  setAnswerHeaders(response, answer, { isEmbed, isDev: false })
  encodeAnswer(reader, answer).then(
    (encoded) => sendAnswer(reader, response, encoded),
    () => response.destroy(),
  )
}
