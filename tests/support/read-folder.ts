import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PackageFiles } from '@/dataset/package-files'

/** The first real package, as it ships. */
export const realPackageFolder = fileURLToPath(new URL('../../prisma/data/pak-afg-2025', import.meta.url))

/** An invented package that shares no process vocabulary with the real one. */
export const inventedPackageFolder = fileURLToPath(new URL('../fixtures/velm-water-accord', import.meta.url))

/** The files of a folder, by name. */
export function readFolder(folder: string): PackageFiles {
  return new Map(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(`${folder}/${name}`))]))
}
