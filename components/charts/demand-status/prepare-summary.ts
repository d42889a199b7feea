import { ascending } from 'd3-array'
import { type StatusGroup, statusGroups } from '@/dataset/closed-lists'
import type { Lookup } from '@/dataset/lookup'
import type { RoundColumn } from '../demand-scope'
import type { DemandCell, DemandRow, SummaryRound, SummarySquare } from './series'

/** The rows of a summary from least to most accepted; an item stands in the first row that any article gives it. */
const groupOrder: readonly StatusGroup[] = ['closing', 'stuck', 'ask', 'open', 'moving']

/**
 * One square for each demand reported in a round, in the row of its group. Where articles report outcomes of
 * different groups, the square stands once, in the first of their rows, and shows both statuses.
 */
export function prepareSummary(
  look: Lookup,
  columns: readonly RoundColumn[],
  items: readonly DemandRow[],
  accountsOf: (round: string) => SummaryRound['accounts'],
): readonly SummaryRound[] {
  const occurring = new Set(
    items.flatMap((row) => row.cells.flatMap((cell) => cell.chips.map((chip) => chip.status))),
  )
  return columns.flatMap((column) => {
    const { round } = column
    if (round === null) return []
    const reported = items.flatMap((row) => {
      const cell = row.cells.find((one) => one.round === round)
      return cell && cell.chips.length > 0 ? [{ row, cell }] : []
    })
    const groups = groupOrder.flatMap((group) => {
      const inGroup = look.codes('demand_status').filter((code) => look.statusGroup(code) === group)
      const used = inGroup.filter((code) => occurring.has(code))
      const squares = reported
        .filter(({ cell }) => groupOrder.find((name) => cell.groups.includes(name)) === group)
        .map(({ row, cell }) => toSquare(look, row, cell))
      return inGroup.length === 0 ? [] : [{ group, statuses: used.length > 0 ? used : inGroup, squares }]
    })
    return [{ column, itemCount: reported.length, groups, accounts: accountsOf(round) }]
  })
}

function toSquare(look: Lookup, row: DemandRow, cell: DemandCell): SummarySquare {
  const shown = cell.chips.filter((chip) => !chip.isEarlier)
  const firstOf = (group: StatusGroup) =>
    shown.find((chip) => look.statusGroup(chip.status) === group)?.status
  const statuses = cell.groups.flatMap((group) => firstOf(group) ?? [])
  return {
    demand: row.id,
    title: row.title,
    cell,
    articleCount: new Set(cell.chips.flatMap(({ replies }) => replies.map(({ source }) => source))).size,
    statuses: [...statuses].sort((a, b) => ascending(indexOf(shown, a), indexOf(shown, b))).slice(0, 2),
  }
}

const indexOf = (chips: DemandCell['chips'], status: string) =>
  chips.findIndex((chip) => chip.status === status)

/** Exhaustiveness: a new group of the closed list needs its place in the order. */
const missing = statusGroups.filter((group) => !groupOrder.includes(group))
if (missing.length > 0) throw new Error(`Summary rows lack the status groups ${missing.join(', ')}`)
