import type { ChartOptions } from '@/dataset/chart-options'
import { statementModes } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { articleOf } from '../articles'
import { filterTerms } from '../filters'
import { prepareRowPage, type RowPage, rowsOn } from '../row-pages'
import { fitRows } from './fit-rows'
import { prepareFinding } from './prepare-finding'
import { prepareGroups } from './prepare-groups'
import { prepareMarks } from './prepare-marks'
import { prepareRows } from './prepare-rows'
import { selectScope } from './scope'
import type { Mode, VoiceRow, VoicesSeries } from './series'

/** Turns a dataset into everything that the chart shows, as far as the options leave it. */
export function prepareVoices(dataset: Dataset, options: ChartOptions): VoicesSeries {
  const scope = selectScope(dataset, options)
  const { look, voices } = scope
  const groups = prepareGroups(scope)
  const rows = prepareRows(scope, groups)
  const page = options.view === 'full' ? preparePage(rows, options) : null
  const { full, summary } = prepareMarks(rows)
  const summaryIds = new Set(summary.map(({ id }) => id))
  // A process may have no word for a mode that none of its statements is of.
  const used = new Set(voices.map(({ mode }) => mode))
  return {
    view: options.view,
    filters: filterTerms(dataset, options),
    articles: scope.sources.map(articleOf),
    groups,
    rows,
    page,
    count: voices.length,
    repeatCount: scope.repeatCount,
    finding: prepareFinding(scope, groups),
    sideLabels: look.labels('side'),
    modeLabels: Object.fromEntries(
      statementModes.map((mode) => [mode, used.has(mode) ? look.label('statement_mode', mode) : mode]),
    ) as Record<Mode, string>,
    agreement: null,
    marks:
      options.view === 'summary'
        ? prepareMarks(fitRows(rows).shown).summary
        : prepareMarks(rowsOn(page)(rows)).full,
    allMarks: [...summary, ...full.filter(({ id }) => !summaryIds.has(id))],
  }
}

/** Which articles a full view of very many shows. */
function preparePage(rows: readonly VoiceRow[], { page, mark }: ChartOptions): RowPage | null {
  const holdsMark = ({ cells }: VoiceRow) =>
    cells.some(({ markId, voices }) => markId === mark || voices.some(({ id }) => id === mark))
  return prepareRowPage(
    rows.map(({ id }) => id),
    page,
    mark === null ? null : (rows.find(holdsMark)?.id ?? null),
    rows.reduce((sum, { count, cells }) => sum + count + cells.length, 0),
  )
}
