import 'server-only'
import type { Dataset, ProcessDescription, Rows } from '@/dataset/dataset'
import { normaliseDataset } from '@/dataset/normalise'
import { tableNames } from '@/dataset/tables'
import type { Db } from '@/server/db/prisma'
import { selectRows } from './stored-table'

const processColumns =
  'p.id, p.title, p.description, p.version, p.keywords, p.licenses, p.resources, p.codebook'

/** One statement for all tables, so that they are read at one moment whatever else is being written. */
const selectDataset = `SELECT (SELECT row_to_json(d) FROM (SELECT ${processColumns}) d)::text AS process,
  json_build_object(${tableNames
    .map((name) => `'${name}', (SELECT coalesce(json_agg(r), '[]') FROM (${selectRows(name)}) r)`)
    .join(',\n  ')})::text AS rows
FROM processes p WHERE p.id = $1`

/** Reads a process as it stands in the tables (the draft), rows by key; undefined if there is no such process. */
export async function readTables(db: Db, processId: string): Promise<Dataset | undefined> {
  const [found] = await db.$queryRawUnsafe<{ process: string; rows: string }[]>(selectDataset, processId)
  if (!found) return undefined
  return normaliseDataset({
    process: JSON.parse(found.process) as ProcessDescription,
    rows: JSON.parse(found.rows) as Rows,
  })
}
