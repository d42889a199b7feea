import type { RecordRef } from '@/components/charts/mark'
import type { Words } from '@/components/charts/words'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { requireRow } from './prepare-evidence'

/** What an item is, in the codebook's words, a sentence each; nothing for records that only report on one. */
export function describeItem(dataset: Dataset, { type, id }: RecordRef, words: Words): readonly string[] {
  switch (type) {
    case 'demand':
      return describeDemand(dataset, id, words)
    case 'claim': {
      const { proposition, note } = requireRow(dataset, 'claim', id)
      return [proposition, ...(note ? [note] : [])]
    }
    case 'event': {
      const { description, note } = requireRow(dataset, 'event', id)
      // Written over all articles, also those that came out after the day asked for.
      return dataset.asOf ? [] : [description, ...(note ? [note] : [])]
    }
    case 'discrepancy': {
      const { summary } = requireRow(dataset, 'discrepancy', id)
      // Its note is a word between coders. The summary weighs all articles, also those that came out after the day asked for.
      return dataset.asOf ? [] : [summary]
    }
    default:
      return []
  }
}

function describeDemand(dataset: Dataset, id: string, words: Words): readonly string[] {
  const { description, made_by, made_to, kind, implied, note } = requireRow(dataset, 'demand', id)
  const look = lookUp(dataset)
  const nameOf = (party: string | null) =>
    party === null ? words.t('notStated') : (look.parties.get(party)?.name ?? party)
  const who = words.t('evidence.who', {
    kind: look.label('demand_kind', kind),
    by: nameOf(made_by),
    to: nameOf(made_to),
  })
  return [description, who, ...(implied ? [words.t('evidence.implied')] : []), ...(note ? [note] : [])]
}
