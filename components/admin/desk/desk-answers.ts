import { z } from 'zod'
import type { Article, ArticleProgress, SecondProgress } from '@/dataset/articles/article'
import {
  type Comparison,
  comparedTypes,
  type MissingForComparison,
  missingPlaces,
  type SecondCodingState,
  type SecondDesk,
} from '@/dataset/articles/second-coding'
import { recordSchema } from '../answers'

const secondStateSchema = z.object({
  coder: z.string(),
  isOwn: z.boolean(),
  isFinished: z.boolean(),
  isCompared: z.boolean(),
}) satisfies z.ZodType<SecondCodingState>

const secondProgressSchema = z.object({
  state: secondStateSchema.nullable(),
  isInCodings: z.boolean(),
  mayBegin: z.boolean(),
}) satisfies z.ZodType<SecondProgress>

export const articlesSchema = z.object({
  articles: z.array(
    z.object({
      uid: z.number(),
      id: z.string(),
      name: z.string(),
      title: z.string().nullable(),
      hasText: z.boolean(),
      isComplete: z.boolean(),
      itemCount: z.number(),
      openCount: z.number(),
      coders: z.array(z.string()),
      second: secondProgressSchema,
    }) satisfies z.ZodType<ArticleProgress>,
  ),
})

const articleTextSchema = z.object({
  version: z.number(),
  paragraphs: z.array(z.string()),
  by: z.string(),
  at: z.string(),
})

const values = z.record(z.string(), z.string())

/** All values of a second coding after some were written. */
export const secondValuesSchema = z.object({ values })
/** The same, with the ids of the claims of which it was said that they are not mentioned. */
export const markedClaimsSchema = z.object({ values, claims: z.array(z.string()) })

export const secondDeskSchema = z.object({
  article: z.object({
    uid: z.number(),
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    paragraphs: z.array(z.string()),
  }),
  claims: z.array(z.object({ id: z.string(), label: z.string(), proposition: z.string() })),
  demands: z.array(z.object({ id: z.string(), title: z.string(), description: z.string() })),
  state: secondStateSchema.nullable(),
  values,
  refusal: z.string().nullable(),
}) satisfies z.ZodType<SecondDesk>

/** Both codings of an article, or what is missing for them to be compared. */
export const comparisonSchema = z.object({
  comparison: z
    .object({
      coders: z.tuple([z.string(), z.string()]),
      firstName: z.string(),
      secondName: z.string(),
      rows: z.array(
        z.object({
          unitType: z.enum(comparedTypes),
          unitKey: z.string(),
          first: z.string(),
          second: z.string(),
          name: z.string(),
          adjudicated: z.string().nullable(),
          inTables: z.string(),
          wording: z.string(),
          setDown: z.object({ by: z.string(), at: z.string(), reason: z.string().nullable() }).nullable(),
        }),
      ),
    })
    .nullable() satisfies z.ZodType<Comparison | null>,
  missing: z.array(
    z.object({ what: z.string(), where: z.enum(missingPlaces) }) satisfies z.ZodType<MissingForComparison>,
  ),
})
export type ComparisonAnswer = z.infer<typeof comparisonSchema>

export const articleSchema = z.object({
  source: recordSchema,
  text: articleTextSchema.nullable(),
  evidence: z.array(recordSchema),
  reports: z.array(recordSchema),
  checklist: z.array(
    z.object({
      table: z.enum(['claims', 'demands']),
      uid: z.number(),
      id: z.string(),
      name: z.string(),
      wording: z.string(),
      decision: z.enum(['reported', 'not mentioned', 'open']),
      decidedBy: z.string().nullable(),
    }),
  ),
  second: secondProgressSchema,
}) satisfies z.ZodType<Article>
