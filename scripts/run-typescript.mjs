// Plain JavaScript that imports nothing from node_modules: it runs before there is any.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Runs a TypeScript file of this folder as a child and ends this process with its exit code. Signals are passed on,
 * and a channel tells the child when this process dies without a word (kill -9).
 * @param {string} name
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runTypeScript(name, args, env = process.env) {
  const loader = new URL('loader.mjs', import.meta.url).href
  // Absolute: by its command line a process of this clone is told from any other.
  const file = fileURLToPath(new URL(name, import.meta.url))
  const child = spawn(process.execPath, ['--import', loader, file, ...args], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
  }
  if (process.env.npm_lifecycle_event !== undefined) onParentGone(() => child.kill('SIGTERM'))
  child.once('exit', (code) => process.exit(code ?? 1))
}

/**
 * npm runs us in a shell, and on SIGTERM it ends the shell, which tells us nothing; but we then get another parent.
 * @param {() => void} act
 */
function onParentGone(act) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    act()
  }, 250)
}
