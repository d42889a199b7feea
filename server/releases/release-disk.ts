import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type FrozenRelease, type ThawedRelease, thawRelease } from '@/dataset/release-bytes'
import type { ReleaseHead } from './release'

const headsSchema = z.array(
  z.object({
    processId: z.string(),
    number: z.int().positive(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    publishedAt: z.iso.datetime(),
    publishedBy: z.string(),
    note: z.string().nullable(),
    changelog: z.array(z.string()),
    withdrawal: z.object({ reason: z.string(), withdrawnAt: z.iso.datetime() }).nullable(),
    corrections: z
      .array(z.object({ since: z.int().positive(), text: z.string(), correctedAt: z.iso.datetime() }))
      // Heads that were written down before there were any.
      .default([]),
  }),
)

const bodySchema = z.object({
  hash: z.string(),
  format: z.int().positive(),
  parts: z.array(z.object({ name: z.string(), sha256: z.string(), body: z.base64() })),
})

/**
 * Copies of releases in a folder, by hash, so that what was loaded once can be served without Postgres. A copy is
 * verified each time it is read; one that is missing, damaged or unreadable counts as not there.
 */
export class ReleaseDisk {
  readonly #folder: string

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'releases')
  }

  /** The heads written last; undefined if there are none. */
  async readHeads(): Promise<readonly ReleaseHead[] | undefined> {
    const parsed = headsSchema.safeParse(await readJson(join(this.#folder, 'heads.json')))
    return parsed.success ? parsed.data : undefined
  }

  async writeHeads(heads: readonly ReleaseHead[]): Promise<void> {
    await this.#write('heads.json', heads)
  }

  /** The verified body of a release; undefined if there is no sound copy. */
  async readBody(hash: string): Promise<ThawedRelease | undefined> {
    const parsed = bodySchema.safeParse(await readJson(join(this.#folder, `${hash}.json`)))
    if (!parsed.success || parsed.data.hash !== hash) return undefined
    const parts = parsed.data.parts.map((part) => ({ ...part, body: Buffer.from(part.body, 'base64') }))
    try {
      return thawRelease({ hash, format: parsed.data.format, parts })
    } catch {
      return undefined
    }
  }

  async writeBody({ hash, format, parts }: FrozenRelease): Promise<void> {
    const stored = parts.map(({ name, sha256, body }) => ({
      name,
      sha256,
      body: Buffer.from(body).toString('base64'),
    }))
    await this.#write(`${hash}.json`, { hash, format, parts: stored })
  }

  /** Deletes the copy of a body, if there is one. */
  async removeBody(hash: string): Promise<void> {
    await rm(join(this.#folder, `${hash}.json`), { force: true })
  }

  /** Writes beside and renames, so that a reader or a crash never meets half a file. */
  async #write(name: string, content: unknown): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const beside = join(this.#folder, `${name}.${randomUUID()}.part`)
    await writeFile(beside, JSON.stringify(content), { mode: 0o600 })
    await rename(beside, join(this.#folder, name))
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
