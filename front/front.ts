import { randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { House } from '@/server/house'
import { log } from '@/server/log'
import { admit } from './admission'
import { kindOf, pathOf } from './answer-kind'
import { beforeHead } from './before-head'
import { cleanRequest, forgetReader } from './clean-request'
import { nonceForNext } from './content-policy'
import {
  type FinishedAnswer,
  finishAnswer,
  isPacked,
  noteReader,
  type Packing,
  packAnswer,
  type Reader,
  sendAnswer,
} from './finished-answer'
import { refuse } from './guard'
import { dropOtherHeaders, headersOf } from './headers'
import { answerHealth } from './health'
import { type HeldAnswer, holdResponse } from './held-response'
import { KeptAnswers, nameShared } from './kept-answers'
import { failedPage, missingPage, refusedPage, unavailablePage, withdrawnPage } from './own-pages'
import { type PlainPage, plainPage } from './plain-page'

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
  const kept = new KeptAnswers(env.finishedBytes)

  /** Answers by itself, or returns undefined for what is Next's to answer. */
  async function answerAtTheDoor(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<HeldAnswer | undefined> {
    const url = new URL(request.url ?? '/', env.publicOrigins[0])
    const health = answerHealth(url.pathname, releases, isDraining())
    if (health) return json(health.status, health.body)

    const isEmbed = isEmbedAddress(url.pathname)
    const admission = await admit(url, releases, env.publicOrigins)
    if (admission.is === 'unavailable') {
      response.setHeader('retry-after', retryAfterSeconds)
      return say(url.pathname, 503, unavailablePage)
    }
    if (admission.is === 'withdrawn') {
      const { processId } = admission.head
      const shown = releases.listNewest().find((release) => release.processId === processId)
      const shownTitle = shown?.dataset.process.title ?? null
      return say(url.pathname, 410, withdrawnPage(admission.head, { isEmbed, shownTitle }))
    }
    if (admission.is === 'missing') {
      if (isEmbed) return say(url.pathname, 404, missingPage(admission.what))
      request.url = addressOfNothing
    }
    return undefined
  }

  /** Finishes an answer, with the headers of the table and of those set so far only what a route may say. */
  function finish(
    { address }: Reader,
    response: ServerResponse,
    answer: HeldAnswer,
    nonce: string | null = null,
  ): FinishedAnswer {
    const { status, contentType, body } = answer
    const html = contentType.startsWith('text/html') ? body.toString('utf8') : undefined
    // In development Next tells its own client more.
    if (!env.isDev) dropOtherHeaders(address, response)
    const set = response.getHeaders() as Readonly<Record<string, string | string[]>>
    return finishAnswer(answer, { ...set, ...headersOf({ address, status, contentType, html, nonce }, env) })
  }

  function send(reader: Reader, response: ServerResponse, answer: FinishedAnswer): void {
    const { staleSince } = releases
    sendAnswer(reader, response, answer, {
      ...(staleSince ? { 'x-parley-stale': staleSince.toISOString() } : {}),
      ...(isDraining() ? { connection: 'close' } : {}),
    })
  }

  /** Lets Next answer, and finishes what it says. Rejects where Next fails, or the reader leaves before the end. */
  async function askNext(
    reader: Reader,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<FinishedAnswer> {
    cleanRequest(request, env.trustsProxy)
    const nonce = isAdminAddress(reader.address) ? randomBytes(16).toString('base64') : null
    if (nonce !== null) request.headers['content-security-policy'] = nonceForNext(nonce)
    if (reader.isHead) request.method = 'GET'
    const held = holdResponse(response)
    // Next may fail instead of answering, but what it does after its answer changes nothing any more.
    const failed = new Promise<never>((_, reject) => {
      handle(request, response).catch(reject)
      response.once('close', () => reject(new ReaderLeft()))
    })
    try {
      return finish(reader, response, await Promise.race([held.answer, failed]), nonce)
    } finally {
      held.letGo()
    }
  }

  /** The answers that are being made now, by key and version: however many ask at once, each is made once. */
  const underWay = new Map<string, Promise<FinishedAnswer>>()

  /** The answer of Next's to an address whose answer is the same for everybody. */
  async function askNextOnce(
    { key, version }: { readonly key: string; readonly version: string },
    reader: Reader,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<FinishedAnswer> {
    const name = `${version} ${key}`
    for (let others = underWay.get(name); others; others = underWay.get(name)) {
      const answer = await others.catch((error: unknown) => {
        // Who asked first has left; the next one asks anew.
        if (!(error instanceof ReaderLeft)) throw error
      })
      if (answer) return answer
    }
    forgetReader(request)
    const own = askNext(reader, request, response)
    underWay.set(name, own)
    try {
      const answer = await own
      if (answer.tag !== null) kept.keep(key, version, answer)
      return answer
    } finally {
      underWay.delete(name)
    }
  }

  async function answer(reader: Reader, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuse(request, env.publicOrigins)
    if (refusal) {
      if (refusal.allow) response.setHeader('allow', refusal.allow)
      const says = say(reader.address, refusal.status, refusedPage(refusal.reason))
      return pack(reader, response, finish(reader, response, says))
    }
    const shared = nameOfShared(reader, request)
    const ready = shared && kept.get(shared.key, shared.version)
    if (ready) return pack(reader, response, ready, { isKept: true })
    // What makes no other key must not make another answer.
    if (shared) request.url = shared.key
    const own = await answerAtTheDoor(request, response)
    if (own) return pack(reader, response, finish(reader, response, own))
    // Next's own files are compressed and streamed well enough by Next; all else there is a document.
    if (kindOf({ address: reader.address, contentType: '' }) === 'static file') {
      beforeHead(response, (status) => {
        // In place of a file that is missing Next sends a document, with hints at what that would load.
        if (status === 404) response.removeHeader('link')
        setHeaders(response, headersOf({ address: reader.address, status, contentType: '' }, env))
      })
      return handle(request, response)
    }
    if (!shared) return pack(reader, response, await askNext(reader, request, response))
    return pack(reader, response, await askNextOnce(shared, reader, request, response), { isKept: true })
  }

  /** Sends an answer as soon as it is compressed for its reader. */
  function pack(
    reader: Reader,
    response: ServerResponse,
    answer: FinishedAnswer,
    packing: Packing = { isKept: false },
  ): void | Promise<void> {
    if (isPacked(reader, answer)) return send(reader, response, answer)
    return packAnswer(reader, answer, packing).then(() => send(reader, response, answer))
  }

  /** Under which key, and with which state of the releases, an answer is the same for everybody; null for all others. */
  function nameOfShared({ address }: Reader, { headers }: IncomingMessage) {
    // What Next's router fetches has the address of its page.
    if (env.isDev || headers.rsc !== undefined) return null
    const shared = nameShared(address)
    return shared && { key: shared.key, version: releases.versionOf(shared.processId) }
  }

  async function fail(reader: Reader, response: ServerResponse, error: unknown): Promise<void> {
    if (error instanceof ReaderLeft) return
    log.error({ err: error }, 'a request failed')
    if (response.headersSent) {
      response.destroy()
      return
    }
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    await pack(reader, response, finish(reader, response, say(reader.address, 500, failedPage)))
  }

  return (request, response) => {
    const reader = noteReader(request)
    answer(reader, request, response)
      .catch((error: unknown) => fail(reader, response, error))
      .catch(() => response.destroy())
  }
}

/** Who asked is gone before the answer was there. */
class ReaderLeft extends Error {
  override name = 'ReaderLeft'
}

/** Whether the answer stands in a frame of another site, whatever it is. */
function isEmbedAddress(address: string): boolean {
  return kindOf({ address, contentType: '' }) === 'embed'
}

/** Whether the answer is a document of the admin, which nobody else gets: its scripts are known by a nonce. */
function isAdminAddress(address: string): boolean {
  return kindOf({ address, contentType: '' }) === 'admin'
}

/** What the front says by itself: to programs as a problem document (RFC 9457), to readers as a page. */
function say(address: string, status: number, says: PlainPage): HeldAnswer {
  if (!pathOf(address).startsWith('/api/'))
    return {
      status,
      contentType: 'text/html; charset=utf-8',
      body: plainPage(says, { isEmbed: isEmbedAddress(address) }),
    }
  const { title, text, smallPrint = [] } = says
  const problem = { type: 'about:blank', title, status, detail: [...text].concat(smallPrint).join(' ') }
  return { status, contentType: 'application/problem+json', body: Buffer.from(JSON.stringify(problem)) }
}

function json(status: number, body: Readonly<Record<string, unknown>>): HeldAnswer {
  return { status, contentType: 'application/json', body: Buffer.from(JSON.stringify(body)) }
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
