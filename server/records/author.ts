import 'server-only'
import type { Db } from '@/server/db/prisma'

/** Who changes records. */
export interface Author {
  /** The id of the user; null on the command line. */
  readonly id: string | null
  /** What the history calls them, now and later. */
  readonly name: string
}

/** Who works on the command line, where nobody logs in. */
export const commandLine: Author = { id: null, name: 'command line' }

/** What the revisions of one act say beside what was changed. */
export interface Signature {
  readonly author: Author
  /** Why, in the author's words. */
  readonly reason?: string | undefined
  /** The act that this belongs to; a new one where there is none. */
  readonly act?: number | undefined
  /** The act that this one undoes. */
  readonly undoes?: number | undefined
  /** Whether it takes over what was written elsewhere or before: then its author is not who coded that. */
  readonly isCopied?: boolean | undefined
}

/**
 * Says for the rest of the transaction who changes records, and why; the number of the act stands in each revision.
 * `moving` are uids of records that are deleted only to be inserted again under another key, which is one change.
 */
export async function signTransaction(
  db: Db,
  {
    author,
    reason,
    act: begun,
    undoes,
    isCopied,
    moving = [],
  }: Signature & { readonly moving?: readonly number[] },
): Promise<number> {
  const act = begun ?? (await beginAct(db))
  const change = {
    ...{ act, reason, undoes, moving },
    ...{ actor_id: author.id, actor: author.name, is_copied: isCopied },
  }
  await db.$executeRaw`SELECT set_config('parley.change', ${JSON.stringify(change)}, true)`
  return act
}

async function beginAct(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ act: bigint }[]>`SELECT nextval('revision_acts') AS act`
  return Number(row?.act)
}
