import { prepareAdjudication } from '@/dataset/adjudication'
import { codingUnitTypes } from '@/dataset/closed-lists'
import { vocabularyOfValue } from '@/dataset/coding-units'
import { lookUp } from '@/dataset/lookup'
import { StackedTable } from '../stacked-table'
import type { MethodProps } from './method-section'

/** On what a record rests, whose account it carries, and what became of the coders' values. */
export function CodingRules({ release: { dataset }, words }: MethodProps) {
  const { t } = words
  const look = lookUp(dataset)
  const adjudications = codingUnitTypes.flatMap((type) => prepareAdjudication(dataset, type) ?? [])
  const coders = look
    .codes('coder')
    .filter((coder) => adjudications.some(({ decided }) => decided.some((one) => one.coder === coder)))
  const added = adjudications.flatMap(({ unitType, addedValues }) =>
    addedValues.map((code) => look.label(vocabularyOfValue(look, unitType, code), code)),
  )
  return (
    <>
      <p>{t('method.coding.evidence', { n: dataset.rows.evidence.length })}</p>
      <p>{t('method.coding.account')}</p>
      {adjudications.length === 0 ? (
        <p>{t('method.coding.noCoders')}</p>
      ) : (
        <>
          <p>
            {t('method.coding.coders', { coders: coders.length, words: words.openingCount(coders.length) })}
          </p>
          <StackedTable
            caption={t('method.coding.resolved')}
            columns={[
              { key: 'unit', label: t('method.coding.unit') },
              { key: 'kept', label: t('method.coding.kept'), isNumber: true },
              { key: 'changed', label: t('method.coding.changed'), isNumber: true },
              ...coders.map((coder) => ({
                key: coder,
                label: t('method.coding.decided', { coder: look.label('coder', coder) }),
                isNumber: true,
              })),
              { key: 'neither', label: t('method.coding.neither'), isNumber: true },
            ]}
            rows={adjudications.map(({ unitType, keptCount, changedCount, decided, neitherCount }) => ({
              key: unitType,
              cells: [
                look.label('coding_unit_type', unitType),
                keptCount,
                changedCount,
                ...coders.map((coder) => decided.find((one) => one.coder === coder)?.count ?? 0),
                neitherCount,
              ],
            }))}
          />
          {added.length > 0 ? <p>{t('method.coding.added', { values: words.and(added) })}</p> : null}
        </>
      )}
    </>
  )
}
