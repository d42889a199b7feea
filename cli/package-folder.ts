import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackageFiles } from '@/dataset/package-files'
import { UsageError } from './usage-error'

/** Reads every file of a folder that may hold a data package; throws UsageError when there is no such folder. */
export async function readPackageFolder(folder: string): Promise<PackageFiles> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new UsageError(`There is no folder "${folder}".`)
    throw error
  })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  )
}

/** Writes a data package into a folder; what was there under other names stays. Each file is whole or not there. */
export async function writePackageFolder(folder: string, files: PackageFiles): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, bytes] of files) {
    const beside = join(folder, `.${name}.part`)
    await writeFile(beside, bytes)
    await rename(beside, join(folder, name)).catch(async (error: unknown) => {
      await rm(beside, { force: true })
      throw error
    })
  }
}
