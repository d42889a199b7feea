import { zip } from 'fflate'

/** What somebody chose as a package, as one zip: a zip as it is, the files of a folder zipped. */
export async function zipChosen(files: readonly File[]): Promise<Uint8Array> {
  const [only] = files
  if (only && files.length === 1 && isZip(only)) return new Uint8Array(await only.arrayBuffer())
  const entries = await Promise.all(
    files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const),
  )
  return new Promise((resolve, reject) =>
    zip(Object.fromEntries(entries), { level: 1 }, (error, zipped) =>
      error ? reject(error) : resolve(zipped),
    ),
  )
}

const isZip = ({ name, type }: File) => type === 'application/zip' || /\.zip$/i.test(name)
