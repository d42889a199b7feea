import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnySeries } from '@/components/charts/chart-room'
import type { Description, ReleaseFacts } from '@/components/charts/description'
import type { RecordRef } from '@/components/charts/mark'
import type { Words } from '@/components/charts/words'
import type { ChartOptions } from '@/dataset/chart-options'
import type { RecordType } from '@/dataset/closed-lists'
import { countValues } from '@/dataset/count-values'
import type { Dataset } from '@/dataset/dataset'
import { recordKey, recordTable } from '@/dataset/record-key'
import { arbitraryDataset } from './arbitrary-dataset'
import { english, optionsFrom } from './draw'

/** The pieces of a chart that make its marks, and the types of record that a mark may show or have beside it. */
interface MarkedChart<Series extends AnySeries> {
  readonly prepare: (dataset: Dataset, options: ChartOptions) => Series
  readonly describe: (series: Series, words: Words, release: ReleaseFacts | null) => Description
  readonly records: readonly RecordType[]
  readonly context: readonly RecordType[]
}

/** Tests that no mark leads nowhere: of these datasets with each of these queries, and of any dataset. */
export function testMarks<Series extends AnySeries>(
  chart: MarkedChart<Series>,
  datasets: Readonly<Record<string, Dataset>>,
  queries: readonly string[],
): void {
  describe.each(queries)('with %j', (query) => {
    test.each(Object.entries(datasets))('every mark leads to records or a reason: %s', (_, dataset) => {
      expect(findMarkFaults(chart, dataset, query)).toEqual([])
    })
  })

  test('every mark of any process leads to records or a reason', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        expect(findMarkFaults(chart, dataset, '')).toEqual([])
      }),
      { numRuns: 25 },
    )
  }, 30_000)
}

function findMarkFaults<Series extends AnySeries>(
  chart: MarkedChart<Series>,
  dataset: Dataset,
  query: string,
): readonly string[] {
  const series = chart.prepare(dataset, optionsFrom(query))
  const { spoken } = chart.describe(series, english, null)
  const keysOf = (types: readonly RecordType[]) =>
    new Set(
      types.flatMap((type) =>
        dataset.rows[recordTable(type)].map((row) => `${type} ${recordKey(type, row)}`),
      ),
    )
  const shown = keysOf(chart.records)
  const beside = keysOf(chart.context)
  const lacking = (refs: readonly RecordRef[], known: ReadonlySet<string>) =>
    refs.filter(({ type, id }) => !known.has(`${type} ${id}`))
  const counts = countValues(series.allMarks.map(({ id }) => id))
  return [
    ...[...counts].filter(([, count]) => count > 1).map(([id]) => `${id} stands twice`),
    ...series.marks.filter(({ id }) => !counts.has(id)).map(({ id }) => `${id} cannot be found`),
    ...series.allMarks.flatMap((mark) => [
      ...(mark.records.length > 0 !== (mark.absence === null)
        ? [`${mark.id} leads to nothing, or to both`]
        : []),
      ...lacking(mark.records, shown).map(({ id }) => `${mark.id} shows ${id}`),
      ...lacking(mark.context, beside).map(({ id }) => `${mark.id} names ${id}`),
      ...(spoken[mark.id] ? [] : [`${mark.id} has no spoken label`]),
    ]),
  ]
}
