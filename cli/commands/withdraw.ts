import { type Withdrawal, withdraw } from '@/server/releases/withdraw'
import type { Terminal } from '../terminal'
import { withDatabase } from '../with-database'

/** `parley withdraw <process> <number> --reason …`: hides the body of a release for good. */
export async function withdrawCommand(terminal: Terminal, withdrawal: Withdrawal): Promise<void> {
  await withDatabase((prisma) => withdraw(prisma, withdrawal))
  terminal.result(`${withdrawal.processId}: release ${withdrawal.number} withdrawn`)
}
