import { execFile } from 'node:child_process'
import { repositoryFolder } from '@/scripts/folders'

/** How a command ended and what it said. */
export interface CommandResult {
  readonly code: number
  /** Standard output, line by line. */
  readonly results: readonly string[]
  /** Standard error as it came. */
  readonly problems: string
}

/** Runs the real command line in a process of its own, with a database or without. */
export function runCli(args: readonly string[], databaseUrl?: string): Promise<CommandResult> {
  const { DATABASE_URL: _, ...env } = process.env
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--import', './scripts/loader.mjs', 'cli/main.ts', ...args],
      {
        cwd: repositoryFolder,
        env: { ...env, ...(databaseUrl && { DATABASE_URL: databaseUrl }), NO_COLOR: '1' },
        maxBuffer: 2 ** 26,
      },
      (error, stdout, stderr) => {
        const code = error ? error.code : 0
        if (typeof code !== 'number') return reject(error)
        resolve({ code, results: stdout.split('\n').filter((line) => line !== ''), problems: stderr })
      },
    )
  })
}
