import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import type { Article } from '@/dataset/articles/article'
import { namedTables, type Suggestion } from '@/dataset/articles/suggestion'
import { recordTypeOf } from '@/dataset/edits/references'
import { type AdminProblem, callAdmin } from '../call-admin'
import { processAddress } from '../use-names'

const suggestionsSchema = z.object({
  suggestions: z.array(
    z.object({
      table: z.enum([...namedTables, 'claims', 'demands']),
      id: z.string(),
      name: z.string(),
      paragraph: z.number(),
      place: z.object({ start: z.number(), end: z.number() }).nullable(),
    }) satisfies z.ZodType<Suggestion>,
  ),
})

/** What an article probably names and is about, as far as nobody has written it down yet; none while it is looked for. */
export function useSuggestions(processId: string, uid: number, article: Article): readonly Suggestion[] {
  const version = article.text?.version ?? 0
  const asked = useQuery<{ suggestions: Suggestion[] }, AdminProblem>({
    queryKey: ['suggestions', processId, uid, version],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/articles/${uid}/suggestions`, {
        signal,
        schema: suggestionsSchema,
      }),
    enabled: version > 0,
  })
  return useMemo(() => leaveOutKnown(asked.data?.suggestions ?? [], article), [asked.data, article])
}

/** Without the claims and demands that the article reports, and without names that rest on their paragraph already. */
export function leaveOutKnown(
  suggestions: readonly Suggestion[],
  { evidence, checklist }: Pick<Article, 'evidence' | 'checklist'>,
): readonly Suggestion[] {
  const decided = new Set(
    checklist.flatMap(({ table, id, decision }) => (decision === 'open' ? [] : [`${table} ${id}`])),
  )
  const resting = new Set(evidence.map(({ row }) => `${row.paragraph} ${row.record_type} ${row.record_id}`))
  return suggestions.filter(
    ({ table, id, paragraph }) =>
      !decided.has(`${table} ${id}`) && !resting.has(`${paragraph} ${recordTypeOf(table)} ${id}`),
  )
}
