import { type TableName, tables } from '../tables'

/** The column by which addresses and pinned charts know the records of a table: it stays once it was released. */
export function permanentColumnOf(table: TableName): 'id' | 'code' | undefined {
  if (table === 'vocabularies') return 'code'
  return 'id' in tables[table].columns ? 'id' : undefined
}
