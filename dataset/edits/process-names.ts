/** What forms and lists need to know of a process to name what they show. */
export interface ProcessNames {
  readonly title: string
  /** Whether it was ever published. */
  readonly isPublished: boolean
  /** Grows with every change of the process. */
  readonly state: number
  /** How many records each table has. */
  readonly counts: Readonly<Record<string, number>>
  /** The records that have an id, by table, in the order of their names; rounds in their own. */
  readonly records: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>
  /** The ids of the articles whose text is here; undefined where nobody asked. */
  readonly texts?: readonly string[]
  /** All codes, by rank. */
  readonly codes: readonly CodeName[]
}

/** A code with what it is called. */
interface CodeName {
  readonly vocabulary: string
  readonly code: string
  readonly label: string
  /** When it is given; null where the label says it. */
  readonly definition: string | null
}
