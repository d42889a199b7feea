import 'server-only'
import { Client } from 'pg'
import type { ReleaseStore } from './release-store'

/** Channel on which a trigger names the process of a new or withdrawn release. */
const channel = 'parley_releases'

/** How often the newest numbers are asked for; with the time of the query itself this keeps them under 1 s old. */
const pollEveryMs = 500
const answerWithinMs = 2000

/** What a watch needs. */
export interface ReleaseWatchOptions {
  readonly store: ReleaseStore
  /** Address of Postgres itself, past any pooler: LISTEN needs a session of its own. */
  readonly url: string
  readonly onProblem: (message: string, error: unknown) => void
}

/**
 * Keeps a store fresh: a poll is the truth, LISTEN on a connection of its own is a hint that brings the next poll
 * forward. When the connection is lost it is opened again.
 */
export class ReleaseWatch {
  readonly #store: ReleaseStore
  readonly #url: string
  readonly #onProblem: ReleaseWatchOptions['onProblem']
  #client: Client | undefined
  #connecting: Promise<void> | undefined
  #isDeaf = false
  #timer: NodeJS.Timeout | undefined
  #polling: Promise<void> | undefined
  #isStopped = false

  constructor({ store, url, onProblem }: ReleaseWatchOptions) {
    this.#store = store
    this.#url = url
    this.#onProblem = onProblem
  }

  /** Polls once, then goes on until `stop`. Resolves after the first poll, whether Postgres answered or not. */
  async start(): Promise<void> {
    await this.#poll()
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await Promise.all([this.#polling, this.#connecting])
    await this.#client?.end().catch(() => {})
  }

  #poll(): Promise<void> {
    clearTimeout(this.#timer)
    if (!this.#client) this.#connecting ??= this.#listen().finally(() => (this.#connecting = undefined))
    this.#polling ??= this.#refresh().finally(() => {
      this.#polling = undefined
      if (!this.#isStopped) this.#timer = setTimeout(() => void this.#poll(), pollEveryMs).unref()
    })
    return this.#polling
  }

  async #refresh(): Promise<void> {
    const deadline = setTimeout(
      () => this.#store.markStale(new Error(`no answer in ${answerWithinMs} ms`)),
      answerWithinMs,
    )
    await this.#store.refresh()
    clearTimeout(deadline)
  }

  /** Never rejects: without LISTEN the poll goes on alone. */
  async #listen(): Promise<void> {
    const client = new Client({
      connectionString: this.#url,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
      keepAlive: true,
    })
    const forget = () => {
      if (this.#client === client) this.#client = undefined
    }
    client.on('error', forget)
    client.on('end', forget)
    client.on('notification', () => {
      if (!this.#isStopped) void this.#poll()
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${channel}`)
      this.#client = client
      this.#isDeaf = false
    } catch (error) {
      if (!this.#isDeaf) this.#onProblem('cannot listen for releases; polling alone', error)
      this.#isDeaf = true
      void client.end().catch(() => {})
    }
  }
}
