import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs `parley` against the database of the browser tests; throws with its output when it fails. */
export async function runParley(...args: readonly string[]): Promise<string> {
  const DATABASE_URL = process.env.PARLEY_TEST_DATABASE_URL
  if (!DATABASE_URL) throw new Error('Run the browser tests with: npm test -- browser [files]')
  const { stdout } = await run(
    process.execPath,
    ['--import', './scripts/loader.mjs', 'cli/main.ts', ...args],
    {
      env: { ...process.env, DATABASE_URL },
    },
  )
  return stdout
}
