/** What was set down of a unit, as it is written down at the desk. */
import { z } from 'zod'
import { comparedTypes } from '@/dataset/articles/second-coding'
import type { StoredRecord } from '@/dataset/edits/edit'
import { demandUnitKey, recordKey } from '@/dataset/record-key'
import { emptyKeyPart } from '@/dataset/reserved-ids'
import type { Row } from '@/dataset/tables'

const askedSchema = z.object({
  unit: z.enum(comparedTypes),
  /** As in `codings`. */
  key: z.string(),
  /** The code that the unit is to have; empty where the article says nothing of it. */
  value: z.string(),
})
export type UnitToWrite = z.infer<typeof askedSchema>

/** The address of the desk of an article at which a unit is written down. */
export const unitAddress = (processId: string, uid: number, asked: UnitToWrite) =>
  `/admin/processes/${processId}/articles/${uid}?${new URLSearchParams(asked)}`

/** The unit that the query of an address asks for; undefined where it asks for none. */
export const readUnitToWrite = (query: string): UnitToWrite | undefined =>
  askedSchema.safeParse(Object.fromEntries(new URLSearchParams(query))).data

/** The report that says a unit, of a demand its last step; undefined where none does. */
export function findReportOf(
  { unit, key }: UnitToWrite,
  reports: readonly StoredRecord[],
): StoredRecord | undefined {
  const isOf = ({ table, row }: StoredRecord) =>
    unit === 'claim_stance'
      ? table === 'claim_reports' && recordKey('claim_report', row) === key
      : table === 'demand_reports' && demandUnitKey(row as Row<'demand_reports'>) === key
  return reports.filter(isOf).sort((a, b) => Number(b.row.step) - Number(a.row.step))[0]
}

/** The table of a new report, and what it begins with. */
interface ReportBeginning {
  readonly table: 'claim_reports' | 'demand_reports'
  readonly texts: Readonly<Record<string, string>>
}

/** The cell in which a report says its unit. */
export const valueCell = ({ unit, value }: UnitToWrite): Readonly<Record<string, string>> =>
  unit === 'claim_stance' ? { stance: value } : { status: value }

/** What a new report of a unit begins with. */
export function beginReport(asked: UnitToWrite): ReportBeginning {
  const { unit, key } = asked
  const [item = '', round = ''] = key.split(':')
  if (unit === 'claim_stance') return { table: 'claim_reports', texts: { claim: item, ...valueCell(asked) } }
  const inRound = round === emptyKeyPart ? '' : round
  return { table: 'demand_reports', texts: { demand: item, round: inRound, ...valueCell(asked) } }
}
