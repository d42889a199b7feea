import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePackageFolder } from '@/cli/package-folder'
import type { Dataset } from '@/dataset/dataset'
import { writePackage } from '@/dataset/write-package'
import { runParley } from './parley-command'

/** Imports a dataset into the database of the browser tests and publishes it, with the commands of the tool. */
export async function publishDataset(dataset: Dataset): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-'))
  try {
    await writePackageFolder(folder, writePackage(dataset))
    await runParley('import', folder)
    await runParley('publish', dataset.process.id, '--by', 'browser test')
  } finally {
    await rm(folder, { recursive: true })
  }
}
