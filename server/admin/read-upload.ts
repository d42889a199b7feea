import 'server-only'
import { z } from 'zod'
import type { Dataset } from '@/dataset/dataset'
import { processIdSchema, titleSchema } from '@/dataset/read-descriptor'
import { readPackage } from '@/dataset/read-package'
import { spreadsheetReader } from '@/dataset/spreadsheet-reader'
import { unzipPackage } from './unzip-package'

/** How a package is imported: id and title of the new process that it becomes, in place of its own. */
export const uploadQuery = z.object({ as: processIdSchema.optional(), title: titleSchema.optional() })

/**
 * The dataset of a zipped package, whose files may be as spreadsheets save them, under another id and title where they are
 * told. Throws PackageError.
 */
export async function readUpload(
  zip: Uint8Array,
  { as, title }: z.infer<typeof uploadQuery>,
): Promise<Dataset> {
  const dataset = readPackage(await unzipPackage(zip), spreadsheetReader)
  const own = dataset.process
  return { ...dataset, process: { ...own, id: as ?? own.id, title: title ?? own.title } }
}
