/** The short texts of the chart, shared by the HTML sheet, the picture and the description. */
import { statusWord } from '../demand-labels'
import { columnLabel, columnNote } from '../demand-phrases'
import type { RoundColumn } from '../demand-scope'
import { isFilteredBy } from '../filters'
import { insideSentence } from '../inside-sentence'
import { openSentence } from '../open-sentence'
import type { Words } from '../words'
import type {
  AccountCount,
  Chip,
  DemandStatusSeries,
  MakerSection,
  SummaryGroup,
  SummaryRound,
} from './series'

/** `A: 22 asks and offers`; the pool of other makers is named by who is in it. */
export function sectionTitle(series: DemandStatusSeries, section: MakerSection, words: Words): string {
  const n = section.itemCount
  if (section.party !== null)
    return words.t('demandStatus.section.party', {
      party: series.partyNames[section.party] ?? section.party,
      n,
    })
  return words.t('demandStatus.section.others', {
    makers: openSentence(poolName(series, section, words), words),
    n,
  })
}

/** Collective parties by their own name, all others by their role, which is a closed list. */
function poolName(series: DemandStatusSeries, section: MakerSection, words: Words): string {
  const named = section.makers.flatMap((maker) =>
    maker !== null && series.partyRoles[maker] === 'party' ? (series.partyNames[maker] ?? maker) : [],
  )
  const roles = new Set(section.makers.map((maker) => (maker === null ? 'none' : series.partyRoles[maker])))
  const order = ['mediator', 'offered_mediation', 'third_party', 'subject', 'none'] as const
  const unnamed = order.filter((role) => roles.has(role)).map((role) => words.t(`demandStatus.maker.${role}`))
  return words.or([...named.sort(), ...unnamed])
}

/** The right end of a chip: the account, before it the number of articles where more than one. */
export function chipAccount(series: DemandStatusSeries, chip: Chip, words: Words): string {
  const n = chip.replies.length
  const account =
    chip.account === null ? null : (series.accountLabels[chip.account]?.shortLabel ?? chip.account)
  if (account === null) return words.t('demandStatus.account.mixed', { n })
  return n === 1 ? account : words.t('demandStatus.account.merged', { n, account })
}

/** The row of a summary: the statuses it stands for. */
export function summaryGroupLabel(series: DemandStatusSeries, group: SummaryGroup, words: Words): string {
  const statuses = statusesOf(series, group, words)
  return group.group === 'ask'
    ? words.t('demandStatus.summary.ask', { statuses, noOutcome: noOutcome(series, words) })
    : statuses
}

const statusesOf = (series: DemandStatusSeries, group: Pick<SummaryGroup, 'statuses'>, words: Words) =>
  words.or(group.statuses.map((status) => statusWord(series, status)))

/** `Raised, no outcome reported (3):` before the items without one. */
export function askedLead(series: DemandStatusSeries, n: number, words: Words): string {
  return words.t('demandStatus.asked', { noOutcome: noOutcome(series, words), n })
}

/** What is said of an item without an outcome: a filter may have left out the one that is reported. */
export function noOutcome(series: DemandStatusSeries, { t }: Words): string {
  const isFiltered = isFilteredBy(series, 'account', 'round', 'source', 'status')
  return t(`demandStatus.noOutcome.${isFiltered ? 'filtered' : 'all'}`)
}

/** The summary's rows that nothing stands in, as one line; null where there is none. */
export function summaryNone(series: DemandStatusSeries, round: SummaryRound, words: Words): string | null {
  const statuses = round.groups.filter(({ squares }) => squares.length === 0).flatMap((one) => one.statuses)
  if (statuses.length === 0) return null
  return words.t('demandStatus.summary.none', { statuses: statusesOf(series, { statuses }, words) })
}

/** `Told by: A 5, B 3 and others 1.`; empty where nothing is told. */
export function summaryTeller({ accounts }: SummaryRound, words: Words): string {
  return accounts.length === 0
    ? ''
    : words.t('demandStatus.summary.told', { counts: countedAccounts(accounts, words) })
}

/** The two largest accounts by name, all others together. */
export function countedAccounts([first, second, ...rest]: readonly AccountCount[], words: Words): string {
  const { t } = words
  const others = rest.reduce((sum, { count }) => sum + count, 0)
  return words.and([
    ...[first, second].flatMap((one) =>
      one ? [t('demandStatus.deck.from', { n: one.count, label: accountName(one, words) })] : [],
    ),
    ...(others > 0 ? [t('demandStatus.deck.others', { n: others })] : []),
  ])
}

/** The name of a party as it stands; the label of any other side is a common noun. */
const accountName = ({ label, isParty }: AccountCount, words: Words) =>
  isParty ? label : insideSentence(label, words)

/** The round and how many articles report on it. */
export function summaryRoundTitle(column: RoundColumn, words: Words): string {
  return words.t('demandStatus.summary.round', {
    round: columnLabel(column, words),
    articles: columnNote(column, words),
  })
}
