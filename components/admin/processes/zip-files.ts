import { zip } from 'fflate'
import { descriptorFile } from '@/dataset/package-files'
import { tableNames } from '@/dataset/tables'
import { AdminProblem } from '../call-admin'

/** What somebody chose as a package, as one zip: a zip as it is, the files of a folder zipped. Throws AdminProblem for a part. */
export async function zipChosen(files: readonly File[]): Promise<Uint8Array> {
  const [only] = files
  if (only && files.length === 1 && isZip(only)) return new Uint8Array(await only.arrayBuffer())
  if (isPart(files))
    throw new AdminProblem(
      0,
      `This is only part of a package. Choose all files of its folder at once, ${descriptorFile} among them, or a zip of them.`,
    )
  const entries = await Promise.all(
    files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const),
  )
  return new Promise((resolve, reject) =>
    zip(Object.fromEntries(entries), { level: 1 }, (error, zipped) =>
      error ? reject(error) : resolve(zipped),
    ),
  )
}

/** Whether somebody chose a file or two, such as the table that they changed. */
const isPart = (files: readonly File[]) =>
  !files.some(({ name }) => name === descriptorFile) ||
  files.filter(({ name }) => /\.csv$/i.test(name)).length < tableNames.length / 2

const isZip = ({ name, type }: File) => type === 'application/zip' || /\.zip$/i.test(name)
