/**
 * `npm test` and `npm run test:long` (argument `long`), in a fresh clone too. Imports nothing from node_modules;
 * what comes after the installation is in run-tests.ts.
 */
import { installPackages, requireNode } from './install-packages.mjs'
import { runTypeScript } from './run-typescript.mjs'

/** What tells a running Parley where its database is and how it is reached; no test may touch that one. */
const ofARealSite = /^(DATABASE_|PARLEY_|PG|PUBLIC_URL$|PORT$|HOST$|TRUST_PROXY$)/

requireNode()
installPackages()
const env = { ...process.env }
for (const name of Object.keys(env)) if (ofARealSite.test(name)) delete env[name]
runTypeScript('run-tests.ts', process.argv.slice(2), env)
