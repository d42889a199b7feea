import { fetchJson } from '@/components/ui/fetch-json'
import { askOfRelease } from '@/dataset/page-pin'
import { type SearchAnswer, searchAnswerSchema } from './search-answer'

/** What suggestions are asked for. */
export interface SuggestionQuestion {
  readonly processId: string
  readonly release: number
  /** Whether the links of the answer keep the release. */
  readonly isPinned: boolean
  readonly asked: string
}

const mostSuggestions = 8

/** The records that match best. Throws as fetchJson does. */
export function fetchSuggestions(
  { processId, release, isPinned, asked }: SuggestionQuestion,
  signal: AbortSignal,
): Promise<SearchAnswer> {
  const query = new URLSearchParams({ q: asked, limit: String(mostSuggestions) })
  if (isPinned) query.set('release', String(release))
  return fetchJson(`/api/v1/${processId}/search?${askOfRelease(query, release)}`, searchAnswerSchema, signal)
}
