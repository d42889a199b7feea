import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { requireChromium } from '@/scripts/browser/find-chromium'
import { stateFolder } from '@/scripts/folders'
import { withServedSite } from '@/scripts/served-site'
import { countSuite, type Outcome } from './outcome'
import { runTool } from './run-tool'

const report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Runs Playwright's tests, or those of its files that `filters` name, against a whole Parley of their own. */
export async function runBrowserTests(filters: readonly string[]): Promise<Outcome> {
  const executablePath = await requireChromium()
  const file = join(stateFolder, 'test-reports', 'browser.json')
  const home = join(stateFolder, 'home')
  await mkdir(join(file, '..'), { recursive: true })
  await mkdir(home, { recursive: true })
  await rm(file, { force: true })
  const code = await withServedSite(({ address, databaseUrl }) =>
    runTool('@playwright/test/cli.js', ['test', ...filters], {
      PARLEY_TEST_ADDRESS: address,
      PARLEY_TEST_DATABASE_URL: databaseUrl,
      PARLEY_TEST_REPORT: file,
      CHROMIUM_PATH: executablePath,
      // Chromium keeps fonts, certificates and crash reports in the home folder.
      HOME: home,
      CI: '1',
    }),
  )
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return countSuite({ passed: 0, failed: 0 }, code)
  const { stats } = report.parse(JSON.parse(text))
  return countSuite({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, code)
}
