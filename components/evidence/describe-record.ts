import type { RecordRef } from '@/components/charts/mark'
import type { Words } from '@/components/charts/words'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { requireRow } from './prepare-evidence'

/** What an article reports by one record. */
export interface DescribedRecord {
  readonly text: string
  /** Whose account it is; null where the record carries none. */
  readonly account: string | null
  readonly details: readonly string[]
}

/** Says in a few words what a record stands for. */
export function describeRecord(dataset: Dataset, { type, id }: RecordRef, words: Words): DescribedRecord {
  switch (type) {
    case 'demand_report':
      return describeDemandReport(dataset, id, words)
    case 'demand':
      return { text: words.t('evidence.firstMention'), account: null, details: [] }
    default:
      throw new Error(`No chart shows records of type ${type} yet, so there are no words for ${id}`)
  }
}

function describeDemandReport(dataset: Dataset, id: string, words: Words): DescribedRecord {
  const look = lookUp(dataset)
  const report = requireRow(dataset, 'demand_report', id)
  const round =
    report.round === null ? words.t('demandStatus.roundNotStated') : look.rounds.get(report.round)?.label
  return {
    text: words.t('evidence.step', {
      n: report.step,
      status: look.label('demand_status', report.status),
      round: round ?? String(report.round),
    }),
    account: words.t('evidence.account', { side: look.label('side', report.according_to) }),
    details: [
      ...(report.answer_form
        ? [words.t('evidence.answerForm', { form: look.label('answer_form', report.answer_form) })]
        : []),
      words.t('evidence.confidence', {
        label: look.label('confidence', report.confidence),
        meaning: look.requireEntry('confidence', report.confidence).definition ?? '',
      }),
      ...(report.note ? [report.note] : []),
    ],
  }
}
