import type { Suggestion } from '@/dataset/articles/suggestion'
import type { ProcessNames } from '@/dataset/edits/process-names'

/** The names, in their lists first the claims and demands that are suggested of a paragraph. */
export function putLikelyFirst(
  names: ProcessNames,
  suggestions: readonly Suggestion[],
  paragraph: number | undefined,
): ProcessNames {
  const likely = suggestions.filter((one) => one.paragraph === paragraph)
  if (likely.length === 0) return names
  const put = (table: 'claims' | 'demands') => {
    const ids = likely.flatMap((one) => (one.table === table ? [one.id] : []))
    const isLikely = ({ id }: { readonly id: string }) => ids.includes(id)
    const all = names.records[table] ?? []
    return [...all.filter(isLikely), ...all.filter((one) => !isLikely(one))]
  }
  return { ...names, records: { ...names.records, claims: put('claims'), demands: put('demands') } }
}
