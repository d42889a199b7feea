import type { Words } from '@/components/charts/words'
import { type Agreement, type AgreementFigures, prepareAgreement } from '@/dataset/agreement'
import { lookUp } from '@/dataset/lookup'
import { StackedTable } from '../stacked-table'
import { ConfusionTable } from './confusion-table'
import type { MethodProps } from './method-section'
import { RuleDifferences } from './rule-difference-list'

const meanings = ['units', 'same', 'kappa', 'alpha'] as const
const columns = ['what', 'units', 'same', 'kappa', 'nominal', 'ordinal'] as const

/** How far the coders gave the same values, in figures and in plain words, and which rule the figures measure. */
export function Reliability(props: MethodProps) {
  const { release, words } = props
  const { t } = words
  const agreements = prepareAgreement(release.dataset)
  if (agreements.length === 0) return <p>{t('method.coding.noCoders')}</p>
  return (
    <>
      <p>{t('method.reliability.intro')}</p>
      <StackedTable
        caption={t('method.reliability.caption')}
        isCaptionHidden
        columns={columns.map((key) => ({
          key,
          label: t(`method.reliability.${key}`),
          isNumber: key !== 'what',
        }))}
        rows={agreements.flatMap((agreement) => tellAgreement(agreement, props))}
      />
      <dl className="me-terms">
        {meanings.map((key) => (
          <div key={key}>
            <dt>{t(`method.reliability.${key}`)}</dt>
            <dd>{t(`method.reliability.${key}_means`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('method.reliability.few')}</p>
      <RuleDifferences {...props} />
      {agreements.map(({ unitType }) => (
        <ConfusionTable key={unitType} {...props} unitType={unitType} />
      ))}
    </>
  )
}

/** One row over all units; for an ordered scale also one over the units that are filled, the base of the order. */
function tellAgreement(
  { unitType, allUnits, filledUnits }: Agreement,
  { release, words }: MethodProps,
): { readonly key: string; readonly cells: readonly string[] }[] {
  const { t } = words
  const label = lookUp(release.dataset).label('coding_unit_type', unitType)
  const isOrdered = filledUnits.alphaOrdinal !== null
  const all = t(isOrdered ? 'method.reliability.all' : 'method.reliability.allOnly', { label })
  return [
    { key: unitType, cells: [all, ...formatFigures(allUnits, words)] },
    ...(isOrdered
      ? [
          {
            key: `${unitType}-filled`,
            cells: [t('method.reliability.filled', { label }), ...formatFigures(filledUnits, words)],
          },
        ]
      : []),
  ]
}

/** Units, percent with one decimal, coefficients with three. */
function formatFigures(figures: AgreementFigures, { t, number }: Words): readonly string[] {
  const { unitCount, agreementPercent, kappa, alphaNominal, alphaOrdinal } = figures
  const coefficient = (value: number | null) =>
    value === null ? t('method.reliability.none') : t('method.reliability.coefficient', { value })
  return [
    number(unitCount),
    agreementPercent === null
      ? t('method.reliability.none')
      : t('method.reliability.percent', { value: agreementPercent }),
    coefficient(kappa),
    coefficient(alphaNominal),
    coefficient(alphaOrdinal),
  ]
}
