import { lazily } from '../lazily'
import type { Mark } from '../mark'
import {
  countedPairs,
  type Pair,
  type PairSpot,
  type SharedPoint,
  type SourceAgreementSeries,
} from './series'

type Parts = Pick<SourceAgreementSeries, 'view' | 'pairs' | 'folded' | 'page' | 'summary'>

/** The marks of both views; `marks` are those of the view asked for, in reading order. */
export function prepareMarks(parts: Parts): Pick<SourceAgreementSeries, 'marks' | 'allMarks'> {
  const ofSummary = () => parts.summary.pairs.flatMap(spotMarks)
  const all = lazily(() => {
    const full = fullMarks({ ...parts, page: null })
    const known = new Set(full.map(({ id }) => id))
    return [...full, ...ofSummary().filter(({ id }) => !known.has(id))]
  })
  return {
    marks: parts.view === 'summary' ? ofSummary() : fullMarks(parts),
    get allMarks() {
      return all()
    },
  }
}

/** Squares of drawn pairs, then counted pairs. */
function fullMarks({ pairs, ...others }: Pick<Parts, 'pairs' | 'folded' | 'page'>): readonly Mark[] {
  const counted = countedPairs(others).flatMap((group) => group.pairs)
  return [...pairs.flatMap(spotMarks), ...counted.filter(({ pointCount }) => pointCount > 0).map(pairMark)]
}

const spotMarks = (pair: Pair): readonly Mark[] => pair.spots.map(spotMark)

function spotMark({ markId, points }: PairSpot): Mark {
  const [point, ...others] = points
  return {
    id: markId,
    records: points.flatMap(recordsOf),
    context: point && others.length === 0 ? [{ type: 'claim', id: point.claim }] : [],
    absence: null,
    notLastStep: [],
  }
}

/** All that two articles share, listed when it is asked for: hundreds of pairs share thousands of points. */
function pairMark(pair: Pair): Mark {
  return {
    id: pair.markId,
    get records() {
      return pair.points.flatMap(recordsOf)
    },
    context: [],
    absence: null,
    notLastStep: [],
  }
}

const recordsOf = ({ records }: SharedPoint) => records.map((id) => ({ type: 'claim_report' as const, id }))
