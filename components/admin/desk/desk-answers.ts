import { z } from 'zod'
import type { Article, ArticleProgress } from '@/dataset/articles/article'
import { recordSchema } from '../answers'

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
    }) satisfies z.ZodType<ArticleProgress>,
  ),
})

const articleTextSchema = z.object({
  version: z.number(),
  paragraphs: z.array(z.string()),
  by: z.string(),
  at: z.string(),
})

const recordOf = <T extends string>(...names: T[]) =>
  recordSchema.extend({ table: z.enum(names as [T, ...T[]]) })

export const articleSchema = z.object({
  source: recordOf('sources'),
  text: articleTextSchema.nullable(),
  evidence: z.array(recordOf('evidence')),
  reports: z.array(recordOf('claim_reports', 'demand_reports', 'statements')),
  checklist: z.array(
    z.object({
      table: z.enum(['claims', 'demands']),
      uid: z.number(),
      id: z.string(),
      name: z.string(),
      decision: z.enum(['reported', 'not mentioned', 'open']),
    }),
  ),
}) as unknown as z.ZodType<Article>
