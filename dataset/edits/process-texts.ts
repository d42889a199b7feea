import type { ProcessDescription } from '../dataset'
import type { AnyRow } from '../rules/rule'
import { type TableName, tableNames } from '../tables'

/** What a process says of itself, without the id, which stays. */
export type ProcessWording = Omit<ProcessDescription, 'id'>

/**
 * What a process says of itself as texts, for forms, for comparing and for the history: title, description, version,
 * codebook, `{table}.title` and `{table}.description`; keywords and licences one on each line. `wordingOf` is the inverse.
 */
export function textsOfProcess(wording: ProcessWording): Record<string, string> {
  const { title, description, version, keywords, licenses, resources, codebook } = wording
  return {
    title,
    description,
    version,
    keywords: keywords.map((keyword) => (isPlain(keyword) ? keyword : JSON.stringify(keyword))).join('\n'),
    licenses: licenses.map(licenseLine).join('\n'),
    codebook,
    ...Object.fromEntries(
      tableNames.flatMap((table) => [
        [`${table}.title`, resources[table].title],
        [`${table}.description`, resources[table].description],
      ]),
    ),
  }
}

/** The texts that the row of a described process holds. */
export function textsOfRow(row: AnyRow): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, text]) => [name, String(text ?? '')]))
}

/** The wording that texts stand for; nobody has checked yet whether it may be. */
export function wordingOf(texts: Readonly<Record<string, string>>): ProcessWording {
  const read = (name: string) => texts[name] ?? ''
  return {
    title: read('title'),
    description: read('description'),
    version: read('version'),
    keywords: linesOf(read('keywords')).map((line) => (line.startsWith('"') ? String(parse(line)) : line)),
    licenses: linesOf(read('licenses')).map(readLicense),
    codebook: read('codebook'),
    resources: Object.fromEntries(
      tableNames.map((table) => [
        table,
        { title: read(`${table}.title`), description: read(`${table}.description`) },
      ]),
    ) as Record<TableName, { title: string; description: string }>,
  }
}

type License = ProcessWording['licenses'][number]

/** Whether a text stands on a line of its own as it is; all others stand there as JSON. */
const isPlain = (text: string) => text.trim() === text && text !== '' && !/^["{]|[|\n\r]/.test(text)

/** As in `CC-BY-4.0 | Creative Commons Attribution 4.0 | https://…`. */
function licenseLine(license: License): string {
  const { name, title, path } = license
  const parts = [name, ...(title === undefined ? [] : [title]), ...(path === undefined ? [] : [path])]
  const isSequence = title !== undefined || path === undefined
  return isSequence && parts.every(isPlain) ? parts.join(' | ') : JSON.stringify(license)
}

function readLicense(line: string): License {
  if (line.startsWith('{')) return parse(line) as License
  const [name = '', title, path] = line.split('|').map((part) => part.trim())
  return { name, ...(title ? { title } : {}), ...(path ? { path } : {}) }
}

const linesOf = (text: string) => text.split(/\r?\n/).flatMap((line) => line.trim() || [])

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}
