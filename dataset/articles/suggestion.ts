/** What the desk suggests of a paragraph; a suggestion only ever suggests. */
import type { AnchorPlace } from './anchors'

/** Tables whose records articles call by name. */
export const namedTables = ['people', 'institutions', 'parties'] as const
export type NamedTable = (typeof namedTables)[number]

/** A record that a paragraph probably names or is about. */
export interface Suggestion {
  readonly table: NamedTable | 'claims' | 'demands'
  readonly id: string
  readonly name: string
  /** The number of the paragraph, from 1. */
  readonly paragraph: number
  /** The words that say so, where they can be a locating phrase. */
  readonly place: AnchorPlace | null
}
