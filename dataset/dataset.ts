import type { Row, TableName } from './tables'

/** What the package says of itself and of each of its tables; keeps export the inverse of import. */
export interface ProcessDescription {
  /** The slug that `datapackage.json` calls `name`. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly version: string
  readonly keywords: readonly string[]
  readonly licenses: readonly { readonly name: string; readonly title?: string; readonly path?: string }[]
  /** Title and description of each table as this package words them. */
  readonly resources: Readonly<Record<TableName, { readonly title: string; readonly description: string }>>
  /** The package's README.md, which is its codebook. Empty where it has none. */
  readonly codebook: string
}

/** All rows of a process, by table. */
export type Rows = { readonly [T in TableName]: readonly Row<T>[] }

/** One process with all its rows: what a package holds and what a release freezes. */
export interface Dataset {
  readonly process: ProcessDescription
  readonly rows: Rows
  /** Only where rows are left out because of a day (`publishedBy`). */
  readonly asOf?: AsOf
}

/** The day up to which articles were read. */
export interface AsOf {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** Articles left out that may have been out by then: the day lies inside the days they can be of. Oldest first. */
  readonly possiblyPublished: readonly Row<'sources'>[]
  /** The dataset that was cut. */
  readonly whole: Dataset
}
