/** A release as it is stored: each table as compressed canonical JSON under its hash, and one hash over all. */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { canonicalJson } from './canonical-json'
import type { Dataset, ProcessDescription } from './dataset'
import { normaliseDataset } from './normalise'
import { tableNames } from './tables'

/** The format that releases are published in; part of what is hashed. Raise it when a table changes its shape. */
const releaseFormat = 1

/** One table of a release, or `process` for what the package says of itself. */
export interface FrozenPart {
  readonly name: string
  /** sha-256 of the uncompressed canonical JSON, in hex: the same whatever compressed it. */
  readonly sha256: string
  /** The canonical JSON in UTF-8, gzip-compressed. */
  readonly body: Uint8Array<ArrayBuffer>
}

/** All parts of a release. */
export interface FrozenRelease {
  /** sha-256, in hex, of the canonical JSON of `{format, tables: {name: sha256}}`. */
  readonly hash: string
  /** The format it was published in. */
  readonly format: number
  readonly parts: readonly FrozenPart[]
}

/** A release whose hashes were all verified. */
export interface ThawedRelease {
  readonly dataset: Dataset
  /** Size of the uncompressed canonical JSON of all parts. */
  readonly sizeBytes: number
  /** sha-256, in hex, of each part, in the order of the format. */
  readonly hashes: readonly Pick<FrozenPart, 'name' | 'sha256'>[]
}

/** A stored release that is not what was published; `part` is the table at fault, or null for the whole. */
export class ReleaseDamaged extends Error {
  override readonly name = 'ReleaseDamaged'
  readonly part: string | null

  constructor(part: string | null, problem: string, options?: ErrorOptions) {
    super(
      part === null
        ? `the release is damaged: ${problem}`
        : `the release is damaged in '${part}': ${problem}`,
      options,
    )
    this.part = part
  }
}

const processPart = 'process'
/** The parts of a release by format. A format that was ever published in stays readable. */
const partNames: ReadonlyMap<number, readonly string[]> = new Map([[1, [processPart, ...tableNames]]])

/** The dataset as a release: the same hash for the same content, in whatever order its rows are held. */
export function freezeDataset(dataset: Dataset): FrozenRelease {
  const { process, rows } = normaliseDataset(dataset)
  const parts = [
    freezePart(processPart, process),
    ...tableNames.map((table) => freezePart(table, rows[table])),
  ]
  return { hash: hashParts(releaseFormat, parts), format: releaseFormat, parts }
}

/** The dataset of a stored release; throws ReleaseDamaged unless every part and the whole match their hashes. */
export function thawRelease(release: FrozenRelease): ThawedRelease {
  requireParts(release)
  if (hashParts(release.format, release.parts) !== release.hash)
    throw new ReleaseDamaged(null, 'the hashes of its parts give another hash')
  const canonical = new Map(release.parts.map((part) => [part.name, readPart(part)]))
  const hashOf = new Map(release.parts.map(({ name, sha256 }) => [name, sha256]))
  const read = (name: string): unknown => JSON.parse(canonical.get(name)?.toString('utf8') ?? '')
  return {
    // What is read here was validated when it was published; the hashes prove that it is the same.
    dataset: {
      process: read(processPart) as ProcessDescription,
      rows: Object.fromEntries(tableNames.map((table) => [table, read(table)])) as unknown as Dataset['rows'],
    },
    sizeBytes: [...canonical.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0),
    hashes: (partNames.get(release.format) ?? []).map((name) => ({ name, sha256: hashOf.get(name) ?? '' })),
  }
}

function freezePart(name: string, content: unknown): FrozenPart {
  const canonical = Buffer.from(canonicalJson(content), 'utf8')
  return { name, sha256: sha256(canonical), body: new Uint8Array(gzipSync(canonical)) }
}

function readPart({ name, sha256: expected, body }: FrozenPart): Buffer {
  const canonical = gunzipPart(name, body)
  if (sha256(canonical) !== expected) throw new ReleaseDamaged(name, 'its bytes do not match its hash')
  return canonical
}

function gunzipPart(name: string, body: Uint8Array): Buffer {
  try {
    return gunzipSync(body)
  } catch (cause) {
    throw new ReleaseDamaged(name, 'its bytes cannot be decompressed', { cause })
  }
}

function requireParts({ format, parts }: FrozenRelease): void {
  const expected = partNames.get(format)
  if (expected === undefined) throw new ReleaseDamaged(null, `its format ${format} is not known here`)
  const found = parts.map((part) => part.name)
  for (const name of expected) {
    const count = found.filter((one) => one === name).length
    if (count !== 1) throw new ReleaseDamaged(name, count === 0 ? 'it is missing' : 'it stands twice')
  }
  const unknown = found.find((name) => !expected.includes(name))
  if (unknown !== undefined) throw new ReleaseDamaged(unknown, 'no such table is known')
}

function hashParts(format: number, parts: readonly FrozenPart[]): string {
  const hashes = Object.fromEntries(parts.map((part) => [part.name, part.sha256]))
  return sha256(canonicalJson({ format, tables: hashes }))
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
