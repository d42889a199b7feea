/** What a reader may ask, in characters. */
export const longestQuestion = 200

/** A question as it is searched. */
export interface SearchQuestion {
  readonly text: string
  /** Whether it was longer than allowed, and its end was left out. */
  readonly isCut: boolean
}

/** Reads a question out of `q=`: white space once, no more than 200 characters; of several the first counts. */
export function parseQuestion(value: string | readonly string[] | undefined | null): SearchQuestion {
  const given = typeof value === 'string' ? value : (value?.[0] ?? '')
  const characters = [...given.replace(/\s+/gu, ' ').trim()]
  return {
    text: characters.slice(0, longestQuestion).join('').trim(),
    isCut: characters.length > longestQuestion,
  }
}
