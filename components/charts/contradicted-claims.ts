/** On what articles contradict each other, by kind and topic, as counts and in words. */
import { ascending, groups, rollups, sum } from 'd3-array'
import type { claimKinds } from '@/dataset/closed-lists'
import { insideSentence } from './inside-sentence'
import type { Words } from './words'

/** Contradicted claims of one kind and topic. */
export interface ContradictedCount {
  readonly kind: (typeof claimKinds)[number]
  readonly topic: string
  readonly count: number
}

/** Counts contradicted claims by kind and topic, in the order of the claims given. */
export function countContradicted(
  claims: readonly Omit<ContradictedCount, 'count'>[],
): readonly ContradictedCount[] {
  const firstOf = ({ kind, topic }: ContradictedCount) =>
    claims.findIndex((claim) => claim.kind === kind && claim.topic === topic)
  return rollups(
    claims,
    (own) => own.length,
    ({ kind }) => kind,
    ({ topic }) => topic,
  )
    .flatMap(([kind, byTopic]) => byTopic.map(([topic, count]) => ({ kind, topic, count })))
    .sort((a, b) => firstOf(a) - firstOf(b) || ascending(a.kind, b.kind))
}

/** So many kinds of contradicted claims are named, more are counted. */
const mostPhrases = 3

/** `the date of the ceasefire`, `two numbers (Weapons, Crossings)`, …; where there are too many, `12 of these points`. */
export function sayContradicted(
  contradicted: readonly ContradictedCount[],
  topicLabels: Readonly<Record<string, string>>,
  words: Words,
): string {
  const say = (kind: ContradictedCount['kind'], alike: readonly ContradictedCount[]) => {
    const n = sum(alike, ({ count }) => count)
    const label = alike.map(({ topic }) => topicLabels[topic] ?? topic).join(', ')
    return words.t(`claimCoverage.deck.kind.${kind}`, {
      n,
      words: words.count(n),
      label,
      topic: insideSentence(label, words),
    })
  }
  // Each date is the date of something; of all other kinds it is enough to say how many there are and on what.
  const phrases = groups(contradicted, ({ kind }) => kind).flatMap(([kind, alike]) =>
    kind === 'date' ? alike.map((one) => say(kind, [one])) : say(kind, alike),
  )
  const n = sum(contradicted, ({ count }) => count)
  return phrases.length > mostPhrases ? words.t('claimCoverage.deck.many', { n }) : words.and(phrases)
}
