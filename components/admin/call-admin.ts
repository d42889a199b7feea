import { z } from 'zod'

/** What went wrong with a call: the site said so, or did not answer at all. */
export class AdminProblem extends Error {
  override name = 'AdminProblem'

  constructor(
    /** The HTTP status; 0 where nothing came back. */
    readonly status: number,
    detail: string,
    /** What else the problem document says. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail)
  }
}

/** Whether a call got no answer, so that nothing can be read anew either. */
export const neverArrived = (problem: Error | null): boolean =>
  problem instanceof AdminProblem && problem.status === 0

/** What a call sends. */
export interface Call<T> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** The bytes of a zip, in place of a body of JSON. */
  readonly zip?: Uint8Array<ArrayBuffer>
  /** The version of the record, or the state of the process or of its draft, that was seen, for `If-Match`. */
  readonly version?: number | string
  /** Whether the answer is text of some other kind than JSON. */
  readonly isText?: boolean
  readonly signal?: AbortSignal
  readonly schema: z.ZodType<T>
}

const problemSchema = z.looseObject({ detail: z.string() })

/** Calls a route behind the counter and checks the shape of what comes back. Throws AdminProblem. */
export async function callAdmin<T>(
  address: string,
  { method = 'GET', body, zip, version, isText = false, signal, schema }: Call<T>,
): Promise<T> {
  const answer = await fetch(address, {
    method,
    ...(signal ? { signal } : {}),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(zip === undefined ? {} : { 'content-type': 'application/zip' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(zip === undefined ? {} : { body: zip }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new AdminProblem(0, 'The site does not answer. Nothing is lost: try again when you are connected.')
  })
  if (answer.ok && isText) return schema.parse(await answer.text())
  const json: unknown = answer.status === 204 ? undefined : await answer.json().catch(() => undefined)
  if (answer.ok) return schema.parse(json)
  const problem = problemSchema.safeParse(json)
  if (!problem.success)
    throw new AdminProblem(answer.status, `The site failed (${answer.status}). Nothing is lost: try again.`)
  const { detail, ...members } = problem.data
  throw new AdminProblem(answer.status, detail, members)
}

/** For answers without a body. */
export const nothing = z.undefined()
