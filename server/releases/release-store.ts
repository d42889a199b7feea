import 'server-only'
import { createHash } from 'node:crypto'
import { group, least } from 'd3-array'
import { LRUCache } from 'lru-cache'
import { thawRelease } from '@/dataset/release-bytes'
import type { Db } from '@/server/db/prisma'
import { readFrozen, readHeads, readSignature } from './read-release'
import { type Release, type ReleaseHead, ReleasesUnavailable, ReleaseWithdrawn } from './release'
import type { ReleaseDisk } from './release-disk'

/** What the store needs: where releases are written, where copies are kept, and whom to tell. */
export interface ReleaseStoreOptions {
  readonly db: Db
  readonly disk: ReleaseDisk
  /** Memory for bodies of releases that are not the newest, in bytes of uncompressed JSON. */
  readonly memoryBytes?: number
  readonly onProblem: (message: string, error: unknown) => void
}

/**
 * The releases the public side reads. Bodies come from memory, then disk, then Postgres; a release never changes, so
 * nothing is ever invalidated. `refresh` learns of new ones; the newest of each process stays in memory.
 */
export class ReleaseStore {
  readonly #db: Db
  readonly #disk: ReleaseDisk
  readonly #onProblem: ReleaseStoreOptions['onProblem']
  readonly #bodies: LRUCache<string, Release>
  readonly #loading = new Map<string, Promise<Release>>()
  #heads: ReadonlyMap<string, readonly ReleaseHead[]> = new Map()
  #newest: ReadonlyMap<string, Release> = new Map()
  #versions: ReadonlyMap<string, string> = new Map()
  #version = ''
  #isKnown = false
  #signature: string | undefined
  #staleSince: Date | undefined

  constructor({ db, disk, onProblem, memoryBytes = 256 * 2 ** 20 }: ReleaseStoreOptions) {
    this.#db = db
    this.#disk = disk
    this.#onProblem = onProblem
    this.#bodies = new LRUCache({
      maxSize: memoryBytes,
      sizeCalculation: (release) => Math.max(1, release.sizeBytes),
    })
  }

  /** Since when the database could not be asked for newer releases; undefined while it can. */
  get staleSince(): Date | undefined {
    return this.#staleSince
  }

  /** The newest releases that may be shown, one for each process, by process id. */
  listNewest(): readonly Release[] {
    return [...this.#newest.values()]
  }

  /**
   * The newest release of the process whose readers had something to read first, so that none comes before it by being
   * published; undefined where nothing may be shown.
   */
  findLeading(): Release | undefined {
    return least(this.#newest.values(), ({ processId }) => firstShownAt(this.#heads.get(processId) ?? []))
  }

  /**
   * A short text that changes with whatever the public may see of a process, or of all processes where none is named:
   * what was made of the releases under the same text is still what would be made of them.
   */
  versionOf(processId?: string): string {
    return processId === undefined ? this.#version : (this.#versions.get(processId) ?? '')
  }

  /** Throws ReleasesUnavailable where releases exist, or may exist, and none of the newest is at hand. */
  requireAny(): void {
    this.#requireKnown()
    const isAnyShown = [...this.#heads.values()].some((heads) => heads.some((head) => !head.withdrawal))
    if (isAnyShown && this.#newest.size === 0)
      throw new ReleasesUnavailable('No release can be read now: the database does not answer.')
  }

  /** Heads of all releases of a process, oldest first; empty if none is known. Throws ReleasesUnavailable. */
  listHeads(processId: string): readonly ReleaseHead[] {
    this.#requireKnown()
    return this.#heads.get(processId) ?? []
  }

  /**
   * The given release, or the newest that may be shown; undefined where there is none. Throws ReleaseWithdrawn or
   * ReleasesUnavailable.
   */
  async get(processId: string, number?: number): Promise<Release | undefined> {
    const heads = this.listHeads(processId)
    if (number === undefined) {
      const newest = this.#newest.get(processId)
      if (newest) return newest
    }
    const head = number === undefined ? newestOf(heads) : heads.find((one) => one.number === number)
    if (!head) return undefined
    if (head.withdrawal) throw new ReleaseWithdrawn(head)
    return this.#load(head)
  }

  /** Takes the heads known to disk, for a start without Postgres. */
  async recover(): Promise<void> {
    const heads = await this.#disk.readHeads()
    if (!heads || this.#isKnown) return
    await this.#take(heads).catch((error: unknown) =>
      this.#onProblem('the copies on disk are incomplete', error),
    )
  }

  /** Asks Postgres for news and loads each newest body before showing it. Marks the store stale on failure. */
  async refresh(): Promise<void> {
    try {
      const signature = await readSignature(this.#db)
      if (signature !== this.#signature) {
        const heads = await readHeads(this.#db)
        await this.#take(heads)
        this.#signature = signature
        await this.#keep(heads).catch((error: unknown) =>
          this.#onProblem('releases cannot be kept on disk', error),
        )
      }
      this.#staleSince = undefined
    } catch (error) {
      this.markStale(error)
    }
  }

  /** Notes that Postgres does not answer. */
  markStale(error: unknown): void {
    if (!this.#staleSince) this.#onProblem('releases cannot be refreshed; serving what is loaded', error)
    this.#staleSince ??= new Date()
  }

  #requireKnown(): void {
    if (!this.#isKnown)
      throw new ReleasesUnavailable('The releases are not known yet: the database does not answer.')
  }

  /** Writes the heads down and forgets the bodies that must not be shown any more. */
  async #keep(heads: readonly ReleaseHead[]): Promise<void> {
    await this.#disk.writeHeads(heads)
    const shown = new Set(heads.filter((head) => !head.withdrawal).map((head) => head.hash))
    for (const { hash } of heads) if (!shown.has(hash)) await this.#disk.removeBody(hash)
  }

  /** Shows the newest of each process; throws ReleasesUnavailable, after the rest, where one cannot be read yet. */
  async #take(heads: readonly ReleaseHead[]): Promise<void> {
    const grouped = group(heads, (head) => head.processId)
    const newest = new Map<string, Release>()
    let unavailable: ReleasesUnavailable | undefined
    for (const [processId, own] of grouped) {
      const head = newestOf(own)
      if (!head || head.withdrawal) continue
      try {
        newest.set(processId, await this.#load(head))
      } catch (error) {
        if (error instanceof ReleasesUnavailable) unavailable = error
        else this.#onProblem(`release ${head.number} of ${processId} cannot be loaded`, error)
        const earlier = this.#newest.get(processId)
        const mayBeShown = own.some((one) => one.number === earlier?.number && !one.withdrawal)
        if (earlier && mayBeShown) newest.set(processId, earlier)
      }
    }
    this.#heads = grouped
    this.#newest = newest
    this.#versions = new Map([...grouped].map(([id, own]) => [id, versionOf(own, newest.get(id))]))
    this.#version = digest([...this.#versions])
    this.#isKnown = true
    if (unavailable) throw unavailable
  }

  /** Loads a body once however many ask for it at the same time. */
  #load(head: ReleaseHead): Promise<Release> {
    const cached = this.#bodies.get(bodyKey(head))
    if (cached) return Promise.resolve(cached)
    const underWay = this.#loading.get(bodyKey(head))
    if (underWay) return underWay
    const loading = this.#read(head).finally(() => this.#loading.delete(bodyKey(head)))
    this.#loading.set(bodyKey(head), loading)
    return loading
  }

  async #read(head: ReleaseHead): Promise<Release> {
    const body = (await this.#disk.readBody(head.hash)) ?? (await this.#readFromDatabase(head))
    const release = { ...head, ...body }
    this.#bodies.set(bodyKey(head), release)
    return release
  }

  async #readFromDatabase(head: ReleaseHead) {
    const frozen = await readFrozen(this.#db, head).catch((error: unknown) => {
      throw new ReleasesUnavailable(`Release ${head.number} of ${head.processId} cannot be read now.`, {
        cause: error,
      })
    })
    const body = thawRelease(frozen)
    await this.#disk
      .writeBody(frozen)
      .catch((error: unknown) => this.#onProblem('a release cannot be kept on disk', error))
    return body
  }
}

/** With the hash, since a database restored from a backup gives lost numbers again. */
const bodyKey = ({ processId, number, hash }: ReleaseHead) => `${processId}/${number}/${hash}`

function versionOf(heads: readonly ReleaseHead[], newest: Release | undefined): string {
  return digest([heads, newest?.number])
}

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64url')

/** When the oldest release was published that may be shown; undefined where there is none. */
function firstShownAt(heads: readonly ReleaseHead[]): string | undefined {
  return heads.find((head) => !head.withdrawal)?.publishedAt
}

/** The newest release that may be shown, or else the newest of all, so that its withdrawal can be told. */
function newestOf(heads: readonly ReleaseHead[]): ReleaseHead | undefined {
  return heads.findLast((head) => !head.withdrawal) ?? heads.at(-1)
}
