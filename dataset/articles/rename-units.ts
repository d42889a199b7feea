/** The units of second codings under the ids that claims, demands, rounds and articles have now. */
import type { RecordChange } from '../edits/edit'
import { unitTables } from '../edits/references'
import type { TableName } from '../tables'
import { type CodedValues, comparedTypes, unitName } from './second-coding'

/** What became of ids, by table: the new id, or null where the id is another record's now. */
type Renames = ReadonlyMap<TableName, ReadonlyMap<string, string | null>>

/** What changes of records do to the names of units. */
export interface UnitRenames {
  readonly items: Renames
  /** The ids that articles have now, by uid; a second coding knows its article by that. */
  readonly sources: ReadonlyMap<number, string>
}

const itemTables = Object.values(unitTables)
  .flat()
  .filter((table) => table !== 'sources')

/** Lists what changes do to the names of units; undefined where they do nothing. */
export function listUnitRenames(changes: readonly RecordChange[]): UnitRenames | undefined {
  const renamed = changes.filter(({ before, after }) => after && before?.id !== after.id)
  const items = new Map(
    itemTables.flatMap((table) => {
      const pairs = renamed.flatMap(({ before, after, ...change }): [string, string][] =>
        change.table === table && before ? [[String(before.id), String(after?.id)]] : [],
      )
      const taken = pairs.map(([, to]): [string, null] => [to, null])
      // Two may swap their ids: what one of them takes is renamed itself.
      return pairs.length > 0 ? [[table, new Map<string, string | null>([...taken, ...pairs])]] : []
    }),
  )
  const sources = new Map(
    renamed.flatMap(({ table, uid, after }) =>
      table === 'sources' && uid !== null ? [[uid, String(after?.id)]] : [],
    ),
  )
  return items.size + sources.size > 0 ? { items, sources } : undefined
}

/**
 * Values under the names that their units have now, in the second coding of the article `uid`. What was given to a record
 * that is gone does not pass to the one that took its id.
 */
export function renameUnits(values: CodedValues, { items, sources }: UnitRenames, uid: number): CodedValues {
  const rename = (table: TableName | undefined, id: string) => {
    if (table === 'sources') return sources.get(uid) ?? id
    const now = table && items.get(table)?.get(id)
    return now === undefined ? id : now
  }
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const unitType = comparedTypes.find((type) => name.startsWith(`${type} `))
      if (!unitType) return [[name, value]]
      const parts = name.slice(unitType.length + 1).split(':')
      const now = parts.map((id, place) => rename(unitTables[unitType]?.[place], id))
      return now.includes(null) ? [] : [[unitName(unitType, now.join(':')), value]]
    }),
  )
}
