import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ExpectedFailure } from './expected-failure'
import { repositoryFolder } from './folders'

/** Runs `parley boot`, which loads and publishes the packages of prisma/data that the database lacks. */
export async function runBoot(env: NodeJS.ProcessEnv): Promise<void> {
  const args = ['--import', './scripts/loader.mjs', 'cli/main.ts', 'boot']
  const child = spawn(process.execPath, args, {
    cwd: repositoryFolder,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code, signal] = await once(child, 'exit')
  if (code !== 0)
    throw new ExpectedFailure(`loading the first data failed (${signal ?? `exit code ${code}`})`)
}
