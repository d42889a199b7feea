import { evidencedTypes, type RecordType, recordTypes } from '../closed-lists'
import { recordKey, recordTable } from '../record-key'
import { emptyKeyPart } from '../reserved-ids'
import { type LooseRows, type RowFault, rowsOf } from './rule'

/** Evidence and subjects of discrepancies point to records that exist. */
export function* checkRecords(rows: LooseRows): Iterable<RowFault> {
  const keys = new Map(recordTypes.map((type) => [type, listKeys(rows, type)]))
  for (const table of ['evidence', 'discrepancy_subjects'] as const) {
    for (const [index, { record_type, record_id }] of (rows[table] ?? []).entries()) {
      if (record_type === null || record_id === null) continue
      if (table === 'evidence' && record_type === 'claim') continue
      if (keys.get(record_type)?.has(record_id) ?? true) continue
      const target = recordTable(record_type)
      const problem = `is the key of no row in ${target}`
      yield { table, index, column: 'record_id', value: record_id, problem, allowed: `a key of ${target}` }
    }
  }
}

/** The keys of all records of a type; null if they are not all known. */
function listKeys(rows: LooseRows, type: RecordType): ReadonlySet<string> | null {
  const found = rows[recordTable(type)]
  // The key is built from ids and numbers; where one of them is at fault, the key is wrong and so is what points to it.
  return found && new Set(found.map((row) => recordKey(type, row)))
}

/** No evidence is filed under a claim: it belongs to the article that makes the claim. */
export function* checkEvidenceTypes(rows: LooseRows): Iterable<RowFault> {
  for (const [index, { record_type }] of (rows.evidence ?? []).entries()) {
    if (record_type !== 'claim') continue
    const allowed = evidencedTypes.join(', ')
    const problem = 'has no evidence of its own: file it under claim_report'
    yield { table: 'evidence', index, column: 'record_type', value: record_type, problem, allowed }
  }
}

/** What one article reports rests on that article alone. */
export function* checkEvidenceSources(rows: LooseRows): Iterable<RowFault> {
  const sources = listRecordSources(rows)
  for (const [index, { record_type, record_id, source }] of (rows.evidence ?? []).entries()) {
    if (record_type === null || record_id === null || source === null) continue
    const own = sources.get(`${record_type} ${record_id}`)
    if (own === undefined || own === source) continue
    const problem = `is not the article of the ${record_type.replaceAll('_', ' ')} it is evidence for`
    yield { table: 'evidence', index, column: 'source', value: source, problem, allowed: own }
  }
}

function listRecordSources(rows: LooseRows): ReadonlyMap<string, string> {
  const sources = new Map<string, string>()
  for (const type of recordTypes) {
    for (const row of rowsOf(rows, recordTable(type))) {
      const source = type === 'source' ? row.id : row.source
      if (typeof source === 'string') sources.set(`${type} ${recordKey(type, row)}`, source)
    }
  }
  return sources
}

/** What the coders coded can be found: the parts of each unit's key exist. */
export function* checkUnits(rows: LooseRows): Iterable<RowFault> {
  const { demands, rounds, sources, claims, delegation_seats: seats } = rows
  const list = (table: readonly { readonly id: string | null }[] | null) =>
    table && new Set(table.map(({ id }) => id))
  const ids = {
    demands: list(demands),
    rounds: list(rounds),
    sources: list(sources),
    claims: list(claims),
    seats: list(seats),
  }
  const units = {
    demand_status: {
      format: 'demand:round:source, with none for an empty round',
      parts: [ids.demands, ids.rounds, ids.sources],
    },
    claim_stance: { format: 'claim:source', parts: [ids.claims, ids.sources] },
    delegation_seat: { format: 'the id of a seat', parts: [ids.seats] },
  }
  for (const [index, { unit_type, unit_key }] of (rows.codings ?? []).entries()) {
    if (unit_type === null || unit_key === null) continue
    const { format, parts } = units[unit_type]
    const found = unit_key.split(':')
    const resolves = parts.every((known, place) => {
      const part = found[place] ?? ''
      return known === null || known.has(part) || (known === ids.rounds && part === emptyKeyPart)
    })
    const isWhole = found.length === parts.length
    if (resolves && isWhole) continue
    yield {
      table: 'codings',
      index,
      column: 'unit_key',
      value: unit_key,
      problem: isWhole
        ? 'names a record that is not there'
        : `has ${found.length} parts between colons, not ${parts.length}`,
      allowed: format,
    }
  }
}
