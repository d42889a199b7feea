import { stat } from 'node:fs/promises'
import { backUp } from '@/server/backup/back-up'
import { restore } from '@/server/backup/restore'
import { countTenths, type Terminal } from '../terminal'
import { UsageError } from '../usage-error'
import { withClient } from '../with-database'

/** `parley backup <file>`: writes all tables, as they stand at one moment, into one file. */
export async function backupCommand(terminal: Terminal, file: string): Promise<void> {
  if (await stat(file).catch(() => undefined)) throw new UsageError(`"${file}" is there already.`)
  const { rows, tables } = await withClient((client) =>
    backUp(client, file, (name) => terminal.progress(`Writing ${name}`)),
  )
  const { size } = await stat(file)
  terminal.result(
    `${file}: ${rows} rows of ${tables} tables, ${Math.ceil(size / 1024)} KB. It holds password hashes: keep it safe.`,
  )
}

/** `parley restore <file>`: fills an empty database with what a backup holds. */
export async function restoreCommand(terminal: Terminal, file: string): Promise<void> {
  const { rows, at } = await withClient((client) =>
    restore(client, file, countTenths(terminal.progress, 'Rows written')),
  )
  terminal.result(`${rows} rows restored, as they stood at ${at}. Nobody is logged in.`)
}
