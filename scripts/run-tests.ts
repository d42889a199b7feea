/**
 * What `npm test` runs once the packages are there (test.mjs): all checks, one after the other, whatever fails, and
 * at the end the line `N passed, N failed`. `npm test -- unit db` runs these checks alone; other words choose files:
 * `npm test -- browser embed.spec`.
 */
import { buildSite } from './build-site'
import { runBrowserTests } from './checks/browser-tests'
import { countAsOne, type Outcome, sumOutcomes } from './checks/outcome'
import { runTool } from './checks/run-tool'
import { runVitest } from './checks/vitest-project'
import { printFailure } from './expected-failure'
import { generateClient } from './generate-client'
import { closeParentChannel, stopSignal } from './process/stop-signal'

type Run = (filters: readonly string[]) => Promise<Outcome>

const checks = {
  format: async () => countAsOne((await runTool('@biomejs/biome/bin/biome', ['check'])) === 0),
  types: async () => {
    const areRoutesTyped = (await runTool('next/dist/bin/next', ['typegen'])) === 0
    return countAsOne(areRoutesTyped && (await runTool('typescript/bin/tsc', ['--noEmit'])) === 0)
  },
  unit: (filters) => runVitest('unit', filters),
  db: (filters) => runVitest('db', filters),
  build: async () => {
    await buildSite(stopSignal)
    return countAsOne(true)
  },
  browser: runBrowserTests,
  long: async (filters) => {
    await buildSite(stopSignal)
    return runVitest('long', filters)
  },
} satisfies Record<string, Run>

type CheckName = keyof typeof checks
const allNames = Object.keys(checks) as readonly CheckName[]
const usualNames = allNames.filter((name) => name !== 'long')

function isCheckName(word: string): word is CheckName {
  return word in checks
}

async function runCheck(name: CheckName, filters: readonly string[]): Promise<Outcome> {
  console.log(`\n=== ${name}`)
  const startedAt = performance.now()
  const outcome = await checks[name](filters).catch((error: unknown) => {
    printFailure(error)
    return countAsOne(false)
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`=== ${name}: ${outcome.passed} passed, ${outcome.failed} failed, in ${seconds} s`)
  return outcome
}

const words = process.argv.slice(2)
const named = words.filter(isCheckName)
const filters = words.filter((word) => !isCheckName(word))

const outcomes: Outcome[] = []
try {
  await generateClient(stopSignal)
} catch (error) {
  printFailure(error)
  outcomes.push(countAsOne(false))
}
for (const name of named.length > 0 ? named : usualNames) {
  if (stopSignal.aborted) break
  outcomes.push(await runCheck(name, filters))
}

const { passed, failed } = sumOutcomes(outcomes)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 && !stopSignal.aborted ? 0 : 1
closeParentChannel()
