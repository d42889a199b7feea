import type { AbsenceReason } from '@/components/charts/mark'
import type { MethodProps } from './method-section'

/** Reasons of seats and demands; those of points stand with their states. */
const reasons = [
  'not-mentioned',
  'nobody-named',
  'round-not-covered',
  'not-coded-yet',
  'filtered-out',
] as const satisfies readonly AbsenceReason[]

/** Why a place in a chart is empty: each reason with its sign. */
export function EmptyPlaces({ words: { t } }: MethodProps) {
  return (
    <>
      <p>{t('method.absences.intro')}</p>
      <dl className="me-signs">
        {reasons.map((reason) => (
          <div key={reason}>
            <dt>
              <span aria-hidden="true" className="me-sign">
                <span className={`sign sign-${reason}`} />
              </span>
              {t(`method.absences.label.${reason}`)}
            </dt>
            <dd>{t(`method.absences.${reason}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
