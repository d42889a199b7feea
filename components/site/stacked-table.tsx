import type { ReactNode } from 'react'

/** A table whose first column names the row. */
interface StackedTableProps {
  readonly caption: string
  /** Where a heading says the same above it. */
  readonly isCaptionHidden?: boolean
  readonly columns: readonly { readonly key: string; readonly label: string; readonly isNumber?: boolean }[]
  /** A cell for each column. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

/** A table that stands as a list of rows, each cell under its column's name, where the window is narrow. */
export function StackedTable({ caption, isCaptionHidden = false, columns, rows }: StackedTableProps) {
  return (
    <table className="stacked">
      <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, isNumber }) => (
            <th key={key} scope="col" className={isNumber ? 'stacked-number' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key: rowKey, cells: [name, ...cells] }) => (
          <tr key={rowKey}>
            <th scope="row">{name}</th>
            {columns.slice(1).map(({ key, label, isNumber }, index) => (
              <td key={key} data-label={label} className={isNumber ? 'stacked-number' : undefined}>
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
