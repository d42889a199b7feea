import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { stateFolder } from '@/scripts/folders'
import { countSuite, type Outcome } from './outcome'
import { runTool } from './run-tool'

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })

/** Runs one project of vitest.config.ts, or those of its files whose path holds one of `filters`. */
export async function runVitest(project: string, filters: readonly string[]): Promise<Outcome> {
  const file = join(stateFolder, 'test-reports', `${project}.json`)
  await mkdir(join(file, '..'), { recursive: true })
  await rm(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  // CI: a missing snapshot fails instead of being written, and so does a forgotten `.only`.
  const code = await runTool('vitest/vitest.mjs', ['run', '--project', project, ...reporters, ...filters], {
    CI: '1',
  })
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return countSuite({ passed: 0, failed: 0 }, code)
  const { numPassedTests, numFailedTests } = report.parse(JSON.parse(text))
  return countSuite({ passed: numPassedTests, failed: numFailedTests }, code)
}
