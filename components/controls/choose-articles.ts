import { isSelected, type Selection } from '@/dataset/chart-options'

/** The values of `source=` or `account=` in an address once a code is taken out of a choice, or put back into it. */
export function toggleCode(
  codes: readonly string[],
  selection: Selection,
  toggled: string,
): readonly string[] {
  const kept = codes.filter((code) => isSelected(selection, code) !== (code === toggled))
  const leftOut = codes.filter((code) => !kept.includes(code))
  // Whichever is shorter says the same; with nothing kept only "without" can say it.
  return kept.length === 0 || leftOut.length <= kept.length ? leftOut.map((code) => `-${code}`) : kept
}
