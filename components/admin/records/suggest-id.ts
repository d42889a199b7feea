import type { ProcessNames } from '@/dataset/edits/process-names'
import { nameColumnOf } from '@/dataset/edits/record-name'
import { suggestSlug } from '@/dataset/suggest-slug'
import { type TableName, tables } from '@/dataset/tables'

type Texts = Readonly<Record<string, string>>

/** The texts of a new record, its id following what it is called as long as nobody has written another. */
export function followId(table: TableName, before: Texts, after: Texts, names: ProcessNames): Texts {
  if (!('id' in tables[table].columns)) return after
  const isOwn = after.id !== before.id
  const followed = before.id ?? ''
  if (isOwn || (followed !== '' && followed !== suggestId(table, before, names))) return after
  return { ...after, id: suggestId(table, after, names) }
}

/** Where two of one name are the same, as a rule. */
const namedOnce: ReadonlySet<TableName> = new Set([
  'delegation_seats',
  'people',
  'institutions',
  'parties',
  'rounds',
  'demands',
  'claims',
])

/** The id of a record that is called as a new one is, and so is the same, probably; undefined where none is. */
export function findTwin(table: TableName, texts: Texts, { records }: ProcessNames): string | undefined {
  if (!namedOnce.has(table)) return undefined
  const slug = suggestSlug(titleOf(table, texts))
  return slug === '' ? undefined : records[table]?.find(({ id }) => id === slug)?.id
}

/** An id for a new record that no other of its table has; empty as long as it is called nothing. */
export function suggestId(table: TableName, texts: Texts, names: ProcessNames): string {
  const slug = suggestSlug(titleOf(table, texts))
  if (slug === '') return ''
  const taken = new Set(names.records[table]?.map(({ id }) => id))
  let number = 1
  const numbered = () => (number === 1 ? slug : `${slug}-${number}`)
  while (taken.has(numbered())) number++
  return numbered()
}

function titleOf(table: TableName, texts: Texts): string {
  // As in `dawn-p17-insiders`: many say the same in an article, but not in the same paragraph.
  if (table === 'statements') {
    const { source = '', paragraph = '', speaker = '' } = texts
    return speaker === '' ? '' : `${source.split('-')[0]} p${paragraph.padStart(2, '0')} ${speaker}`
  }
  // As in `dawn-2025-10-27`: an outlet has many articles.
  if (table === 'sources') return [texts.short_name, texts.published_on].filter(Boolean).join(' ')
  // As in `istanbul-1-pakistan-khawaja-asif` and `doha-mediator-qatar`.
  if (table === 'delegation_seats') {
    const { round, party, role, person, institution } = texts
    const who = person || institution || (role === 'mediator' ? party : '')
    return round && who ? [round, role === 'mediator' ? role : party, who].filter(Boolean).join(' ') : ''
  }
  return texts[nameColumnOf(table) ?? 'id'] ?? ''
}
