import type { Pin } from '@/components/records/record-address'
import { fetchJson } from '@/components/ui/fetch-json'
import { askOfRelease } from '@/dataset/page-pin'
import { type SearchAnswer, searchAnswerSchema } from './search-answer'

/** What suggestions are asked for. */
export interface SuggestionQuestion {
  readonly processId: string
  readonly release: number
  /** What the links of the answer keep. */
  readonly pin: Pin
  readonly asked: string
}

const mostSuggestions = 8

/** The records that match best. Throws as fetchJson does. */
export function fetchSuggestions(
  { processId, release, pin, asked }: SuggestionQuestion,
  signal: AbortSignal,
): Promise<SearchAnswer> {
  const query = new URLSearchParams({ ...pin, q: asked, limit: String(mostSuggestions) })
  return fetchJson(`/api/v1/${processId}/search?${askOfRelease(query, release)}`, searchAnswerSchema, signal)
}
