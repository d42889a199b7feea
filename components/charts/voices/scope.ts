import { ascending, group } from 'd3-array'
import { type ChartOptions, isSelected } from '@/dataset/chart-options'
import { statementModes } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { type Lookup, lookUp } from '@/dataset/lookup'
import { relinkDuplicates } from '@/dataset/relink-duplicates'
import type { Row } from '@/dataset/tables'
import { selectSources } from '../articles'
import type { Voice } from './series'
import { createToldByOther } from './told-by-other'

/** The part of a dataset that the filters leave. */
export interface Scope {
  readonly dataset: Dataset
  readonly look: Lookup
  /** Oldest first. */
  readonly sources: readonly Row<'sources'>[]
  /** The sides that the filter leaves, by rank. */
  readonly sides: readonly string[]
  /** The party whose account a side is; null where it speaks for none. */
  readonly partyOf: (side: string) => string | null
  /** Statements in the order of a run; repeats are left out. */
  readonly voices: readonly Voice[]
  readonly repeatCount: number
}

/** Applies the filters on articles and on whose account. */
export function selectScope(dataset: Dataset, options: ChartOptions): Scope {
  const look = lookUp(dataset)
  const sources = selectSources(dataset, options.source)
  const kept = new Set(sources.map(({ id }) => id))
  const { statements } = dataset.rows
  // An utterance whose first print is left out is counted where it stands again.
  const inArticles = relinkDuplicates(
    statements.filter(({ source }) => kept.has(source)),
    statements,
  )
  const left = inArticles.filter(({ side }) => isSelected(options.account, side))
  const repeats = left.filter(({ duplicate_of }) => duplicate_of !== null)
  const partyOf = (side: string) => look.requireEntry('side', side).group
  const codes = look.codes('side')
  const isFurtherSide = (side: string) => {
    const party = partyOf(side)
    return party !== null && codes.find((code) => partyOf(code) === party) !== side
  }
  const isToldByOther = createToldByOther(dataset, partyOf)
  const repeatsOf = group(repeats, (repeat) => firstPrint(repeat, inArticles))
  return {
    dataset,
    look,
    sources,
    sides: codes.filter((side) => isSelected(options.account, side)),
    partyOf,
    voices: left
      .filter(({ duplicate_of }) => duplicate_of === null)
      .map((row) => ({
        id: row.id,
        source: row.source,
        paragraph: row.paragraph,
        speaker: row.speaker,
        isNamed: row.named,
        side: row.side,
        mode: row.mode,
        isToldByOther: isToldByOther(row),
        isStriped: isFurtherSide(row.side),
        relayedVia:
          row.relayed_via === null ? null : (look.institutions.get(row.relayed_via)?.name ?? row.relayed_via),
        channel: row.channel,
        isSideInferred: row.side_inferred,
        gist: row.gist,
        repeats: (repeatsOf.get(row.id) ?? []).map(({ id }) => id).sort(),
      }))
      .sort(
        (a, b) =>
          Number(b.isNamed) - Number(a.isNamed) ||
          statementModes.indexOf(a.mode) - statementModes.indexOf(b.mode) ||
          ascending(a.paragraph, b.paragraph) ||
          ascending(a.id, b.id),
      ),
    repeatCount: repeats.length,
  }
}

/** The statement that a repeat repeats, over other repeats. */
function firstPrint(repeat: Row<'statements'>, all: readonly Row<'statements'>[]): string {
  const seen = new Set([repeat.id])
  let row = repeat
  while (row.duplicate_of !== null && !seen.has(row.duplicate_of)) {
    const target = row.duplicate_of
    seen.add(target)
    const next = all.find(({ id }) => id === target)
    if (!next) return target
    row = next
  }
  return row.id
}
