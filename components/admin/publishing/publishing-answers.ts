import { z } from 'zod'
import { comparedTypes } from '@/dataset/articles/second-coding'
import { chartSlugs } from '@/dataset/chart-slugs'
import { recordTypes } from '@/dataset/closed-lists'
import type { ReleaseAct } from '@/dataset/release-entry'
import type { Unwritten } from '@/dataset/unwritten'
import { previewSchema } from '../answers'

const slug = z.enum(chartSlugs)

/** What was looked at: the last revision, and the numbers of the last release and of the one that readers see. */
export const draftStateSchema = z.object({
  revision: z.number(),
  release: z.number(),
  shown: z.number(),
})
export type DraftState = z.infer<typeof draftStateSchema>

/** What was looked at as one word, for `If-Match`. */
export const draftVersion = ({ revision, release, shown }: DraftState) => `${revision}.${release}.${shown}`

const faultSchema = z.object({
  where: z.string(),
  key: z.string().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  problem: z.string(),
  allowed: z.string().nullable(),
})
/** A rule that the tables break. */
export type TableFault = z.infer<typeof faultSchema>

export const reviewSchema = z.object({
  state: draftStateSchema,
  /** The release that readers see. */
  shown: z.object({ number: z.number(), publishedAt: z.string() }).nullable(),
  /** The release that is the same, where there is nothing to publish. */
  sameAs: z.number().nullable(),
  /** Whether it would be the first release, and there is nothing but lists of codes. */
  isUncoded: z.boolean(),
  changelog: z.array(z.string()),
  faults: z.array(faultSchema),
  faultCount: z.number(),
  /** The first of the records that rest on no evidence. */
  unevidenced: z.array(z.object({ record_type: z.enum(recordTypes), record_id: z.string() })),
  unevidencedCount: z.number(),
  /** The first of the values that were set down after two had coded, and that the reports do not say. */
  unwritten: z.array(
    z.object({
      unitType: z.enum(comparedTypes),
      unitKey: z.string(),
      adjudicated: z.string(),
      reported: z.string().nullable(),
      article: z.number(),
    }) satisfies z.ZodType<Unwritten & { article: number }>,
  ),
  unwrittenCount: z.number(),
  articleCount: z.number(),
  /** Null where readers see nothing. */
  shownArticleCount: z.number().nullable(),
  /** What the process calls itself. */
  title: z.string(),
  /** Articles that are still being coded. */
  unfinished: z.array(z.object({ id: z.string(), name: z.string(), article: z.number() })),
})
/** What the next release would change. */
export type Review = z.infer<typeof reviewSchema>

export const reviewedChartsSchema = z.object({
  charts: z.array(
    z.object({
      slug,
      name: z.string(),
      before: z.string().nullable(),
      after: z.string(),
      /** Whether its headline said a finding, and would only be its name. */
      losesFinding: z.boolean(),
      differences: z.array(z.object({ said: z.string(), marks: z.array(z.string()) })),
    }),
  ),
  pinned: z.array(
    z.object({
      release: z.number(),
      charts: z.array(z.object({ slug, name: z.string(), count: z.number() })),
    }),
  ),
  /** How many older releases readers see, whose pinned charts were not compared. */
  uncompared: z.number(),
})
/** The charts that the next release would draw otherwise. */
export type ReviewedCharts = z.infer<typeof reviewedChartsSchema>

/** What was changed since the last release, and by whom. */
const unpublishedSchema = z.object({ since: z.number(), count: z.number(), by: z.array(z.string()) })

/** What restoring a release would change, and whose unpublished changes it would take back. */
export const restoringSchema = previewSchema.extend({
  unpublished: unpublishedSchema.nullable(),
})
export type Restoring = z.infer<typeof restoringSchema>

export const publishedSchema = z.object({ number: z.number(), hash: z.string() })

/** A release since which something can have been wrong that a newer one has right. */
export const wrongSinceSchema = z.object({
  release: z.number(),
  /** Whether it only lacks what is new, and says nothing otherwise. */
  onlyLacks: z.boolean(),
})
export type WrongSince = z.infer<typeof wrongSinceSchema>

/** What happened since somebody looked. */
export const draftChangedSchema = z.object({
  is: z.literal('draft changed meanwhile'),
  releases: z.array(
    z.object({
      number: z.number(),
      publishedAt: z.string(),
      by: z.string(),
      note: z.string().nullable(),
      changelog: z.array(z.string()),
    }),
  ),
  withdrawn: z.number().nullable(),
  changes: z.object({ count: z.number(), by: z.array(z.string()) }),
})

export const releasesSchema = z.object({
  releases: z.array(
    z.object({
      number: z.number(),
      hash: z.string(),
      publishedAt: z.string(),
      publishedBy: z.string(),
      note: z.string().nullable(),
      changelog: z.array(z.string()),
      withdrawal: z.object({ reason: z.string(), withdrawnAt: z.string() }).nullable(),
      corrections: z.array(z.object({ since: z.number(), text: z.string(), correctedAt: z.string() })),
    }),
  ),
  acts: z.array(
    z.object({
      release: z.number(),
      did: z.enum(['published', 'corrected', 'withdrawn']),
      at: z.string(),
      by: z.string(),
      text: z.string().nullable(),
    }),
  ) satisfies z.ZodType<readonly ReleaseAct[]>,
  unpublished: unpublishedSchema.nullable(),
})
/** The releases of a process, what was done to them by whom, and what is not released yet; null before the first. */
export type AdminReleases = z.infer<typeof releasesSchema>
/** A release as those behind the counter see it. */
export type AdminRelease = z.infer<typeof releasesSchema>['releases'][number]
