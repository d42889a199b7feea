import { problem } from '@/app/api/v1/problem'
import { type Cursor, formatCursor, parseCursor } from '@/components/api/cursor'
import { pagingSchema } from '@/components/api/endpoints'
import { parseChartOptions } from '@/dataset/chart-options'
import { getRelease } from '@/server/queries/get-release'
import { isReleaseWithdrawn, type Release } from '@/server/releases/release'

/** Reads which release of which process is asked for; a problem document (RFC 9457) where there is none. */
export async function readRelease(processId: string, query: URLSearchParams): Promise<Release | Response> {
  const { options, releaseProblem } = parseChartOptions(query)
  if (releaseProblem)
    return problem(404, `release: "${releaseProblem.value}" is not ${releaseProblem.allowed}.`)
  try {
    const release = await getRelease(processId, options.release)
    return release ?? problem(404, `There is no process "${processId}" with such a release.`)
  } catch (error) {
    // The front has asked for the release of the address; a cursor may name another.
    if (!isReleaseWithdrawn(error)) throw error
    return problem(410, error.message)
  }
}

/** Which part of a list is asked for. */
export interface Paging {
  readonly limit: number
  readonly cursor: Cursor | null
}

/** Reads `limit` and `cursor`; a problem document where they are no such thing. */
export function readPaging(query: URLSearchParams): Paging | Response {
  const parsed = pagingSchema.safeParse({
    limit: query.get('limit') ?? undefined,
    cursor: query.get('cursor') ?? undefined,
  })
  if (!parsed.success)
    return problem(
      400,
      parsed.error.issues
        .map(({ path: [name], message }) => `${String(name)}: "${query.get(String(name))}": ${message}.`)
        .join(' '),
    )
  const { limit, cursor } = parsed.data
  const read = cursor === undefined ? null : parseCursor(cursor)
  if (cursor !== undefined && !read)
    return problem(400, `cursor: "${cursor}" is no cursor. Allowed: the \`next\` of an answer.`)
  return { limit, cursor: read }
}

/** One page of a list, and the cursor of the next; null on the last. */
export function pageOf<T>(
  list: readonly T[],
  { limit, cursor }: Paging,
  release: number,
): { readonly shown: readonly T[]; readonly next: string | null } {
  const offset = cursor?.offset ?? 0
  const end = offset + limit
  return {
    shown: list.slice(offset, end),
    next: end < list.length ? formatCursor({ release, offset: end }) : null,
  }
}
