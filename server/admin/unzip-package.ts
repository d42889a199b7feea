import 'server-only'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { PackageError } from '@/dataset/fault'
import { type PackageFiles, packageFileNames } from '@/dataset/package-files'
import { fileFault } from '@/dataset/read-table'

/** What the files of a package may have together once they are unpacked. */
const largestPackageBytes = 64 * 2 ** 20
/** All their lines together: a line takes far more room in memory than its bytes. */
const mostLines = 200_000
/** More entries than this are no package, whatever they are. */
const mostEntries = 1000

/**
 * The files of a zipped package, with or without a folder around them. Files that are none of a package are left out,
 * but for tables under a wrong name. Throws PackageError where the zip cannot be read.
 */
export async function unzipPackage(bytes: Uint8Array): Promise<PackageFiles> {
  const zip = await open(bytes)
  const files = new Map<string, Uint8Array>()
  const folders = new Set<string>()
  let entries = 0
  let size = 0
  let lines = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (++entries > mostEntries) throw refuse(`it has more than ${mostEntries} files`)
      const name = fileName(entry.fileName)
      if (!isMeant(entry.fileName, name)) continue
      size += entry.uncompressedSize
      if (size > largestPackageBytes)
        throw refuse(`its files have more than ${largestPackageBytes / 2 ** 20} MB`)
      folders.add(entry.fileName.slice(0, -name.length))
      if (folders.size > 1) {
        const named = [...folders].map((folder) => folder || 'none').join(', ')
        throw refuse(`it has files of a package in several folders: ${named}`)
      }
      if (files.has(name)) throw refuse(`it has two files named ${name}`)
      const content = await readEntry(zip, entry)
      lines += countLines(content)
      if (lines > mostLines) throw refuse(`its files have more than ${mostLines.toLocaleString('en')} lines`)
      files.set(name, content)
    }
  } catch (error) {
    throw error instanceof PackageError ? error : damaged()
  }
  return files
}

/** The bytes of an entry, which are as many as it says and have the checksum that it says. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
  const content = Buffer.concat(chunks)
  if (crc32(content) !== entry.crc32) throw damaged()
  return content
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    throw damaged()
  }
}

function countLines(content: Uint8Array): number {
  let lines = 0
  for (let at = content.indexOf(lineFeed); at >= 0; at = content.indexOf(lineFeed, at + 1)) lines++
  return lines
}
const lineFeed = 0x0a

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** What a Mac adds beside each file opens with `._`. */
function isMeant(path: string, name: string): boolean {
  if (path.startsWith('__MACOSX/') || name.startsWith('._')) return false
  return packageFileNames.includes(name) || name.endsWith('.csv')
}

const damaged = () => refuse('it is no zip, or a damaged one')

const refuse = (problem: string) => new PackageError([fileFault('the zip', problem)])
