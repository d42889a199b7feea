import type { CodingUnitType } from '@/dataset/coding-units'
import { prepareConfusion } from '@/dataset/confusion'
import { lookUp } from '@/dataset/lookup'
import type { MethodProps } from './method-section'

/** How often one coder gave each value where the other gave each, folded; nothing unless there are two coders. */
export function ConfusionTable({
  release: { dataset },
  words: { t, number },
  unitType,
}: MethodProps & { readonly unitType: CodingUnitType }) {
  const look = lookUp(dataset)
  const confusion = prepareConfusion(dataset, unitType)
  if (confusion === null) return null
  const { rowCoder, columnCoder, values, counts } = confusion
  const label = look.label('coding_unit_type', unitType)
  return (
    <details className="me-fold">
      <summary>{t('method.reliability.confusion', { label })}</summary>
      <p className="me-note">
        {t('method.reliability.confusionCaption', {
          row: look.label('coder', rowCoder),
          column: look.label('coder', columnCoder),
        })}
      </p>
      <section
        className="chart-table-scroll"
        aria-label={t('method.reliability.scroll', { label })}
        tabIndex={0}
      >
        <table className="me-matrix">
          <thead>
            <tr>
              <td />
              {values.map((value) => (
                <th key={value.code} scope="col">
                  {value.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {values.map((row, index) => (
              <tr key={row.code}>
                <th scope="row">{row.label}</th>
                {values.map((column, place) => (
                  <td key={column.code} className={classOf(counts[index]?.[place], index === place)}>
                    {number(counts[index]?.[place] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

/** The same value from both stands out, and no unit at all stands back. */
function classOf(count: number | undefined, isSame: boolean): string | undefined {
  if (count === 0) return 'me-nought'
  return isSame ? 'me-same' : undefined
}
