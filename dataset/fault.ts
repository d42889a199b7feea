/** One thing wrong with a package or with the tables, precise enough to be repaired without asking. */
export interface Fault {
  /** The file read, or the table where there is no file. */
  readonly where: string
  /** The row as a spreadsheet numbers it, the header being 1; null for the whole file or where there is no file. */
  readonly line: number | null
  /** The key of the row where there is no file to count lines in. */
  readonly key: string | null
  readonly column: string | null
  /** The value found, as it was written. */
  readonly value: string | null
  /** What is wrong, as the end of a sentence that opens with the value. */
  readonly problem: string
  /** What would be right; null where the problem says it. */
  readonly allowed: string | null
  /** Whether it lies between records: then it may go away with a fault of one of them. */
  readonly isBetween?: boolean
}

/** A package that cannot be read or must not be published, with everything that is wrong with it. */
export class PackageError extends Error {
  override readonly name = 'PackageError'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(formatFault).join('\n'))
    this.faults = faults
  }
}

/** The fault as one line: where, the value, what is wrong, what is allowed. */
export function formatFault(fault: Fault): string {
  const place = [
    fault.where,
    fault.line === null ? null : `row ${fault.line}`,
    fault.key,
    fault.column === null ? null : `column ${fault.column}`,
  ].filter((part) => part !== null)
  const value = fault.value === null ? '' : `'${shorten(fault.value)}' `
  const allowed = fault.allowed === null ? '' : ` Allowed: ${fault.allowed}.`
  return `${place.join(', ')}: ${value}${fault.problem}.${allowed}`
}

function shorten(value: string): string {
  const longestShown = 80
  return value.length > longestShown ? `${value.slice(0, longestShown)}…` : value
}
