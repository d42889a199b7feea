import type { z } from 'zod'

/** An answer that is no success. */
export class RequestFailed extends Error {
  override name = 'RequestFailed'

  constructor(
    address: string,
    /** The HTTP status. */
    readonly status: number,
  ) {
    super(`${address} answered ${status}`)
  }
}

/** Fetches JSON and checks its shape. Throws RequestFailed where the answer is no success, ZodError for another shape. */
export async function fetchJson<T>(address: string, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
  const answer = await fetch(address, { signal })
  if (!answer.ok) {
    // A body that nobody reads keeps its request open.
    await answer.body?.cancel()
    throw new RequestFailed(address, answer.status)
  }
  return schema.parse(await answer.json())
}
