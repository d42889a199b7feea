import type { TableChange } from '@/dataset/table-changes'
import { StackedTable } from '../stacked-table'
import type { ReleasePageProps } from './release-page'

/** How many rows of each table a release changed; of a first release how many it has. */
export function TableChanges({ process, entry, changes, words }: ReleasePageProps) {
  const { t } = words
  const { comparedWith, changelog } = entry
  // Said already where the changes are told in words.
  if (changelog === null) return null
  const isFirst = comparedWith === null
  const heading = t(isFirst ? 'releases.tablesFirst' : 'releases.tables')
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">{heading}</h2>
      {changes === null ? (
        <p>{t('releases.unavailable', { number: String(comparedWith) })}</p>
      ) : (
        <Counts heading={heading} changes={changes} isFirst={isFirst} process={process} words={words} />
      )}
    </section>
  )
}

const columnsOfFirst = ['rows'] as const
const columnsOfLater = ['rows', 'added', 'removed', 'changed'] as const

function Counts({
  heading,
  changes,
  isFirst,
  process,
  words,
}: Pick<ReleasePageProps, 'process' | 'words'> & {
  readonly heading: string
  readonly changes: readonly TableChange[]
  readonly isFirst: boolean
}) {
  const { t } = words
  const columns = isFirst ? columnsOfFirst : columnsOfLater
  const titleOf = ({ table }: TableChange) => process.resources[table].title
  const isTouched = (change: TableChange) =>
    isFirst || change.addedCount + change.removedCount + change.changedCount > 0
  const touched = changes.filter(isTouched)
  const same = changes.filter((change) => !isTouched(change))
  return (
    <>
      {touched.length > 0 ? (
        <StackedTable
          caption={heading}
          isCaptionHidden
          columns={[
            { key: 'table', label: t('releases.table') },
            ...columns.map((key) => ({ key, label: t(`releases.${key}`), isNumber: true })),
          ]}
          rows={touched.map((change) => ({
            key: change.table,
            cells: [titleOf(change), ...columns.map((key) => countOf(change, key))],
          }))}
        />
      ) : null}
      {same.length > 0 ? <p>{t('releases.same', { tables: words.and(same.map(titleOf)) })}</p> : null}
    </>
  )
}

function countOf(change: TableChange, key: (typeof columnsOfLater)[number]): number {
  switch (key) {
    case 'rows':
      return change.rowCount
    case 'added':
      return change.addedCount
    case 'removed':
      return change.removedCount
    case 'changed':
      return change.changedCount
  }
}
