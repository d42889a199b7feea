import 'server-only'
import { unzipSync } from 'fflate'
import { type Fault, PackageError } from '@/dataset/fault'
import { type PackageFiles, packageFileNames } from '@/dataset/package-files'

/** What the files of a package may have together once they are unpacked. */
const largestPackageBytes = 128 * 2 ** 20

/**
 * The files of a zipped package, with or without a folder around them. Files that are none of a package are left out,
 * but for tables under a wrong name. Throws PackageError where the zip cannot be read.
 */
export function unzipPackage(zip: Uint8Array): PackageFiles {
  let size = 0
  const isMeant = ({ name, originalSize }: { name: string; originalSize: number }) => {
    const file = fileName(name)
    if (name.startsWith('__MACOSX/') || !(packageFileNames.includes(file) || file.endsWith('.csv')))
      return false
    size += originalSize
    if (size > largestPackageBytes)
      throw new PackageError([zipFault(`its files have more than ${largestPackageBytes / 2 ** 20} MB`)])
    return true
  }
  const entries = Object.entries(unzip(zip, isMeant))
  const folders = new Set(entries.map(([name]) => name.slice(0, name.length - fileName(name).length)))
  if (folders.size > 1)
    throw new PackageError([
      zipFault(
        `it has files of a package in several folders: ${[...folders].map((one) => one || 'none').join(', ')}`,
      ),
    ])
  return new Map(entries.map(([name, bytes]) => [fileName(name), bytes]))
}

function unzip(zip: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(zip, { filter })
  } catch (error) {
    if (error instanceof PackageError) throw error
    throw new PackageError([zipFault('it is no zip, or a damaged one')])
  }
}

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

function zipFault(problem: string): Fault {
  return { where: 'the zip', line: null, key: null, column: null, value: null, problem, allowed: null }
}
