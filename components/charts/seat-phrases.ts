/** What charts of delegations say of one seat. */
import type { Article } from './articles'
import type { Seat } from './seat'
import type { Words } from './words'

/** What names articles. */
interface WithArticles {
  readonly articles: readonly Article[]
}

/** The articles by their short names: `Dawn and We News`. */
export function nameArticles(series: WithArticles, sources: readonly string[], words: Words): string {
  const names = new Map(series.articles.map(({ id, shortName }) => [id, shortName]))
  return words.and(sources.map((id) => names.get(id) ?? id))
}

/** Kind of institution and title, as far as they are stated. */
export function seatOffice(seat: Seat, words: Words): string {
  const { t } = words
  if (seat.shape === 'team') return t('delegationComposition.team')
  const office = plainOffice(seat, words)
  const said =
    seat.shape === 'person'
      ? (office ?? t('delegationComposition.noOffice'))
      : office
        ? t('delegationComposition.bodyUnnamed', { office })
        : t('delegationComposition.unnamed')
  return seat.role === 'mediator'
    ? t('delegationComposition.office.ofParty', { party: seat.partyName, office: said })
    : said
}

function plainOffice({ shape, institution, title }: Seat, { t }: Words): string | null {
  if (!institution) return title
  const { kindLabel: kind, name, shortName } = institution
  if (title === null)
    return shape === 'body' || shortName === kind
      ? kind
      : t('delegationComposition.office.short', { kind, name: shortName })
  const short = title.replace(name, shortName)
  const saysKind = short.toLowerCase().includes(kind.toLowerCase())
  return saysKind ? short : t('delegationComposition.office.title', { kind, title: short })
}

/** `one article (A) only; B names no head`; null where no other article has anything on the point. */
export function othersNote(series: WithArticles, { others, sources }: Seat, words: Words): string | null {
  if (!others) return null
  const { t } = words
  const say = (key: 'namesNoHead' | 'leavesOpen' | 'saysOtherwise') => {
    const n = others[key].length
    if (n === 0) return []
    return [
      t(`delegationComposition.others.${key}`, { n, articles: nameArticles(series, others[key], words) }),
    ]
  }
  const only =
    sources.length === 1
      ? [t('delegationComposition.others.one', { article: nameArticles(series, sources, words) })]
      : []
  return [...only, ...say('namesNoHead'), ...say('leavesOpen'), ...say('saysOtherwise')].join('; ')
}
