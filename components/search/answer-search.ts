import { z } from 'zod'
import type { ReleasedDataset } from '@/components/charts/draw-chart'
import { getWords } from '@/components/charts/get-words'
import { pinOf } from '@/components/records/record-address'
import { isPagePinned } from '@/dataset/page-pin'
import { describeSearch } from './describe-search'
import type { SearchAnswer } from './search-answer'
import { longestQuestion, parseQuestion } from './search-question'

const mostResults = 100

const request = z.object({
  q: z
    .string('q: the words to look for are needed.')
    .refine((text) => parseQuestion(text).text !== '', 'q: the words to look for are needed.')
    .refine(
      (text) => !parseQuestion(text).isCut,
      `q: is longer than ${longestQuestion} characters, the most allowed.`,
    ),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, `limit: allowed is a whole number from 1 to ${mostResults}.`)
    .transform(Number)
    .refine((n) => n >= 1 && n <= mostResults, `limit: allowed is a whole number from 1 to ${mostResults}.`)
    .default(20),
})

/** The answer of the search API for one release, or what is wrong with the question. */
export function answerSearch(
  release: ReleasedDataset,
  query: URLSearchParams,
): { readonly answer: SearchAnswer } | { readonly problem: string } {
  const parsed = request.safeParse({
    q: query.get('q') ?? undefined,
    limit: query.get('limit') ?? undefined,
  })
  if (!parsed.success) return { problem: parsed.error.issues.map(({ message }) => message).join(' ') }
  const { q, limit } = parsed.data
  const question = parseQuestion(q).text
  const words = getWords(query.get('lang') ?? 'en')
  const { hits, total, isPartial, summary } = describeSearch(release, question, {
    // A page that is not pinned asks of its own release all the same, and its links are not pinned.
    pin: pinOf(isPagePinned(query), release, words),
    most: limit,
    words,
  })
  return {
    answer: {
      process: release.dataset.process.id,
      release: release.number,
      query: question,
      summary,
      total,
      isPartial,
      results: [...hits],
    },
  }
}
