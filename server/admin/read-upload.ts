import 'server-only'
import { z } from 'zod'
import type { Dataset } from '@/dataset/dataset'
import { processIdSchema } from '@/dataset/read-descriptor'
import { readPackage } from '@/dataset/read-package'
import { spreadsheetReader } from '@/dataset/spreadsheet-reader'
import { unzipPackage } from './unzip-package'

/** How a package is imported: `as` is the id of the new process that it becomes, in place of its own. */
export const uploadQuery = z.object({ as: processIdSchema.optional() })

/**
 * The dataset of a zipped package, whose files may be as spreadsheets save them, under another id where there is one.
 * Throws PackageError.
 */
export async function readUpload(zip: Uint8Array, as?: string): Promise<Dataset> {
  const dataset = readPackage(await unzipPackage(zip), spreadsheetReader)
  return as === undefined ? dataset : { ...dataset, process: { ...dataset.process, id: as } }
}
