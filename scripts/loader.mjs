/**
 * The one loader for code of ours that runs outside Next (front, cli, scripts, tests):
 * `node --import ./scripts/loader.mjs file.ts`. It lets Node read TypeScript and turns `server-only`,
 * which throws anywhere but in Next's server bundles, into an empty module.
 */
import { register } from 'node:module'
import 'tsx/esm'

const stub = `export const resolve = (specifier, context, next) => specifier === 'server-only'
  ? { url: 'data:text/javascript,export{}', shortCircuit: true }
  : next(specifier, context)`
register(`data:text/javascript,${encodeURIComponent(stub)}`)
