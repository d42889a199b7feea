import type { Column } from '@/dataset/columns'
import type { Row, TableName } from '@/dataset/tables'

/** What a coder has to know of a cell, where its label does not say it, nor the descriptor in plain words; from the codebook. */
const hints: { readonly [T in TableName]?: { readonly [C in keyof Row<T>]?: string } } = {
  sources: {
    file: 'The name of the file in which the article is kept.',
    outlet_basis: 'How we know the outlet.',
    published_earliest: 'The first day on which it can have been published.',
    published_latest: 'The last day on which it can have been published.',
    coding_complete: 'No while it is being coded: where it says nothing, it is not coded yet.',
    date_basis: 'How we know the day.',
    word_count: 'Of body and headings, without title, standfirst and byline.',
  },
  rounds: {
    ordinal: 'Its place among the rounds, from 1.',
    date_precision: 'What the articles say of its days.',
  },
  round_reports: { label_used: 'What the article calls the round.' },
  delegation_seats: { title_reported: 'Office or title that articles give.' },
  demands: { implied: 'Yes where no article tells that it was put forward.' },
  demand_reports: {
    round: 'Empty where the article does not tie the status to a round.',
    step: 'From 1, in the order in which the article tells them. The last one is the status shown.',
    according_to: 'Whose account it is, not who took the step.',
    answer_form: 'How an answer was given.',
    confidence: 'How plainly the article says it. A doubt stands in the note.',
  },
  claims: {
    knowable_from: 'The first day on which it could be reported; empty where no article dates it.',
  },
  claim_reports: {
    stance:
      'Says otherwise: only if both cannot be true. Bears on it: where it does not settle it. An article that says nothing of it has no record.',
    value: 'What the article says, where the claim is of a number, a date or a name.',
    strength: 'Whether the article says it or lets it be understood.',
  },
  statements: {
    paragraph: 'Paragraphs are counted from 1, empty lines left out.',
    speaker: 'As the article calls the speaker.',
    named: 'Whether the article names the person who speaks.',
    side: 'Whose account it is.',
    mode: 'Quoted needs a whole sentence or main clause in quotation marks.',
    relayed_via: 'The outlet that the article cites for it.',
    side_inferred: 'Whether the side is worked out, and not said.',
    duplicate_of: 'The same words that are printed first in another place.',
    gist: 'In our own words.',
  },
  events: { precision: 'It says which of the days must be given.' },
  event_reports: {
    version_no: 'Counts the accounts of one article, from 1; the order says nothing.',
    version: 'In our own words, what the article says.',
    value_kind: 'Which of the following four cells are filled: day, days, number with its unit, or none.',
  },
  discrepancies: { severity: 'Hard: the accounts cannot both be right. Soft: scope, time or wording.' },
  discrepancy_positions: {
    position_no: 'Counts the accounts of one article, from 1; the order says nothing.',
    position: 'In our own words, what the article says.',
    value_kind: 'Which of the following four cells are filled: day, days, number with its unit, or none.',
  },
  discrepancy_subjects: { record_id: 'The id of the record, or its key with colons between the parts.' },
  evidence: {
    record_id: 'The id of the record, or its key with colons between the parts.',
    paragraph: 'Paragraphs are counted from 1, empty lines left out.',
    anchor: 'At most eight words of the paragraph, as printed, that stand in it once.',
  },
  vocabularies: {
    rank: 'Its place in the list.',
    code: 'Stands in files and addresses.',
    group:
      'Of a status: ask, closing, stuck, open or moving. Of a side: the id of the party whose account it is. Of a kind of institution: the family that shares a colour. Empty elsewhere.',
  },
  codings: {
    unit_key: 'What was coded: demand:round:source, claim:source, or the id of a seat.',
    value: 'What the coder gave.',
    adjudicated: 'What was agreed on.',
  },
}

/** What there is to know about a cell before it is written; undefined where its label says all. */
export function hintOf(table: TableName, name: string, column: Column): string | undefined {
  const ofTable: Readonly<Record<string, string>> | undefined = hints[table]
  return ofTable?.[name] ?? column.description ?? hintOfPattern(column)
}

function hintOfPattern({ pattern }: Column): string | undefined {
  if (pattern === 'slug')
    return 'Lower-case letters a to z, digits and single hyphens. It stands in addresses, and follows from the name until you write another.'
  return pattern === 'language' ? 'Two letters, such as en.' : undefined
}
