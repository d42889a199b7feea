import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { repositoryFolder } from '@/scripts/folders'
import { stopSignal } from '@/scripts/process/stop-signal'
import { toolEnvironment } from '@/scripts/tool-environment'

/** Runs a JavaScript program of node_modules, with its output on ours. Resolves with its exit code, null if killed. */
export async function runTool(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  const child = spawn(process.execPath, [join(repositoryFolder, 'node_modules', program), ...args], {
    cwd: repositoryFolder,
    env: { ...toolEnvironment(), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const stop = () => child.kill('SIGTERM')
  stopSignal.addEventListener('abort', stop)
  const [code] = await once(child, 'exit')
  stopSignal.removeEventListener('abort', stop)
  return typeof code === 'number' ? code : null
}
