// Plain JavaScript that imports nothing from node_modules: it runs before there is any.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The oldest Node that Parley and its packages run on; `engines` of package.json says the same. */
const oldestNode = [20, 19]

/** Ends the process with one line where this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  console.error(`parley: needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}`)
  process.exit(1)
}

/** Whether node_modules is missing, was left half-way, or is older than package-lock.json. */
export function isInstallNeeded() {
  // npm writes this file last of all.
  const installed = statSync(`${root}node_modules/.package-lock.json`, { throwIfNoEntry: false })
  return installed === undefined || installed.mtimeMs < statSync(`${root}package-lock.json`).mtimeMs
}

/** Installs exactly what package-lock.json names, where needed. Ends the process with one line on failure. */
export function installPackages() {
  if (!isInstallNeeded()) return
  console.log('Installing packages (npm ci) …')
  // --ignore-scripts: npm 11 runs none by default, npm 10 would; ours need none, and Prisma's download a binary.
  const flags = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier']
  const npm = process.env.npm_execpath
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', flags, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status === 0) return
  console.error(
    `parley: npm ci failed (${error?.message ?? `exit code ${status}`}); its output above says why`,
  )
  process.exit(1)
}
