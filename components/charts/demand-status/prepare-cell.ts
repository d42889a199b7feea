/** The rule of a demand cell (DESIGN §3, codebook "Steps" and "Several accounts in one cell"). */
import { ascending, descending, groups } from 'd3-array'
import type { Lookup } from '@/dataset/lookup'
import { recordKey } from '@/dataset/record-key'
import { emptyKeyPart } from '@/dataset/reserved-ids'
import type { Row } from '@/dataset/tables'
import { shownStepByArticle } from '../demand-steps'
import type { Chip, DemandAbsence, DemandCell, Reply } from './series'

type Step = Row<'demand_reports'>

/**
 * Builds one cell from all steps of one demand in one round. `absence` is called only where there is no step.
 * Chips stand in the order: shown before earlier replies, more articles first, then as the articles were published.
 */
export function prepareCell(
  look: Lookup,
  place: { readonly demand: string; readonly round: string | null },
  steps: readonly Step[],
  absence: () => DemandAbsence | null,
): DemandCell {
  const markId = `${place.demand}.${place.round ?? emptyKeyPart}`
  const articles = [...shownStepByArticle(look, steps).values()]
  const hasOutcome = articles.some((article) => article.isOutcome)
  const kept = articles.filter((article) => article.isOutcome || !hasOutcome)
  const lastAsk = look
    .codes('demand_status')
    .findLast((code) => kept.some(({ shown }) => shown.status === code))

  const toReply = (step: Step, last: Step): Reply => ({
    source: step.source,
    status: step.status,
    account: step.according_to,
    record: recordKey('demand_report', step),
    isLowConfidence: step.confidence === look.codes('confidence').at(-1),
    isLastStep: step === last,
  })
  const shown = groups(
    kept.map(({ shown, last }) => toReply(shown, last)),
    (reply) => (hasOutcome ? reply.status : lastAsk),
  )
  const earlier = groups(
    kept.flatMap((article) => article.earlier.map((step) => toReply(step, article.last))),
    (reply) => `${reply.status}.${reply.account}`,
  )
  const chips = [
    ...inOrder(
      look,
      shown.map(([status, replies]) => toChip(`${markId}.${status}`, replies, status)),
    ),
    ...inOrder(
      look,
      earlier.map(([key, replies]) => toChip(`${markId}.${key}`, replies, undefined, true)),
    ),
  ]
  return {
    markId,
    round: place.round,
    chips,
    groups: [...new Set(kept.map(({ shown }) => look.statusGroup(shown.status)))],
    absence: steps.length === 0 ? absence() : null,
    otherRecords: otherRecords(steps, chips),
  }
}

function otherRecords(steps: readonly Step[], chips: readonly Chip[]): readonly string[] {
  const shown = new Set(chips.flatMap((chip) => chip.replies.map((reply) => reply.record)))
  return steps.map((step) => recordKey('demand_report', step)).filter((key) => !shown.has(key))
}

function toChip(
  markId: string,
  replies: readonly Reply[],
  status = replies[0]?.status,
  isEarlier = false,
): Chip {
  if (status === undefined) throw new Error(`Mark ${markId} has no status: a chip needs one reply at least`)
  const accounts = new Set(replies.map((reply) => reply.account))
  return {
    markId,
    status,
    replies,
    account: accounts.size === 1 ? (replies[0]?.account ?? null) : null,
    isEarlier,
    isLowConfidence: replies.every((reply) => reply.isLowConfidence),
    move: null,
  }
}

function inOrder(look: Lookup, chips: readonly Chip[]): readonly Chip[] {
  const publishedOf = ({ replies }: Chip) =>
    replies.map(({ source }) => look.sources.get(source)?.published_latest ?? '').sort()[0] ?? ''
  return [...chips].sort(
    (a, b) =>
      descending(a.replies.length, b.replies.length) ||
      ascending(publishedOf(a), publishedOf(b)) ||
      ascending(look.rank('demand_status', a.status), look.rank('demand_status', b.status)) ||
      ascending(a.status, b.status),
  )
}
