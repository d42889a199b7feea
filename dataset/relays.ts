import { descending } from 'd3-array'
import type { Dataset } from './dataset'
import { oldestFirst } from './source-order'

/** What one article takes from one other outlet. */
export interface Relay {
  /** The article that relays. */
  readonly source: string
  /** The institution whose report it cites. */
  readonly outlet: string
  readonly claimCount: number
  /** Statements, those that repeat another one included. */
  readonly statementCount: number
  /** Statements among them that stand in another article of the set or elsewhere in this one. */
  readonly repeatCount: number
  /** Other articles of the set that are by this outlet. */
  readonly ownArticles: readonly string[]
}

/** Which article relays which outlets: articles oldest first, the outlet they take most from first. */
export function prepareRelays({ rows }: Dataset): readonly Relay[] {
  const names = new Map(rows.institutions.map(({ id, name }) => [id, name]))
  return oldestFirst(rows.sources).flatMap(({ id: source }) => {
    const claims = rows.claim_reports.filter((report) => report.source === source)
    const statements = rows.statements.filter((statement) => statement.source === source)
    const outlets = new Set([...claims, ...statements].flatMap(({ relayed_via }) => relayed_via ?? []))
    return [...outlets]
      .map((outlet) => {
        const told = statements.filter(({ relayed_via }) => relayed_via === outlet)
        return {
          source,
          outlet,
          claimCount: claims.filter(({ relayed_via }) => relayed_via === outlet).length,
          statementCount: told.length,
          repeatCount: told.filter(({ duplicate_of }) => duplicate_of !== null).length,
          ownArticles: rows.sources
            .filter((article) => article.id !== source && article.outlet === names.get(outlet))
            .map(({ id }) => id),
        }
      })
      .sort((a, b) => descending(a.claimCount + a.statementCount, b.claimCount + b.statementCount))
  })
}
