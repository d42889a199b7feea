/**
 * `npm start` and `npm run dev` (argument `dev`), in a fresh clone too. Imports nothing from node_modules; what
 * comes after the installation is in supervise.ts.
 */
import { installPackages, isInstallNeeded, requireNode } from './install-packages.mjs'
import { describeListenProblem } from './listen-problem.mjs'
import { runTypeScript } from './run-typescript.mjs'

requireNode()
if (isInstallNeeded()) {
  // Before the long step; the supervisor asks again, once it has stopped what a killed one left behind.
  const problem = await describeListenProblem(process.env)
  if (problem !== null) {
    console.error(`parley: ${problem}`)
    process.exit(1)
  }
  installPackages()
}
runTypeScript('supervise.ts', process.argv.slice(2))
