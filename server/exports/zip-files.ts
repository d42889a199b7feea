import 'server-only'
import { zipSync } from 'fflate'

/** The earliest day that a zip can name. */
const firstDay = '1980-01-01'

/** Files as a zip, in one folder; with the day of the release (`YYYY-MM-DD`), so that the same files give the same bytes. */
export function zipFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>,
  day: string,
): Uint8Array {
  const encoder = new TextEncoder()
  const entries = [...files].map(([name, content]): [string, Uint8Array] => [
    `${folder}/${name}`,
    typeof content === 'string' ? encoder.encode(content) : content,
  ])
  // A zip holds no time zone, and the library writes that of the machine.
  const [year, month, date] = (day < firstDay ? firstDay : day).split('-').map(Number)
  const mtime = new Date(year ?? 1980, (month ?? 1) - 1, date ?? 1)
  return zipSync(Object.fromEntries(entries), { level: 6, mtime, os: 3 })
}
