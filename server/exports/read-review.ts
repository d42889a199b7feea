import 'server-only'
import type { House } from '@/server/house'
import type { DraftState } from '@/server/releases/look-at-draft'
import { readDraft } from '@/server/releases/read-draft'
import type { Showing } from './review-charts'

/** The two sides of a review: what readers see, null before the first release, and what they would see. */
export interface Review {
  /** Of what it is. */
  readonly state: DraftState
  readonly before: Showing | null
  readonly after: Showing
}

/** Reads both sides of the review of a process; undefined where there is none. */
export async function readReview({ prisma }: House, processId: string): Promise<Review | undefined> {
  const draft = await readDraft(prisma, processId)
  if (!draft) return undefined
  const { shown, state, dataset } = draft
  const before = shown && {
    number: shown.head.number,
    publishedAt: shown.head.publishedAt,
    dataset: shown.dataset,
  }
  return {
    state,
    before: before ?? null,
    after: { number: state.release + 1, publishedAt: new Date().toISOString(), dataset },
  }
}
