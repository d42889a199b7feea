import { recordKey } from '@/dataset/record-key'
import type { Row } from '@/dataset/tables'
import type { CitedOutlets } from '../cited-outlets'
import { listAbsenceReasons } from '../claim-cell-states'
import type { ClaimScope } from '../claim-scope'
import { lazily } from '../lazily'
import { type PairState, pairStates } from '../pair-point-palette'
import { isCounted, type Pair, type PairSpot, type SharedPoint } from './series'

type Claim = Row<'claims'>

/** What one article has on the claims, read once for all pairs it is in. */
interface ReadArticle {
  readonly source: Row<'sources'>
  readonly claims: readonly Claim[]
  /** Its report on each claim, in the order of the claims. */
  readonly reports: readonly (ReadReport | null)[]
  /** For each claim one of `saying`. Bytes, since every pair reads all of them. */
  readonly said: Uint8Array
}

/** What an article says of a claim, as far as two of them can be compared without a look at their reports. */
const saying = {
  notCovered: 0,
  leftUnsaid: 1,
  affirmsItself: 2,
  affirmsCiting: 3,
  contradicts: 4,
  unclear: 5,
} as const

interface ReadReport {
  readonly row: Row<'claim_reports'>
  readonly cited: CitedOutlets
}

/** Reads what each article of the scope has on these claims. */
export function readArticles(
  scope: ClaimScope,
  claims: readonly Claim[],
  citedBy: (report: Row<'claim_reports'>) => CitedOutlets,
): readonly ReadArticle[] {
  const places = new Map(scope.sources.map(({ id }, place) => [id, place]))
  const reports = scope.sources.map(() => new Array<ReadReport | null>(claims.length).fill(null))
  const said = scope.sources.map(() => new Uint8Array(claims.length))
  claims.forEach((claim, at) => {
    listAbsenceReasons(scope, claim).forEach((reason, place) => {
      if (reason === 'left-unsaid') said[place]?.fill(saying.leftUnsaid, at, at + 1)
    })
    for (const row of scope.listReports(claim.id)) {
      const place = places.get(row.source) ?? -1
      const report = { row, cited: citedBy(row) }
      said[place]?.fill(sayingOf(report), at, at + 1)
      reports[place]?.fill(report, at, at + 1)
    }
  })
  return scope.sources.map((source, place) => ({
    source,
    claims,
    reports: reports[place] ?? [],
    said: said[place] ?? new Uint8Array(),
  }))
}

function sayingOf({ row, cited }: ReadReport): number {
  if (row.stance === 'affirms') return cited.isOwn ? saying.affirmsItself : saying.affirmsCiting
  return row.stance === 'contradicts' ? saying.contradicts : saying.unclear
}

/** What two articles share; the older one first. Of very many pairs few are drawn: points are listed when asked for. */
export function preparePair([a, b]: readonly [ReadArticle, ReadArticle]): Pair {
  const markId = [a.source.id, b.source.id].sort().join('.')
  const counts = { both: 0, relayed: 0, cites: 0, open: 0, contradict: 0 }
  let pointCount = 0
  let coverCount = 0
  for (let place = 0; place < a.claims.length; place += 1) {
    const [one, other] = [a.said[place] ?? 0, b.said[place] ?? 0]
    if (one === saying.notCovered || other === saying.notCovered) continue
    coverCount += 1
    if (one === saying.leftUnsaid || other === saying.leftUnsaid) continue
    pointCount += 1
    if (one === saying.affirmsItself && other === saying.affirmsItself) counts.both += 1
    else if (one === saying.unclear || other === saying.unclear) counts.open += 1
    else if (one === saying.contradicts || other === saying.contradicts)
      counts[one === other ? 'open' : 'contradict'] += 1
    else counts[stateAt(place, a, b) ?? 'open'] += 1
  }
  const points = lazily(() => listPoints(markId, a, b))
  return {
    markId,
    sources: [a.source.id, b.source.id],
    pointCount,
    get points() {
      return points()
    },
    get spots() {
      return isCounted({ pointCount }) ? spotsByState(markId, points()) : points().map(spotOf)
    },
    counts,
    coverCount,
    isCoded: a.source.coding_complete && b.source.coding_complete,
  }
}

function listPoints(pair: string, a: ReadArticle, b: ReadArticle): readonly SharedPoint[] {
  const points = a.claims.flatMap((claim, place): SharedPoint[] => {
    const [one, other] = [a.reports[place], b.reports[place]]
    const state = stateAt(place, a, b)
    if (!one || !other || !state) return []
    return [
      {
        markId: `${pair}.${claim.id}`,
        claim: claim.id,
        label: claim.label,
        state,
        values: [one.row.value, other.row.value],
        records: [recordKey('claim_report', one.row), recordKey('claim_report', other.row)],
      },
    ]
  })
  return points.sort((one, other) => pairStates.indexOf(one.state) - pairStates.indexOf(other.state))
}

/** The same pair with its squares of one state as one target. */
export function joinSpots(pair: Pair): Pair {
  return { ...pair, spots: spotsByState(pair.markId, pair.points) }
}

const spotOf = (point: SharedPoint): PairSpot => ({
  markId: point.markId,
  state: point.state,
  points: [point],
})

function spotsByState(pair: string, points: readonly SharedPoint[]): readonly PairSpot[] {
  return pairStates
    .map((state) => ({
      // Two dots: the id of no claim.
      markId: `${pair}..${state}`,
      state,
      points: points.filter((point) => point.state === state),
    }))
    .filter((spot) => spot.points.length > 0)
}

/**
 * How two articles stand to each other on the claim at a place; undefined where one of them does not report it. Two
 * that say otherwise do not support each other: each may mean something else.
 */
function stateAt(place: number, a: ReadArticle, b: ReadArticle): PairState | undefined {
  const [ofA, ofB] = [a.reports[place], b.reports[place]]
  if (!ofA || !ofB) return undefined
  const [one, other] = [ofA.row.stance, ofB.row.stance]
  if (one === 'affirms' && other === 'affirms') {
    if (ofA.cited.cites(b.source) || ofB.cited.cites(a.source)) return 'cites'
    return ofA.cited.relayedVia === null && ofB.cited.relayedVia === null ? 'both' : 'relayed'
  }
  const isApart =
    (one === 'affirms' && other === 'contradicts') || (one === 'contradicts' && other === 'affirms')
  return isApart ? 'contradict' : 'open'
}
