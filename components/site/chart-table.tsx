import type { DescribedTable, TableValue } from '@/components/charts/description'
import type { Words } from '@/components/charts/words'

/** The values behind a chart as a table, folded until it is asked for. */
export function ChartTable({ table, words }: { table: DescribedTable; words: Words }) {
  const show = (value: TableValue) =>
    typeof value === 'boolean' ? words.t(value ? 'table.yes' : 'table.no') : value
  return (
    <details className="chart-table">
      <summary>{words.t('table.open', { n: table.rows.length })}</summary>
      <section className="chart-table-scroll" aria-label={words.t('table.name')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {table.columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join('\u001f')}>
                {row.map((value, index) => (
                  <td key={table.columns[index]?.key}>{show(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
