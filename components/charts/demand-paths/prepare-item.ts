import { ascending, group } from 'd3-array'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { recordKey } from '@/dataset/record-key'
import { emptyKeyPart } from '@/dataset/reserved-ids'
import type { Row } from '@/dataset/tables'
import type { DemandScope, RoundColumn } from '../demand-scope'
import { type ArticleCell, findMoves, type Move, shownStepByArticle } from '../demand-steps'
import { opensWithName } from '../opens-with-name'
import type { PathAbsenceReason, PathCell, PathItem, PathStep } from './series'

type Step = Row<'demand_reports'>

/** One demand, article by article and round by round. */
export function preparePathItem(dataset: Dataset, scope: DemandScope, demand: Row<'demands'>): PathItem {
  const look = lookUp(dataset)
  const steps = scope.steps.get(demand.id) ?? []
  const byRound = group(steps, ({ round }) => round)
  const rounds = scope.columns.map(({ round }) => round)
  const moves = findMoves(look, rounds, byRound)
  const shown = new Map(rounds.map((round) => [round, shownStepByArticle(look, byRound.get(round) ?? [])]))
  const lowest = look.codes('confidence').at(-1)
  const sources = scope.sources.filter(({ id }) => steps.some(({ source }) => source === id))

  const prepareCell = (source: Row<'sources'>, column: RoundColumn): PathCell => {
    const { round } = column
    const told = shown.get(round)?.get(source.id)
    const move = (round === null ? undefined : moves.get(round)?.get(source.id)) ?? null
    const own = steps.filter((step) => step.round === round && step.source === source.id)
    return {
      markId: `${demand.id}.${round ?? emptyKeyPart}.${source.id}`,
      round,
      steps: told ? inOrder(own).map((step) => toStep(step, told, move, lowest)) : [],
      absence:
        told || round === null
          ? null
          : { reason: reasonOf(scope, demand.id, source, column), sources: [source.id] },
    }
  }
  return {
    id: demand.id,
    title: demand.title,
    opensWithName: opensWithName(dataset, demand.title),
    isImplied: demand.implied,
    theme: demand.theme,
    maker: demand.made_by,
    rows: sources.map((source) => ({
      source: source.id,
      cells: scope.columns.map((column) => prepareCell(source, column)),
    })),
    articleCount: sources.length,
    stepCount: steps.length,
    groupCount: new Set(steps.map(({ status }) => look.statusGroup(status))).size,
    directions: [
      ...new Set(
        [...moves.values()].flatMap((byArticle) => [...byArticle.values()].map((move) => move.direction)),
      ),
    ],
  }
}

const inOrder = (steps: readonly Step[]) => [...steps].sort((a, b) => ascending(a.step, b.step))

function toStep(
  step: Step,
  { shown, last, earlier }: ArticleCell,
  move: Move | null,
  lowestConfidence: string | undefined,
): PathStep {
  const isShown = step === shown
  return {
    markId: [step.demand, step.round ?? emptyKeyPart, step.source, step.step].join('.'),
    record: recordKey('demand_report', step),
    position: step.step,
    status: step.status,
    account: step.according_to,
    isLowConfidence: step.confidence === lowestConfidence,
    isLastStep: step === last,
    isShown,
    hasWord: isShown || earlier.includes(step),
    move: isShown ? move : null,
  }
}

/** Why an article has no step in a round: the first reason that holds. */
function reasonOf(
  scope: DemandScope,
  demand: string,
  source: Row<'sources'>,
  { round, sources }: RoundColumn,
): PathAbsenceReason {
  const unfiltered = scope.allSteps.get(demand) ?? []
  if (unfiltered.some((step) => step.round === round && step.source === source.id)) return 'filtered-out'
  if (!source.coding_complete) return 'not-coded-yet'
  return sources.includes(source.id) ? 'not-mentioned' : 'other-rounds'
}
