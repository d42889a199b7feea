import { z } from 'zod'

const result = z.object({
  type: z.string(),
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  matched: z.object({ label: z.string(), text: z.string() }).nullable(),
  href: z.string().nullable(),
})

/** What `GET /api/v1/{process}/search` answers. */
export const searchAnswerSchema = z.object({
  process: z.string(),
  release: z.number(),
  query: z.string(),
  /** How many records were found, as a sentence. */
  summary: z.string(),
  total: z.number(),
  /** Whether no record holds all the words, and these hold some. */
  isPartial: z.boolean(),
  /** Best first, no more than were asked for. */
  results: z.array(result),
})

/** What the search API answers. */
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
/** One record that was found. */
export type SearchResult = z.infer<typeof result>
