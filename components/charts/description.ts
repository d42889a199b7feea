/** A cell of a table: numbers stay numbers until they are written. */
export type TableValue = string | number | boolean | null

/** The values behind a chart, for the page, CSV and JSON. */
export interface DescribedTable {
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  readonly rows: readonly (readonly TableValue[])[]
  /** The same rows one by one, where there are so many that making all of them takes its time. */
  readonly oneByOne?: {
    readonly count: number
    /** The row at a place from 0. */
    readonly rowAt: (place: number) => readonly TableValue[]
  }
}

/** One line of a legend; `swatch` names what the chart draws beside it. */
export interface LegendEntry<Swatch = unknown> {
  readonly swatch: Swatch
  readonly label: string
}

/** Everything a chart says in words. All of it comes from the same series as the marks. */
export interface Description<Swatch = unknown> {
  /** The headline: the finding, or a plain title where a filter leaves none. */
  readonly title: string
  /** The finding as a sentence; null where there is none. */
  readonly finding: string | null
  /** The filter in words; null where nothing is filtered. */
  readonly filter: string | null
  readonly deck: string
  readonly altText: string
  readonly legend: readonly LegendEntry<Swatch>[]
  readonly sourceLine: string
  readonly table: DescribedTable
  /** The spoken label of every mark, by mark id. */
  readonly spoken: Readonly<Record<string, string>>
}

/** What a chart must be told about the release it is drawn from, since the dataset does not know it. */
export interface ReleaseFacts {
  readonly number: number
  /** `YYYY-MM-DD` */
  readonly publishedOn: string
}
