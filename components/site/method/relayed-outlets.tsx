import { groups } from 'd3-array'
import type { Words } from '@/components/charts/words'
import { lookUp } from '@/dataset/lookup'
import { prepareRelays, type Relay } from '@/dataset/relays'
import type { MethodProps } from './method-section'

/** Which article cites which outlets and how often; an outlet that is in the set itself is named. */
export function RelayedOutlets({ release: { dataset }, words }: MethodProps) {
  const { t } = words
  const look = lookUp(dataset)
  const relays = prepareRelays(dataset)
  if (relays.length === 0) return <p>{t('method.relays.none')}</p>
  const outletOf = ({ outlet }: Relay) => look.institutions.get(outlet)?.name ?? outlet
  return (
    <>
      <p>{t('method.relays.intro')}</p>
      {groups(relays, ({ source }) => source).map(([source, own]) => (
        <section key={source} className="me-group">
          <h3>
            <bdi>{look.articleName(source)}</bdi>
          </h3>
          <ul className="me-list">
            {own.map((relay) => (
              <li key={relay.outlet}>
                {t('method.relays.outlet', { outlet: outletOf(relay), parts: countParts(relay, words) })}
                {relay.ownArticles.length > 0 ? (
                  <p className="me-note">
                    {t('method.relays.inSet', {
                      outlet: outletOf(relay),
                      relaying: look.articleName(source),
                      own: words.and(relay.ownArticles.map(look.articleName)),
                    })}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>{t('method.relays.rule')}</p>
    </>
  )
}

function countParts({ claimCount, statementCount, repeatCount }: Relay, { t, and }: Words): string {
  const statements = t('method.relays.statements', { n: statementCount })
  return and([
    ...(claimCount > 0 ? [t('method.relays.claims', { n: claimCount })] : []),
    ...(statementCount > 0
      ? [repeatCount > 0 ? t('method.relays.repeats', { statements, n: repeatCount }) : statements]
      : []),
  ])
}
