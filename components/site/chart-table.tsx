import type { DescribedTable } from '@/components/charts/description'
import { countRows, listTableRows } from '@/components/charts/sort-table'
import { formatTableValue } from '@/components/charts/table-csv'
import type { Words } from '@/components/charts/words'
import { formatChartQuery, type SearchParams } from '@/dataset/chart-options'
import { parseTableOptions, type TableOptions } from '@/dataset/table-options'

/** Up to so many rows stand there at once; more stand in parts. */
const mostRowsAtOnce = 500
const rowsPerPart = 100

interface ChartTableProps {
  readonly table: DescribedTable
  readonly query: SearchParams
  /** The same table as a file. */
  readonly csvHref: string
  /** What the table is of. */
  readonly caption: string
  readonly words: Words
}

/** The values behind a chart as a table, folded until it is asked for: sorted by any column, in parts where long. */
export function ChartTable({ table, query, csvHref, caption, words }: ChartTableProps) {
  const options = readTableOptions(query)
  const n = countRows(table)
  const perPart = n > mostRowsAtOnce ? rowsPerPart : mostRowsAtOnce
  const parts = Math.max(1, Math.ceil(n / perPart))
  const part = Math.min(options.part, parts)
  const first = (part - 1) * perPart
  const shown = listTableRows(table, options, words.locale, [first, first + perPart])
  const toPart = (number: number) => formatChartQuery(query, { rows: String(number) })
  return (
    <details className="chart-table" open={options.isAsked}>
      <summary>{words.t('table.open', { n })}</summary>
      <p className="chart-table-tools">
        <a href={csvHref} download>
          {words.t('table.download')}
        </a>
        {parts > 1 && (
          <>
            <span>{words.t('table.part', { first: first + 1, last: first + shown.length, n })}</span>
            {part > 1 && (
              <a href={toPart(part - 1)} data-table="" data-focus="rows">
                {words.t('table.previous')}
              </a>
            )}
            {part < parts && (
              <a href={toPart(part + 1)} data-table="" data-focus="rows">
                {words.t('table.next')}
              </a>
            )}
          </>
        )}
      </p>
      <section className="chart-table-scroll" aria-label={words.t('table.name')} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <ColumnHead key={column.key} column={column} options={options} query={query} words={words} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.join('\u001f')}>
                {row.map((value, index) => (
                  <td key={table.columns[index]?.key}>{formatTableValue(value, words)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

interface ColumnHeadProps {
  readonly column: DescribedTable['columns'][number]
  readonly options: TableOptions
  readonly query: SearchParams
  readonly words: Words
}

/** The options of the table in the query of a page. */
function readTableOptions(query: SearchParams): TableOptions {
  return parseTableOptions(new URLSearchParams(formatChartQuery(query, {})))
}

/** A head that sorts: up, then down, then the order of the chart again. */
function ColumnHead({ column: { key, label }, options, query, words }: ColumnHeadProps) {
  const isSorted = options.column === key
  const next = !isSorted ? key : options.isDescending ? null : `-${key}`
  return (
    <th scope="col" aria-sort={isSorted ? (options.isDescending ? 'descending' : 'ascending') : undefined}>
      <a
        href={formatChartQuery(query, { column: next, rows: '1' })}
        data-table=""
        data-focus={`column ${key}`}
        title={words.t('table.sortBy', { column: label })}
      >
        {label}
      </a>
    </th>
  )
}
