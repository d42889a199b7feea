import type { QueryClient } from '@tanstack/react-query'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { TableName } from '@/dataset/tables'

type Shown = Pick<StoredRecord, 'uid' | 'row'>
interface ListPage {
  readonly records: readonly Shown[]
}

/**
 * Lets all lists of a table show rows as they are about to be saved; gives the way back, for when they are refused.
 */
export async function showInLists(
  client: QueryClient,
  processId: string,
  table: TableName,
  rows: readonly Shown[],
): Promise<() => void> {
  const queryKey = ['records', processId, table]
  await client.cancelQueries({ queryKey })
  const before = client.getQueriesData<ListPage>({ queryKey })
  const byUid = new Map(rows.map((one) => [one.uid, one.row]))
  for (const [key, page] of before)
    if (page)
      client.setQueryData<ListPage>(key, {
        ...page,
        records: page.records.map((one) => ({ ...one, row: byUid.get(one.uid) ?? one.row })),
      })
  return () => {
    for (const [key, page] of before) client.setQueryData(key, page)
  }
}
