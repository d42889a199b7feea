import { chartHref } from '@/components/records/record-address'
import { lookUp } from '@/dataset/lookup'
import type { MethodProps } from './method-section'
import { listRuleDifferences } from './rule-differences'

/** Which rule the figures on demands measure, and each unit in which the chart shows another status. */
export function RuleDifferences({ release, pin, words }: MethodProps) {
  const { t } = words
  const { dataset } = release
  const look = lookUp(dataset)
  const differences = listRuleDifferences(release)
  const n = differences.length
  return (
    <>
      <p>{t('method.reliability.rule')}</p>
      <p>
        {n === 0
          ? t('method.reliability.ruleSame')
          : t('method.reliability.ruleDiffers', { n, words: words.count(n) })}
      </p>
      {n > 0 ? (
        <ul className="me-list">
          {differences.map(({ markId, shown, adjudicated }) => (
            <li key={markId + shown.source}>
              <a href={chartHref(dataset.process.id, 'demand-status', pin, { mark: markId })}>
                {t('method.reliability.unit', {
                  demand: look.demands.get(shown.demand)?.title ?? shown.demand,
                  round:
                    shown.round === null
                      ? t('roundNotStated')
                      : (look.rounds.get(shown.round)?.label ?? shown.round),
                  article: look.articleName(shown.source),
                })}
              </a>
              {': '}
              {t('method.reliability.shown', {
                last: look.label('demand_status', adjudicated),
                shown: look.label('demand_status', shown.status),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
