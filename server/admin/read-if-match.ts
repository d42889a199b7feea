import 'server-only'
import type { DraftState } from '@/server/releases/look-at-draft'
import { Refused } from './answer-admin'
import { problem } from './problem'

/**
 * The version that `If-Match` names, as in `"7"`, of the record unless told of what. Throws Refused with 428 where there is
 * none, 400 where it is none.
 */
export function readIfMatch(headers: Headers, what = 'record'): number {
  const given = headers.get('if-match')
  if (given === null)
    throw new Refused(
      problem(428, `Say in If-Match which version of the ${what} you saw, such as "7" with its quotes.`),
    )
  const version = /^"([1-9]\d{0,14})"$/.exec(given.trim())?.[1]
  if (version === undefined)
    throw new Refused(
      problem(400, `If-Match: ${given} is not the version of a ${what}, such as "7" with its quotes.`),
    )
  return Number(version)
}

/** The version of a text of an article that `If-Match` names, `"0"` where there was none. Throws Refused as `readIfMatch`. */
export function readTextMatch(headers: Headers): number {
  return isNone(headers) ? 0 : readIfMatch(headers, 'text')
}

/** The state of a process that `If-Match` names, `"0"` for one that is new. Throws Refused as `readIfMatch`. */
export function readStateMatch(headers: Headers): number {
  return isNone(headers) ? 0 : readIfMatch(headers)
}

const isNone = (headers: Headers) => headers.get('if-match')?.trim() === '"0"'

/** What was looked at before publishing, as `If-Match` names it: `"revision.release.shown"`. Throws Refused as `readIfMatch`. */
export function readDraftMatch(headers: Headers): DraftState {
  const given = headers.get('if-match')
  if (given === null)
    throw new Refused(problem(428, 'Say in If-Match what you looked at, as the review tells it.'))
  const state = parseDraftState(/^"(.*)"$/.exec(given.trim())?.[1] ?? '')
  if (state) return state
  throw new Refused(
    problem(400, `If-Match: ${given} is not what a review tells, such as "12.3.3" with its quotes.`),
  )
}

/** The state of a draft that is written as `revision.release.shown`; undefined where none is. */
export function parseDraftState(given: string): DraftState | undefined {
  if (!/^\d{1,15}\.\d{1,9}\.\d{1,9}$/.test(given)) return undefined
  const [revision = 0, release = 0, shown = 0] = given.split('.').map(Number)
  return { revision, release, shown }
}

/** The tag of a record's version. */
export const versionTag = (version: number) => ({ etag: `"${version}"` })
