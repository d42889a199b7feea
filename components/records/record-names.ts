/** What records are called, and on which page each of them stands. */
import type { RecordRef } from '@/components/charts/mark'
import type { Words } from '@/components/charts/words'
import { itemOf, requireRow } from '@/components/evidence/prepare-evidence'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'

/** What a record is called in links and lists: for a report, its item with what is reported. */
export function nameRecord(dataset: Dataset, { type, id }: RecordRef, words: Words): string {
  const look = lookUp(dataset)
  const roundName = (round: string | null) =>
    round === null ? words.t('roundNotStated') : (look.rounds.get(round)?.label ?? round)
  switch (type) {
    case 'demand':
      return requireRow(dataset, type, id).title
    case 'person':
    case 'party':
    case 'institution':
      return requireRow(dataset, type, id).name
    case 'claim':
    case 'round':
      return requireRow(dataset, type, id).label
    case 'source':
      return nameSource(requireRow(dataset, type, id))
    case 'event':
    case 'discrepancy':
      return requireRow(dataset, type, id).title
    case 'demand_report': {
      const { demand, round, source, status } = requireRow(dataset, type, id)
      return words.t('record.name.step', {
        item: nameRecord(dataset, { type: 'demand', id: demand }, words),
        status: look.label('demand_status', status),
        round: roundName(round),
        article: look.articleName(source),
      })
    }
    case 'claim_report': {
      const { claim, source } = requireRow(dataset, type, id)
      return words.t('record.name.inArticle', {
        item: nameRecord(dataset, { type: 'claim', id: claim }, words),
        article: look.articleName(source),
      })
    }
    case 'round_report': {
      const { round, source } = requireRow(dataset, type, id)
      return words.t('record.name.inArticle', { item: roundName(round), article: look.articleName(source) })
    }
    case 'delegation_seat': {
      const { person, institution, party, round, role } = requireRow(dataset, type, id)
      const holder = person
        ? look.people.get(person)?.name
        : institution
          ? look.institutions.get(institution)?.name
          : look.parties.get(party)?.name
      return words.t('record.name.seat', {
        who: holder ?? party,
        role: look.label('seat_role', role),
        round: roundName(round),
      })
    }
    case 'statement': {
      const { speaker, gist, source } = requireRow(dataset, type, id)
      return words.t('record.name.statement', { speaker, gist, article: look.articleName(source) })
    }
  }
}

/** The article as a name: its outlet, or its short name where that is unknown. */
export function nameSource({ outlet, short_name }: { outlet: string | null; short_name: string }): string {
  return outlet ?? short_name
}

/** The record on whose page a record stands; null where there is none. */
export function pagedRecordOf(dataset: Dataset, ref: RecordRef): RecordRef | null {
  const { type, id } = ref
  switch (type) {
    case 'demand_report':
    case 'claim_report':
      return itemOf(dataset, ref)
    case 'round_report':
      return { type: 'round', id: requireRow(dataset, type, id).round }
    case 'delegation_seat': {
      const { person, round } = requireRow(dataset, type, id)
      return person === null ? { type: 'round', id: round } : { type: 'person', id: person }
    }
    case 'statement': {
      const { person, source } = requireRow(dataset, type, id)
      return person === null ? { type: 'source', id: source } : { type: 'person', id: person }
    }
    case 'event': {
      const { round } = requireRow(dataset, type, id)
      return round === null ? null : { type: 'round', id: round }
    }
    case 'party':
    case 'institution':
      return null
    default:
      return ref
  }
}
