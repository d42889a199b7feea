import { type Correction, correct } from '@/server/releases/correct'
import type { Terminal } from '../terminal'
import { withDatabase } from '../with-database'

/** `parley correct <process> <number> --text …`: attaches a notice that older pinned charts show. */
export async function correctCommand(terminal: Terminal, correction: Correction): Promise<void> {
  const { since } = await withDatabase((prisma) => correct(prisma, correction))
  const { processId, number } = correction
  const last = number - 1
  const touched = since === last ? `release ${last}` : `releases ${since} to ${last}`
  terminal.result(`${processId}: charts pinned to ${touched} show the correction of release ${number}`)
}
