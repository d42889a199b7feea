import { rm } from 'node:fs/promises'
import { isStillRunning, readProcessRecord } from './process-identity'
import { stopProcess } from './stop-process'

/** Ends the process written down in `file` if it still runs: a child that outlived its killed parent. */
export async function stopRecordedProcess(file: string): Promise<void> {
  const record = await readProcessRecord(file)
  if (record !== null && isStillRunning(record)) {
    await stopProcess(record.pid, [
      ['SIGTERM', 12_000],
      ['SIGKILL', 5_000],
    ])
  }
  await rm(file, { force: true })
}
