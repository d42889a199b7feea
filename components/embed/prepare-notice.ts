import type { RequestedChart } from '@/components/charts/draw-chart'
import type { Mark } from '@/components/charts/mark'
import { readDossier } from '@/components/evidence/read-dossier'
import type { CorrectionEntry } from '@/dataset/release-entry'

/** A mark as it was said in one release, or null where that release has no such mark. */
export interface MarkDifference {
  readonly id: string
  readonly was: string | null
  readonly is: string | null
}

/** In what a chart of a newer release differs from the one that is shown. */
export interface ChartDifference {
  /** Marks that are new, gone, or say something else. */
  readonly marks: readonly MarkDifference[]
  /** Marks that say the same and rest on other evidence. */
  readonly restOnOther: readonly string[]
  /** The headline of the newer release, where it is another. */
  readonly title: string | null
  /** Whether the articles behind the chart are others. */
  readonly hasOtherSources: boolean
}

/** What a pinned chart tells of what came after its release. */
export interface Notice {
  readonly release: RequestedChart['release']
  readonly newer: (RequestedChart['release'] & { readonly difference: ChartDifference }) | null
  readonly corrections: readonly CorrectionEntry[]
}

/** Says in what a chart differs in a newer release, mark by mark; both are drawn with the same options. */
export function compareReleases(pinned: RequestedChart, newer: RequestedChart): ChartDifference {
  const before = new Map(pinned.chart.marks.map((mark) => [mark.id, mark]))
  const after = new Map(newer.chart.marks.map((mark) => [mark.id, mark]))
  const saidBefore = pinned.chart.description.spoken
  const saidAfter = newer.chart.description.spoken
  const marks: MarkDifference[] = []
  const restOnOther: string[] = []
  for (const [id, mark] of before) {
    const now = after.get(id)
    const was = saidBefore[id] ?? id
    const is = now ? (saidAfter[id] ?? id) : null
    if (!now || was !== is || mark.shows !== now.shows) marks.push({ id, was, is })
    else if (evidenceText(pinned, mark) !== evidenceText(newer, now)) restOnOther.push(was)
  }
  for (const id of after.keys()) if (!before.has(id)) marks.push({ id, was: null, is: saidAfter[id] ?? id })
  const { title, sourceLine } = newer.chart.description
  return {
    marks,
    restOnOther,
    title: title === pinned.chart.description.title ? null : title,
    hasOtherSources:
      withoutRelease(sourceLine, newer) !== withoutRelease(pinned.chart.description.sourceLine, pinned),
  }
}

/** Whether nothing that a reader can see in a chart is different in the newer release. */
export function isSame({ marks, restOnOther, title, hasOtherSources }: ChartDifference): boolean {
  return marks.length === 0 && restOnOther.length === 0 && title === null && !hasOtherSources
}

/** A source line without the release with which it ends, which always differs. */
export function withoutRelease(sourceLine: string, { release, words }: RequestedChart): string {
  const line = words.t('sourceLine.release', { number: release.number, day: words.day(release.publishedOn) })
  return sourceLine.replace(line, '')
}

/** What opens behind a mark and is its own, as text to compare: what stands beside it is behind other marks. */
function evidenceText(drawn: RequestedChart, { id }: Mark): string {
  return JSON.stringify({ ...readDossier(drawn, id, null), others: null, mentions: null })
}
