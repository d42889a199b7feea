/**
 * The lists on which the code may build. Every other list of codes belongs to the process and is read from its
 * `vocabularies` table (codebook: "Vocabularies belong to the process").
 */

export const recordTypes = [
  'source',
  'party',
  'institution',
  'person',
  'round',
  'round_report',
  'delegation_seat',
  'demand',
  'demand_report',
  'claim_report',
  'statement',
  'event',
  'discrepancy',
  'claim',
] as const
/** What a piece of evidence or a discrepancy can be about. */
export type RecordType = (typeof recordTypes)[number]

/** Record types that carry evidence of their own: all but `claim`, whose evidence is filed under its reports. */
export const evidencedTypes = recordTypes.filter((type) => type !== 'claim')

/** What a discrepancy can be about. */
export const subjectTypes = [
  'source',
  'party',
  'person',
  'round',
  'round_report',
  'delegation_seat',
  'demand',
  'demand_report',
  'claim',
  'statement',
  'event',
] as const satisfies readonly RecordType[]

export const seatRoles = ['head', 'member', 'institutional_representation', 'mediator'] as const
export const demandKinds = ['demand', 'condition', 'proposal', 'offer', 'undertaking', 'warning'] as const
export const claimKinds = ['fact', 'date', 'number', 'person', 'characterisation'] as const
export const stances = ['affirms', 'contradicts', 'unclear'] as const
export const strengths = ['explicit', 'implicit'] as const
export const statementModes = ['direct', 'partial_quote', 'paraphrase'] as const
export const eventPrecisions = ['day', 'interval', 'month', 'year', 'before', 'after', 'undated'] as const
export const discrepancyKinds = [
  'between_sources',
  'within_source',
  'different_time',
  'attribution',
  'naming',
] as const
export const discrepancySeverities = ['hard', 'soft'] as const
export const codingUnitTypes = ['demand_status', 'claim_stance', 'delegation_seat'] as const
export const partyRoles = ['party', 'mediator', 'offered_mediation', 'third_party', 'subject'] as const
export const valueKinds = ['date', 'interval', 'number', 'words'] as const

export const statusGroups = ['ask', 'closing', 'stuck', 'open', 'moving'] as const
/** What a status amounts to: `group` of the vocabulary `demand_status`. */
export type StatusGroup = (typeof statusGroups)[number]

/** The closed lists by the name of the vocabulary that labels them. */
export const closedLists = {
  record_type: recordTypes,
  seat_role: seatRoles,
  demand_kind: demandKinds,
  claim_kind: claimKinds,
  claim_stance: stances,
  claim_strength: strengths,
  statement_mode: statementModes,
  event_precision: eventPrecisions,
  discrepancy_kind: discrepancyKinds,
  discrepancy_severity: discrepancySeverities,
  coding_unit_type: codingUnitTypes,
  party_role: partyRoles,
  value_kind: valueKinds,
} as const

/** Every vocabulary a package may hold, in the order of the descriptor. */
export const vocabularyNames = [
  'outlet_basis',
  'date_basis',
  'source_kind',
  'party_kind',
  'party_role',
  'institution_kind',
  'round_outcome',
  'round_date_precision',
  'seat_role',
  'demand_kind',
  'demand_theme',
  'demand_status',
  'answer_form',
  'confidence',
  'side',
  'claim_topic',
  'claim_kind',
  'claim_stance',
  'claim_strength',
  'statement_mode',
  'event_kind',
  'event_precision',
  'discrepancy_kind',
  'discrepancy_severity',
  'coding_unit_type',
  'coder',
  'coding_extra_value',
  'record_type',
  'value_kind',
  'value_unit',
] as const
/** The name of a vocabulary. */
export type VocabularyName = (typeof vocabularyNames)[number]
