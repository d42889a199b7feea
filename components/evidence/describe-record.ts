import type { RecordRef } from '@/components/charts/mark'
import { openSentence } from '@/components/charts/open-sentence'
import type { Words } from '@/components/charts/words'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'
import { requireRow } from './prepare-evidence'

/** What an article reports by one record. */
export interface DescribedRecord {
  readonly text: string
  /** Whose account it is; null where the record carries none. */
  readonly account: string | null
  readonly details: readonly string[]
}

/** Says in a few words what a record stands for, as this article has it. */
export function describeRecord(
  dataset: Dataset,
  { type, id }: RecordRef,
  source: Row<'sources'>,
  words: Words,
): DescribedRecord {
  switch (type) {
    case 'demand_report':
      return describeDemandReport(dataset, id, words)
    case 'claim_report':
      return describeClaimReport(dataset, id, words)
    case 'delegation_seat':
      return describeSeat(dataset, id, source, words)
    case 'demand':
      return { text: words.t('evidence.firstMention'), account: null, details: [] }
    case 'statement':
      return describeStatement(dataset, id, words)
    case 'event':
      return describeEvent(dataset, id, source, words)
    case 'round_report':
      return describeRoundReport(dataset, id, words)
    case 'round':
      return { text: words.t('evidence.roundNamed'), account: null, details: [] }
    case 'person':
      return describePerson(dataset, id, source, words)
    case 'discrepancy':
      return describePosition(dataset, id, source, words)
    case 'source':
      return describeSource(dataset, source, words)
    case 'party':
      return { text: words.t('evidence.named'), account: null, details: [] }
    default:
      throw new Error(`No chart shows records of type ${type} yet, so there are no words for ${id}`)
  }
}

function describeDemandReport(dataset: Dataset, id: string, words: Words): DescribedRecord {
  const look = lookUp(dataset)
  const report = requireRow(dataset, 'demand_report', id)
  const round = report.round === null ? words.t('roundNotStated') : look.rounds.get(report.round)?.label
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
      // The best grade is what a reader expects.
      ...(report.confidence === look.codes('confidence')[0]
        ? []
        : [
            words.t('evidence.confidence', {
              label: look.label('confidence', report.confidence),
              meaning: look.requireEntry('confidence', report.confidence).definition ?? '',
            }),
          ]),
      ...(report.note ? [report.note] : []),
    ],
  }
}

function describeClaimReport(dataset: Dataset, id: string, words: Words): DescribedRecord {
  const look = lookUp(dataset)
  const { stance, value, strength, relayed_via, note } = requireRow(dataset, 'claim_report', id)
  const label = look.label('claim_stance', stance)
  return {
    text: value === null ? label : words.t('evidence.says', { stance: label, value }),
    account: null,
    details: [
      ...(relayed_via
        ? [words.t('evidence.relayed', { outlet: look.institutions.get(relayed_via)?.name ?? relayed_via })]
        : []),
      look.requireEntry('claim_strength', strength).definition ?? look.label('claim_strength', strength),
      ...(note ? [note] : []),
    ],
  }
}

function describeSeat(dataset: Dataset, id: string, source: Row<'sources'>, words: Words): DescribedRecord {
  const look = lookUp(dataset)
  const seat = requireRow(dataset, 'delegation_seat', id)
  const party = look.parties.get(seat.party)?.name ?? seat.party
  const who = seatName(dataset, seat)
  const printed = dataset.rows.person_names
    .filter((name) => name.person === seat.person && name.source === source.id)
    .map((name) => name.spelling)
  return {
    text: words.t('evidence.seat', {
      who: who ?? party,
      role: look.label('seat_role', seat.role),
      round: look.rounds.get(seat.round)?.label ?? seat.round,
    }),
    account: null,
    details: [
      ...(who === null ? [] : [words.t('evidence.seatParty', { party })]),
      ...(printed.length > 0 ? [words.t('evidence.printed', { names: words.and(printed) })] : []),
      ...(seat.title_reported ? [words.t('evidence.titleReported', { title: seat.title_reported })] : []),
      ...(seat.note ? [seat.note] : []),
    ],
  }
}

/** A statement in our words, with who says so and how the article came by it. */
function describeStatement(dataset: Dataset, id: string, words: Words): DescribedRecord {
  const look = lookUp(dataset)
  const { speaker, gist, side, mode, relayed_via, channel, side_inferred, duplicate_of } = requireRow(
    dataset,
    'statement',
    id,
  )
  return {
    text: words.t('evidence.statement', { speaker: openSentence(speaker, words), gist }),
    account: words.t('evidence.voice', { side: look.label('side', side) }),
    details: [
      look.requireEntry('statement_mode', mode).definition ?? look.label('statement_mode', mode),
      ...(relayed_via
        ? [words.t('evidence.relayed', { outlet: look.institutions.get(relayed_via)?.name ?? relayed_via })]
        : []),
      ...(channel ? [words.t('evidence.channel', { channel })] : []),
      ...(side_inferred ? [words.t('evidence.sideInferred')] : []),
      ...(duplicate_of ? [words.t('evidence.duplicate')] : []),
    ],
  }
}

/** Every account that the article gives of an event. */
function describeEvent({ rows }: Dataset, id: string, source: Row<'sources'>, words: Words): DescribedRecord {
  const versions = rows.event_reports
    .filter((report) => report.event === id && report.source === source.id)
    .sort((a, b) => a.version_no - b.version_no)
    .map(({ version }) => version)
  return { text: versions.join('; ') || words.t('evidence.named'), account: null, details: [] }
}

/** How the article labels, dates and closes a round; what it does not say is said to be so. */
function describeRoundReport(dataset: Dataset, id: string, { t }: Words): DescribedRecord {
  const { label_used, dates_reported, outcome_reported, mediators_reported } = requireRow(
    dataset,
    'round_report',
    id,
  )
  return {
    text: t('evidence.round.label', { label: label_used }),
    account: null,
    details: [
      t('evidence.round.dates', { dates: dates_reported ?? t('notStated') }),
      t('evidence.round.outcome', { outcome: outcome_reported ?? t('notStated') }),
      t('evidence.round.mediators', { mediators: mediators_reported ?? t('notStated') }),
    ],
  }
}

/** What the article is and how its day is known. */
function describeSource(dataset: Dataset, source: Row<'sources'>, words: Words): DescribedRecord {
  const look = lookUp(dataset)
  const { title, kind, date_basis, note } = source
  return {
    text: title ?? words.t('evidence.untitled'),
    account: null,
    details: [
      look.label('source_kind', kind),
      look.requireEntry('date_basis', date_basis).definition ?? look.label('date_basis', date_basis),
      ...(note ? [note] : []),
    ],
  }
}

/** How the article prints a name. */
function describePerson(
  { rows }: Dataset,
  id: string,
  source: Row<'sources'>,
  words: Words,
): DescribedRecord {
  const printed = rows.person_names
    .filter(({ person, source: article }) => person === id && article === source.id)
    .map(({ spelling }) => spelling)
  const text =
    printed.length > 0
      ? words.t('evidence.printed', { names: words.and(printed) })
      : words.t('evidence.named')
  return { text, account: null, details: [] }
}

/** Every account that the article gives where accounts differ. */
function describePosition(
  { rows }: Dataset,
  id: string,
  source: Row<'sources'>,
  words: Words,
): DescribedRecord {
  const positions = rows.discrepancy_positions
    .filter(({ discrepancy, source: article }) => discrepancy === id && article === source.id)
    .sort((a, b) => a.position_no - b.position_no)
    .map(({ position }) => position)
  return { text: positions.join('; ') || words.t('evidence.named'), account: null, details: [] }
}

/** The person in a seat, or the body; null where the party sits as such. */
function seatName(dataset: Dataset, { person, institution }: Row<'delegation_seats'>): string | null {
  const look = lookUp(dataset)
  if (person !== null) return look.people.get(person)?.name ?? person
  return institution === null ? null : (look.institutions.get(institution)?.name ?? institution)
}
