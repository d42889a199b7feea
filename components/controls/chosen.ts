import type { Words } from '@/components/charts/words'
import { type ChartOptions, isSelected, type Selection } from '@/dataset/chart-options'
import type { ChartControls, Choice } from './controls'
import type { AddressChanges } from './use-chart-address'

/** One thing that is chosen, in words, and the address without it. */
export interface Chosen {
  readonly label: string
  readonly changes: AddressChanges
}

/** Everything that the options leave out of a chart. */
export function listChosen(controls: ChartControls, options: ChartOptions, words: Words): readonly Chosen[] {
  const { t } = words
  const single = controls.filters.flatMap(({ field, choices }) => {
    const code = options[field]
    const choice = choices.find((one) => one.code === code)
    return choice
      ? [{ label: `${t(`controls.field.${field}`)}: ${choice.label}`, changes: { [field]: null } }]
      : []
  })
  const several = (
    field: 'source' | 'account',
    name: string,
    choices: readonly Choice[],
    selection: Selection,
  ) => {
    if (choices.every(({ code }) => isSelected(selection, code))) return []
    const isShorter = selection.only.length === 0
    const labels = choices
      .filter(({ code }) => isSelected(selection, code) !== isShorter)
      .map(({ label }) => label)
    const terms = words.and(labels)
    return [
      {
        label: `${name}: ${isShorter ? t('controls.without', { terms }) : terms}`,
        changes: { [field]: null },
      },
    ]
  }
  return [
    ...single,
    ...several('account', t('controls.field.account'), controls.accounts, options.account),
    ...several('source', t('controls.articles'), controls.articles, options.source),
    ...(options.asOf === null || !controls.hasAsOf
      ? []
      : [{ label: `${t('controls.asOf')} ${words.day(options.asOf)}`, changes: { asOf: null } }]),
  ]
}
