import { unzipSync, zip } from 'fflate'
import { descriptorFile } from '@/dataset/package-files'
import { isTableName, tableNames } from '@/dataset/tables'
import { AdminProblem } from '../call-admin'
import { processAddress } from '../use-names'

/**
 * What somebody chose as a package, as one zip: a zip as it is, the files of a folder zipped, single tables of a process in
 * the place of those that it exports. Throws AdminProblem for anything else.
 */
export async function zipChosen(files: readonly File[], processId: string | null): Promise<Uint8Array> {
  const [only] = files
  if (only && files.length === 1 && isZip(only)) return new Uint8Array(await only.arrayBuffer())
  // Where there is a process, its other tables stay.
  const completedBy = nameSingleTables(files, processId) === null ? null : processId
  const unknown = processId === null ? undefined : sayUnknownTables(files)
  if (unknown) throw new AdminProblem(0, unknown)
  const problem = completedBy === null ? sayProblem(files) : undefined
  if (problem) throw new AdminProblem(0, `${problem} Choose ${whatToChoose}.`)
  const own = completedBy === null ? {} : await readExported(completedBy)
  const chosen = await Promise.all(
    files.map(async (file) => [nameInPackage(file), new Uint8Array(await file.arrayBuffer())] as const),
  )
  return new Promise((resolve, reject) =>
    zip({ ...own, ...Object.fromEntries(chosen) }, { level: 1 }, (error, zipped) =>
      error ? reject(error) : resolve(zipped),
    ),
  )
}

/** The names of what somebody chose where it is single tables of a process, whose others stay; null where it is not. */
export const nameSingleTables = (files: readonly File[], processId: string | null) =>
  processId !== null && files.every(isTable) ? files.map(nameInPackage) : null

/** What a file is called in a package: some systems shout endings. */
const nameInPackage = ({ name }: File) => name.replace(/\.csv$/i, '.csv')

/** Whether a file is one table of a package, by its name. */
const isTable = (file: File) => file.size > 0 && isNamedAsTable(file)

const isNamedAsTable = ({ name }: File) => isTableName(name.replace(/\.csv$/i, ''))

/** What is said where of single tables some are none, by their names; undefined where all are. */
function sayUnknownTables(files: readonly File[]): string | undefined {
  if (!files.every(({ name }) => /\.csv$/i.test(name))) return undefined
  const unknown = files
    .filter((file) => !isNamedAsTable(file))
    .map(({ name }) => `“${name.slice(0, -'.csv'.length)}”`)
  if (unknown.length === 0) return undefined
  return `No table is called ${unknown.join(' or ')}. Files of single tables are called ${tableNames.map((table) => `${table}.csv`).join(', ')}.`
}

/** The files that a process exports, by name. Throws AdminProblem. */
async function readExported(processId: string): Promise<Record<string, Uint8Array>> {
  const answer = await fetch(`${processAddress(processId)}/package`).catch(() => null)
  if (!answer?.ok) throw new AdminProblem(answer?.status ?? 0, 'The other tables cannot be read. Try again.')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path.slice(path.lastIndexOf('/') + 1), bytes]),
  )
}

const whatToChoose = `a package as one zip, or all files of its folder at once, ${descriptorFile} among them`

/** Why the chosen files are no package; undefined where they may be one. */
function sayProblem(files: readonly File[]): string | undefined {
  const [only] = files
  if (only && files.length === 1 && only.size === 0) return `“${only.name}” is empty.`
  const isOfPackage = ({ name }: File) => name === descriptorFile || /\.csv$/i.test(name)
  if (only && !files.some(isOfPackage)) return `“${only.name}” is no file of a package.`
  // Somebody chose a file or two, such as the table that they changed.
  const isWhole =
    files.some(({ name }) => name === descriptorFile) &&
    files.filter(({ name }) => /\.csv$/i.test(name)).length >= tableNames.length / 2
  return isWhole ? undefined : 'This is only part of a package.'
}

const isZip = ({ name, type }: File) => type === 'application/zip' || /\.zip$/i.test(name)
