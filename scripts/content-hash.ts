import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/**
 * SHA-256 in hex over names and contents of files; a folder counts with all that is in it, a missing path as
 * missing. Same hash, same contents.
 */
export async function hashContents(
  root: string,
  paths: readonly string[],
  extra: readonly string[] = [],
): Promise<string> {
  const hash = createHash('sha256')
  for (const word of extra) hash.update(`${word}\0`)
  for (const path of paths) {
    for (const file of await listFiles(join(root, path))) {
      hash.update(`${relative(root, file)}\0`)
      hash.update(
        createHash('sha256')
          .update(await readFile(file))
          .digest(),
      )
    }
  }
  return hash.digest('hex')
}

async function listFiles(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return path
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  if (typeof entries === 'string') return [entries]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
