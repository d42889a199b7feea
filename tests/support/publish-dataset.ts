import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePackageFolder } from '@/cli/package-folder'
import type { Dataset } from '@/dataset/dataset'
import { writePackage } from '@/dataset/write-package'

/** Imports a dataset and publishes it, with `run` as the commands of the tool. */
export async function publishDataset(
  dataset: Dataset,
  run: (...args: readonly string[]) => Promise<unknown>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-'))
  try {
    await writePackageFolder(folder, writePackage(dataset))
    await run('import', folder)
    await run('publish', dataset.process.id, '--by', 'a test')
  } finally {
    await rm(folder, { recursive: true })
  }
}
