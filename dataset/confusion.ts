import { type CodingUnitType, gatherUnits, unitVocabularies } from './coding-units'
import type { Dataset } from './dataset'
import { lookUp } from './lookup'

/** How often one coder gave each value where another gave each. */
export interface Confusion {
  readonly rowCoder: string
  readonly columnCoder: string
  /** Values that either coder gave, in the order of their vocabulary, those of `coding_extra_value` last. */
  readonly values: readonly { readonly code: string; readonly label: string }[]
  /** Units by the row coder's value, then by the column coder's. */
  readonly counts: readonly (readonly number[])[]
}

/** The values of two coders against each other; null unless just two coders coded units of the type. */
export function prepareConfusion(dataset: Dataset, unitType: CodingUnitType): Confusion | null {
  const look = lookUp(dataset)
  const units = gatherUnits(dataset, unitType)
  const [rowCoder, columnCoder, ...others] = look
    .codes('coder')
    .filter((coder) => units.some(({ values }) => values.has(coder)))
  if (rowCoder === undefined || columnCoder === undefined || others.length > 0) return null
  const pairs = units.flatMap(({ values }) => {
    const [row, column] = [values.get(rowCoder), values.get(columnCoder)]
    return row === undefined || column === undefined ? [] : [{ row, column }]
  })
  const given = new Set(pairs.flatMap(({ row, column }) => [row, column]))
  const values = ([unitVocabularies[unitType], 'coding_extra_value'] as const).flatMap((vocabulary) =>
    look
      .codes(vocabulary)
      .filter((code) => given.has(code))
      .map((code) => ({ code, label: look.shortLabel(vocabulary, code) })),
  )
  return {
    rowCoder,
    columnCoder,
    values,
    counts: values.map(({ code: row }) =>
      values.map(
        ({ code: column }) => pairs.filter((pair) => pair.row === row && pair.column === column).length,
      ),
    ),
  }
}
