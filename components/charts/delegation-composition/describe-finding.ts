import { isFullyCoded } from '../articles'
import { insideSentence } from '../inside-sentence'
import { nameArticles } from '../seat-phrases'
import { countArticles } from '../source-line'
import type { Words } from '../words'
import type { CompositionFinding, CompositionSeries, Heads, RoundColumn } from './series'

/** More names than these make no headline: they are counted. */
const mostNames = 3

type Last = NonNullable<CompositionFinding['last']>

/**
 * The headline as a rule: who led the teams in the last round with a named head, told by whom, then the rounds in
 * which nobody is named. Null where there is nothing to find, or an article still being coded may name somebody.
 */
export function describeFinding(series: CompositionSeries, words: Words): string | null {
  const { last, silentRounds } = series.finding
  const { t } = words
  const isEmptied = series.seatCount === 0 && series.filters.length > 0
  if (isEmptied && silentRounds.length < series.rounds.length) return null
  const where = describeSilence(series, silentRounds, words)
  if (series.sideSeatCount === 0)
    return where === null ? null : t('delegationComposition.finding.onlySilent', { where })
  if (!last && !isFullyCoded(series.articles)) return null
  const finding = last
    ? openWithRound(last.column, sayHeads(series, last, words), words)
    : t('delegationComposition.finding.noHead')
  return where === null ? finding : t('delegationComposition.finding.silent', { finding, where })
}

function openWithRound({ monthDay, label }: RoundColumn, what: string, { t, month }: Words): string {
  return monthDay === null
    ? t('delegationComposition.finding.atRound', { round: label, what })
    : t('delegationComposition.finding.inMonth', { month: month(monthDay), what })
}

function sayHeads(series: CompositionSeries, { heads, shared }: Last, words: Words): string {
  const { t } = words
  if (!shared) return nameHeads(series, heads, words)
  const kinds = words.and(shared.kindLabels.map((label) => insideSentence(label, words)))
  const isOneKind = shared.kindLabels.length === 1
  const what = t(`delegationComposition.finding.${isOneKind ? 'chiefs' : 'people'}`, {
    n: heads.length,
    kinds,
  })
  return told(series, what, shared.sources, words)
}

/** Each head by name. Where not all rest on the same articles, each with its own, so that none is told by others. */
function nameHeads(series: CompositionSeries, heads: readonly Heads[], words: Words): string {
  const { t } = words
  const named = heads.filter(({ seats }) => seats.length > 0)
  if (named.length > mostNames)
    return t('delegationComposition.finding.many', {
      k: words.count(named.length),
      n: words.count(heads.length),
    })
  const all = named.flatMap(({ seats }) => seats)
  const sources = all[0]?.sources ?? []
  const isOneAccount = sources.length > 0 && all.every((seat) => seat.sources.join(' ') === sources.join(' '))
  const teams = named.map(({ partyName, seats }, index) => {
    const names = seats.map(({ name, sources: own }) =>
      isOneAccount || own.length === 0
        ? name
        : t('delegationComposition.finding.toldName', { name, articles: nameFew(series, own, words) }),
    )
    return t(`delegationComposition.finding.${index === 0 ? 'led' : 'ledToo'}`, {
      names: words.or(names),
      party: partyName,
    })
  })
  const what = words.and(teams)
  const headless = heads
    .filter(({ seats }) => seats.length === 0)
    .map(({ partyName }) => t('delegationComposition.finding.team', { party: partyName }))
  const sentence = isOneAccount ? told(series, what, sources, words) : what
  if (headless.length === 0 || !isFullyCoded(series.articles)) return sentence
  return [sentence, t('delegationComposition.finding.noHeadOf', { teams: words.or(headless) })].join('; ')
}

function told(series: CompositionSeries, what: string, sources: readonly string[], words: Words): string {
  return words.t('delegationComposition.finding.told', {
    what,
    n: sources.length,
    articles: nameFew(series, sources, words),
  })
}

/** The articles by name, or their number where a headline cannot hold their names. */
function nameFew(series: CompositionSeries, sources: readonly string[], words: Words): string {
  return sources.length > mostNames
    ? countArticles(sources.length, words)
    : nameArticles(series, sources, words)
}

/** `at A or B`; with one side left, `of X at A`; null where no round is silent. */
function describeSilence(
  { sides }: CompositionSeries,
  silent: readonly RoundColumn[],
  words: Words,
): string | null {
  const { t } = words
  if (silent.length === 0) return null
  const rounds = words.or(silent.map(({ label }) => label))
  if (silent.length > mostNames)
    return t('delegationComposition.finding.where.many', { n: words.count(silent.length) })
  const [only, second] = sides
  return only && !second
    ? t('delegationComposition.finding.where.of', { party: only.name, rounds })
    : t('delegationComposition.finding.where.all', { rounds })
}
