/** The names under which drafts are kept, and where each is gone on with. */
import type { ProcessNames } from '@/dataset/edits/process-names'
import { isTableName, type TableName, tableNames, tables } from '@/dataset/tables'
import { draftSchema, rowOf } from './draft'
import { nameRecord } from './name-record'

/** All drafts of a process are under names that begin so. */
export const draftsOf = (processId: string) => `${processId}/`
/** Of a record; of a new one where there is no uid. */
export const recordDraftName = (processId: string, table: TableName, uid: number | null) =>
  `${processId}/${table}/${uid ?? 'new'}`
/** Of a new record that is begun at the desk of an article; `mark` tells one beginning from another. */
export const deskDraftName = (processId: string, table: TableName, article: number, mark: string) =>
  `${processId}/${table}/new in article ${article} ${mark}`
/** Of many records of a table. */
export const tableDraftName = (processId: string, table: TableName) => `${processId}/${table}/many`
/** Of what a process says of itself. */
export const descriptionDraftName = (processId: string) => `${processId}/processes`
/** Of an article that is to be added. */
export const articleDraftName = (processId: string) => `${processId}/article`
/** Of a text that an article is to have. */
export const textDraftName = (processId: string, uid: number) => `${processId}/text/${uid}`
/** Of what the next release says of itself. */
export const releaseDraftName = (processId: string) => `${processId}/release`

/** Of what a second coder has given an article and is not saved; nobody else who uses the browser sends it as theirs. */
export const secondDraftName = (processId: string, article: number, user: string) =>
  `${processId}/second coding/${article}/${user}`

/** What a draft is of, and where it is gone on with. */
export interface DraftPlace {
  /** The page, below the one of the process. */
  readonly path: string
  readonly label: string
}

/** The table of a new record that was begun at the desk of an article, of the name of its draft; undefined for any other. */
export function readBegunTable(processId: string, article: number, name: string): TableName | undefined {
  return tableNames.find((table) => name.startsWith(deskDraftName(processId, table, article, '')))
}

/** Reads what a draft of a process is of from its name and from itself; undefined where the name is of no known kind. */
export function readDraftPlace(
  processId: string,
  name: string,
  draft: unknown,
  names: ProcessNames,
): DraftPlace | undefined {
  switch (name) {
    case descriptionDraftName(processId):
      return { path: '/description', label: 'Description and codebook' }
    case articleDraftName(processId):
      return { path: '/articles/new', label: 'A new article' }
    case releaseDraftName(processId):
      return { path: '/review', label: 'The next release' }
  }
  const [table = '', place = ''] = name.slice(draftsOf(processId).length).split('/')
  if (table === 'text') return { path: `/articles/${place}`, label: 'The text of an article' }
  if (table === 'second coding')
    return { path: `/articles/${place}/second`, label: 'Answers of a second coding' }
  if (!isTableName(table)) return undefined
  const { title } = tables[table]
  if (place === 'many') return { path: `/records/${table}`, label: `${title}, edited in the table` }
  const written = draftSchema.safeParse(draft).data
  const called = written ? nameRecord(table, rowOf(table, written.texts), names) : ''
  const article = /^new in article (\d+) /.exec(place)?.[1]
  const isNew = place === 'new' || article !== undefined
  return {
    path: article ? `/articles/${article}` : `/records/${table}/${place}`,
    label: [title, isNew && 'new', called && `“${called}”`].filter(Boolean).join(', '),
  }
}
