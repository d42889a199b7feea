/** Processes that are as large as real ones get, whole enough to be published and opened in a browser. */
import { statementModes } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { type Account, buildAccountDataset } from './account-dataset'
import { count } from './count'
import { articles, manyClaims } from './many-claims'
import { joinDatasets, makePublishable } from './publishable'
import { buildReversals } from './reversals'
import { buildSeatDataset, type ToldSeat } from './seat-dataset'
import { buildVoiceDataset, type ToldStatement } from './voice-dataset'

const two = (n: number) => String(n).padStart(2, '0')
const dayOf = (index: number) => `2030-${two((index % 12) + 1)}-${two((index % 28) + 1)}`

/** An accord of 51 provisions over ten rounds, told by three articles, with moves forward and back. */
export function publishableReversals(id: string): Dataset {
  return makePublishable(buildReversals(), id)
}

/**
 * So many claims in so many articles, with as many statements, an event for every five claims and a difference for
 * every ten; of these, every third cannot have two sides that are right.
 */
export function publishableClaims(id: string, claimCount: number, articleCount: number): Dataset {
  return makePublishable(
    joinDatasets(
      manyClaims(claimCount, articleCount),
      manyStatements(claimCount, articleCount),
      manyAccounts(Math.ceil(claimCount / 10), articleCount),
    ),
    id,
  )
}

/** Forty-nine people on one side and one on the other, of whom half come again to a second round. */
export function publishableTeam(id: string): Dataset {
  const seatOf = (round: string, index: number): ToldSeat => ({
    id: `seat-${round}-${index}`,
    round,
    party: 'north',
    person: `envoy-${index}`,
    role: index === 0 ? 'head' : 'member',
    institution: index % 3 === 0 ? (index % 2 === 0 ? 'watch' : 'army') : null,
  })
  const dataset = buildSeatDataset({
    rounds: ['i', 'ii'],
    institutions: { watch: 'watch', army: 'army' },
    people: Object.fromEntries([
      ...count(49, (index) => [`envoy-${index}`, `Envoy number ${index + 1} of the northern party`]),
      ['other', 'The envoy of the south'],
    ]),
    seats: [
      ...count(49, (index) => seatOf('i', index)),
      ...count(25, (index) => seatOf('ii', 2 * index)),
      { id: 'seat-i-other', round: 'i', party: 'south', person: 'other', role: 'head' },
    ],
  })
  return makePublishable(dataset, id)
}

/** So many statements in so many articles, on three sides. */
export function manyStatements(n: number, articleCount: number): Dataset {
  return buildVoiceDataset({
    sources: articles(articleCount),
    statements: buildStatements(n, articleCount),
  })
}

function buildStatements(n: number, articleCount: number): readonly ToldStatement[] {
  const sides = ['northern', 'southern', 'narrator'] as const
  return count(n, (index) => ({
    id: `statement-${index}`,
    source: `a${index % articleCount}`,
    paragraph: Math.floor(index / articleCount) + 1,
    side: sides[index % 5 === 0 ? 1 : index % 7 === 0 ? 2 : 0],
    speaker: `speaker no. ${index}`,
    named: index % 5 === 0,
    mode: statementModes[index % 2],
  }))
}

/** So many differences and twice as many events, told by so many articles. */
export function manyAccounts(differences: number, articleCount: number): Dataset {
  const events = 2 * differences
  const inArticle = (index: number) => `a${index % articleCount}`
  return buildAccountDataset({
    sources: articles(articleCount),
    events: count(events, (index) => ({
      id: `event-${index}`,
      title: `Event number ${index} of many`,
      ...(index % 6 === 0 ? {} : { precision: 'day' as const, start_on: dayOf(index), end_on: dayOf(index) }),
    })),
    told: count(events, (index): Account[] => [
      [`event-${index}`, inArticle(index), index % 6 === 0 ? null : dayOf(index)],
      [`event-${index}`, inArticle(index + 1), index % 4 === 0 ? dayOf(index + 1) : null],
    ]).flat(),
    discrepancies: count(differences, (index) => ({
      id: `difference-${index}`,
      title: `Difference number ${index} of many`,
      severity: index % 3 === 0 ? ('hard' as const) : ('soft' as const),
    })),
    positions: count(differences, (index): Account[] => [
      [`difference-${index}`, inArticle(index), index % 2 === 0 ? dayOf(index) : null, 'one account of it'],
      [`difference-${index}`, inArticle(index + 1), dayOf(index + 1), 'another account of it'],
    ]).flat(),
    subjects: count(differences, (index) => [`difference-${index}`, 'event', `event-${index}`]),
  })
}
