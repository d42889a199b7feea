import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { House } from '@/server/house'
import { log } from '@/server/log'
import { admit } from './admission'
import { kindOf } from './answer-kind'
import { beforeHead } from './before-head'
import { cleanRequest } from './clean-request'
import { refuse } from './guard'
import { notStored } from './header-table'
import { dropOtherHeaders, headersOf } from './headers'
import { answerHealth } from './health'
import { type HeldAnswer, holdResponse } from './held-response'
import { failedPage, missingPage, refusedPage, unavailablePage, withdrawnPage } from './own-pages'
import { type PlainPage, plainPage } from './plain-page'
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
 * The door of the process: refuses what must not reach Next, answers what Next cannot (health, 503, 410, embeds of
 * nothing), and sets the headers of every response.
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
      return page(refusal.status, refusedPage(refusal.reason))
    }
    const url = new URL(request.url ?? '/', env.publicOrigins[0])
    const health = answerHealth(url.pathname, releases, isDraining())
    if (health) return json(health.status, health.body)

    const { staleSince } = releases
    if (staleSince) response.setHeader('x-parley-stale', staleSince.toISOString())
    const isEmbed = isEmbedAddress(url.pathname)
    const admission = await admit(url, releases)
    if (admission.is === 'unavailable') {
      response.setHeader('retry-after', retryAfterSeconds)
      return page(503, unavailablePage)
    }
    if (admission.is === 'withdrawn') {
      const { processId } = admission.head
      const isProcessShown = releases.listNewest().some((release) => release.processId === processId)
      return page(410, withdrawnPage(admission.head, { isEmbed, isProcessShown }))
    }
    if (admission.is === 'missing') {
      if (isEmbed) return page(404, missingPage(admission.what))
      request.url = addressOfNothing
    }
    return undefined
  }

  /** Sends a finished answer, with the headers of the table and of those set so far only what a route may say. */
  async function send(
    reader: Reader,
    response: ServerResponse,
    answer: HeldAnswer,
    letGo = () => {},
  ): Promise<void> {
    const { address } = reader
    const { status, contentType, body } = answer
    const html = contentType.startsWith('text/html') ? body.toString('utf8') : undefined
    const headers = headersOf({ address, status, contentType, html }, env)
    const encoded = await encodeAnswer(reader, answer, { isStored: headers['cache-control'] !== notStored })
    letGo()
    // In development Next tells its own client more.
    if (!env.isDev) dropOtherHeaders(response)
    if (contentType) response.setHeader('content-type', contentType)
    setHeaders(response, headers)
    if (isDraining()) response.setHeader('connection', 'close')
    sendAnswer(reader, response, encoded)
  }

  async function answer(reader: Reader, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const own = await answerAtTheDoor(request, response)
    if (own) return send(reader, response, own)
    const { address } = reader
    // Next's own files are compressed and streamed well enough by Next; all else there is a document.
    if (kindOf({ address, contentType: '' }) === 'static file') {
      beforeHead(response, (status) => {
        // In place of a file that is missing Next sends a document, with hints at what that would load.
        if (status === 404) response.removeHeader('link')
        setHeaders(response, headersOf({ address, status, contentType: '' }, env))
      })
      return handle(request, response)
    }
    cleanRequest(request, env.trustsProxy)
    if (reader.isHead) request.method = 'GET'
    const held = holdResponse(response)
    // Next may fail instead of answering, but what it does after its answer changes nothing any more.
    const failed = new Promise<never>((_, reject) => handle(request, response).catch(reject))
    try {
      await send(reader, response, await Promise.race([held.answer, failed]), held.letGo)
    } finally {
      held.letGo()
    }
  }

  async function fail(reader: Reader, response: ServerResponse, error: unknown): Promise<void> {
    log.error({ err: error }, 'a request failed')
    if (response.headersSent) {
      response.destroy()
      return
    }
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    await send(reader, response, page(500, failedPage))
  }

  return (request, response) => {
    const reader = noteReader(request)
    answer(reader, request, response)
      .catch((error: unknown) => fail(reader, response, error))
      .catch(() => response.destroy())
  }
}

/** Whether the answer stands in a frame of another site, whatever it is. */
function isEmbedAddress(address: string): boolean {
  return kindOf({ address, contentType: '' }) === 'embed'
}

function page(status: number, says: PlainPage): HeldAnswer {
  return { status, contentType: 'text/html; charset=utf-8', body: plainPage(says) }
}

function json(status: number, body: Readonly<Record<string, unknown>>): HeldAnswer {
  return { status, contentType: 'application/json', body: Buffer.from(JSON.stringify(body)) }
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
