import type { ClaimCellState } from '@/components/charts/claim-cell-palette'
import { CellSign } from '@/components/charts/claim-coverage/cell-sign'
import { stances } from '@/dataset/closed-lists'
import { lookUp } from '@/dataset/lookup'
import type { MethodProps } from './method-section'

/** States without a report, in the order in which they are tried. Two kinds of not knowing are one to a reader. */
const absences = [
  'not-coded-yet',
  'undated-point',
  'not-yet-knowable',
  'other-rounds',
  'left-unsaid',
] as const satisfies readonly ClaimCellState[]

/** The states of a point in an article, drawn as its chart draws them, in the order in which they are tried. */
export function ClaimStates({ release: { dataset }, words: { t } }: MethodProps) {
  const look = lookUp(dataset)
  return (
    <div className="cc">
      <p>{t('method.claims.intro')}</p>
      <dl className="me-signs">
        {stances.map((stance) => (
          <div key={stance}>
            <dt>
              <CellSign state={stance} />
              <CellSign state={`${stance}-relayed`} />
              {look.label('claim_stance', stance)}
            </dt>
            <dd>
              {look.requireEntry('claim_stance', stance).definition ?? t(`method.claims.${stance}`)}{' '}
              {t('method.claims.relayed')}
            </dd>
          </div>
        ))}
        {absences.map((state) => (
          <div key={state}>
            <dt>
              <CellSign state={state} />
              {t(`claimCoverage.state.${state}`)}
            </dt>
            <dd>{t(`method.claims.${state}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
