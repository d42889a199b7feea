import { Legend } from '@/components/marks/legend'
import type { MethodProps } from './method-section'

const rules = ['last', 'asks', 'sides', 'accounts', 'moves'] as const

/** The signs around a status and the sentence of the legend that explains each. */
const signs = [
  ['back', 'demandCharts.legend.moveBack'],
  ['forward', 'demandCharts.legend.moveForward'],
  ['earlier', 'demandStatus.legend.earlier'],
  ['low-confidence', 'demandCharts.legend.lowConfidence'],
  ['several', 'demandStatus.legend.several'],
  ['two-outcomes', 'demandStatus.legend.twoOutcomes'],
] as const

/** Which of all reported steps a cell of demands shows, and the signs that stand beside a status. */
export function DemandCells({ words: { t } }: MethodProps) {
  return (
    <>
      <p>{t('method.cells.intro')}</p>
      <ul className="me-list">
        {rules.map((rule) => (
          <li key={rule}>{t(`method.cells.${rule}`)}</li>
        ))}
      </ul>
      <h3>{t('method.cells.signs')}</h3>
      <div className="chart me-legend">
        <Legend
          keys={[]}
          notes={signs.map(([sign, message]) => ({
            label: t(message),
            sign: <span aria-hidden="true" className={`sign sign-${sign}`} />,
          }))}
        />
      </div>
    </>
  )
}
