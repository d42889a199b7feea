import { readHeads } from '@/server/releases/read-release'
import type { Terminal } from '../terminal'
import { withDatabase } from '../with-database'

/** `parley releases [process]`: lists releases, oldest first. */
export async function releasesCommand(terminal: Terminal, processId: string | undefined): Promise<void> {
  const heads = await withDatabase(readHeads)
  const listed = heads.filter((head) => processId === undefined || head.processId === processId)
  if (listed.length === 0)
    terminal.result(processId ? `"${processId}" has no release` : 'There is no release')
  for (const { processId: id, number, publishedAt, publishedBy, hash, withdrawal } of listed) {
    const fate = withdrawal ? `, withdrawn ${withdrawal.withdrawnAt.slice(0, 10)}: ${withdrawal.reason}` : ''
    terminal.result(`${id} ${number}  ${publishedAt}  by ${publishedBy}  ${hash.slice(0, 12)}${fate}`)
  }
}
