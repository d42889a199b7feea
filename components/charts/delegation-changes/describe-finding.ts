import { isFullyCoded } from '../articles'
import type { Words } from '../words'
import type { ChangesFinding, ChangesSeries, Column } from './series'

/** More sides than these are counted together. */
const mostSides = 2

/** More sides than these are counted, not named. */
const mostNamed = 3

/**
 * The headline as a rule: the heads of the last two rounds with names, side by side, then how many names of the first
 * of them the second does not have. Null where there is nothing to compare, or an article that is still being coded may
 * have a name that seems to be missing.
 */
export function describeFinding(series: ChangesSeries, words: Words): string | null {
  const { finding } = series
  if (!finding || !isFullyCoded(series.articles)) return null
  const heads = describeHeads(series, finding, words)
  const names = describeNames(finding, words, heads === null)
  const said = [heads, names].filter((one) => one !== null)
  return said.length === 0 ? null : said.join('; ')
}

function describeHeads(
  { sections }: ChangesSeries,
  { heads, from, to }: ChangesFinding,
  words: Words,
): string | null {
  const { t } = words
  const said = {
    when: whenOf(to, words),
    round: roundOf(from, words),
    before: whenOf(from, words),
  }
  const other = heads.filter(({ isSame }) => !isSame)
  const same = heads.filter(({ isSame }) => isSame)
  if (sections.length > 1 && other.length === sections.length)
    return t('delegationChanges.finding.allOther', said)
  if (sections.length > 1 && same.length === sections.length)
    return t('delegationChanges.finding.allSame', said)
  const sidesOf = (some: typeof heads) => ({
    ...said,
    n: some.length,
    named: some.length > mostNamed ? 'no' : 'yes',
    count: words.openingCount(some.length),
    inside: words.count(some.length),
    sides: words.and(some.map(({ partyName }) => partyName)),
  })
  if (other.length > 0 && same.length > 0)
    return t('delegationChanges.finding.otherAndSame', {
      other: t('delegationChanges.finding.other', sidesOf(other)),
      ...sidesOf(same),
    })
  if (other.length > 0) return t('delegationChanges.finding.other', sidesOf(other))
  return same.length > 0 ? t('delegationChanges.finding.same', sidesOf(same)) : null
}

function describeNames({ names, from }: ChangesFinding, words: Words, opens: boolean): string | null {
  const round = roundOf(from, words)
  const total = {
    partyName: null,
    nameCount: names.reduce((sum, { nameCount }) => sum + nameCount, 0),
    endingCount: names.reduce((sum, { endingCount }) => sum + endingCount, 0),
  }
  if (names.length === 0) return null
  const counted = names.length > mostSides ? [total] : names
  return counted
    .map(({ partyName, nameCount, endingCount }, index) => {
      const isOpening = opens && index === 0
      return words.t(`delegationChanges.finding.${partyName === null ? 'names' : 'namesOf'}`, {
        n: nameCount,
        k: endingCount,
        rest: nameCount - endingCount,
        ending: isOpening ? words.openingCount(endingCount) : words.count(endingCount),
        names: words.count(nameCount),
        all: words.t(`delegationChanges.finding.${isOpening ? 'allOpening' : 'allInside'}`),
        none: words.t(`delegationChanges.finding.${isOpening ? 'noneOpening' : 'noneInside'}`),
        party: partyName ?? '',
        round,
      })
    })
    .join('; ')
}

/** `in November`, or `at Round ii` */
function whenOf({ monthDay, label }: Column, { t, month }: Words): string {
  return monthDay === null
    ? t('delegationChanges.at', { round: label })
    : t('delegationChanges.in', { month: month(monthDay) })
}

/** `October`, or `Round ii` */
function roundOf({ monthDay, label }: Column, { month }: Words): string {
  return monthDay === null ? label : month(monthDay)
}
