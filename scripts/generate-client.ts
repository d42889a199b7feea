import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashContents } from './content-hash'
import { logFolder, repositoryFolder } from './folders'
import { runStep } from './process/run-step'
import { toolEnvironment } from './tool-environment'

/** Generates the Prisma client unless the last one was made of the same schema by the same Prisma. */
export async function generateClient(signal?: AbortSignal): Promise<void> {
  const file = join(repositoryFolder, 'prisma', 'generated', 'parley-schema')
  const inputs = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']
  const stamp = await hashContents(repositoryFolder, inputs)
  if ((await readFile(file, 'utf8').catch(() => '')) === stamp) return
  await runStep({
    title: 'Generating the database client',
    program: process.execPath,
    args: [join(repositoryFolder, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'],
    env: toolEnvironment(),
    logFile: join(logFolder, 'generate.log'),
    signal,
  })
  await writeFile(file, stamp)
}
