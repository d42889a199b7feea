/** The public API, described once: routes parse their parameters with it, tests check answers, OpenAPI is made from it. */
import { z } from 'zod'
import { dossierSchema } from '@/components/evidence/dossier'
import { searchAnswerSchema } from '@/components/search/search-answer'
import { chartOptionParameters } from '@/dataset/chart-options'
import { chartSlugs } from '@/dataset/chart-slugs'
import { rowSchema } from '@/dataset/row-schema'
import { type TableName, tableNames } from '@/dataset/tables'

/** A parameter of the query, as text in an address. */
export interface QueryParameter {
  readonly schema: z.ZodType
  readonly says: string
  readonly isRequired?: boolean
  /** Whether it may stand there several times. */
  readonly isRepeatable?: boolean
}

/** One address of the API and what it answers. */
export interface Endpoint {
  /** With its parameters in braces, as OpenAPI writes it. */
  readonly path: string
  readonly summary: string
  readonly query: Readonly<Record<string, QueryParameter>>
  readonly answer: z.ZodType
}

/** Rows or releases on one page at most. */
export const mostPerPage = 500
const usualPerPage = 100

/** `limit` and `cursor` of what comes in pages. */
export const pagingSchema = z.object({
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, `allowed is a whole number from 1 to ${mostPerPage}`)
    .transform(Number)
    .refine((n) => n <= mostPerPage, `allowed is a whole number from 1 to ${mostPerPage}`)
    .default(usualPerPage),
  cursor: z.string().optional(),
})

const release: QueryParameter = {
  schema: z.string().regex(/^[1-9]\d{0,8}$/),
  says: 'A release by its number; the newest without it.',
}
const paging: Endpoint['query'] = {
  limit: {
    schema: z.string().regex(/^[1-9]\d{0,2}$/),
    says: `How many on a page: from 1 to ${mostPerPage}; ${usualPerPage} without it.`,
  },
  cursor: {
    schema: z.string(),
    says: 'The `next` of the page before. It leads on in the release in which that page was read.',
  },
}
const options = Object.fromEntries(
  Object.entries(chartOptionParameters).map(([name, { schema, allowed, isRepeatable }]) => [
    name,
    { schema, says: `Allowed: ${allowed}.`, isRepeatable } satisfies QueryParameter,
  ]),
)

const day = z.iso.date()
const instant = z.iso.datetime()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const next = z.string().nullable().describe('The cursor of the page that follows; null on the last one.')

const correctionSchema = z.object({
  number: z.int().describe('The release that has it right.'),
  since: z.int().describe('The oldest release that has it wrong.'),
  text: z.string(),
  correctedAt: instant,
})

/** One release in the API. */
export const releaseSchema = z.object({
  number: z.int(),
  publishedAt: instant,
  note: z.string().nullable(),
  hash: hash.describe('sha-256 over the hashes of the tables.'),
  comparedWith: z.int().nullable(),
  changelog: z.array(z.string()).nullable(),
  withdrawal: z.object({ reason: z.string(), withdrawnAt: instant }).nullable(),
  corrections: z.array(correctionSchema),
})

const processSummary = z.object({
  id: z.string(),
  title: z.string(),
  release: z.int().describe('The newest release that is shown.'),
  publishedOn: day,
  address: z.url(),
})

/** A process in the API. */
export const processSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  keywords: z.array(z.string()),
  licenses: z.array(
    z.object({ name: z.string(), title: z.string().optional(), path: z.string().optional() }),
  ),
  release: z.int(),
  publishedAt: instant,
  hash,
  tables: z.array(z.object({ name: z.enum(tableNames), title: z.string(), rows: z.int() })),
  charts: z.array(z.object({ slug: z.enum(chartSlugs), question: z.string() })),
  package: z.url().describe('The whole process as a Frictionless Data Package, zipped.'),
})

const tableValue = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** A chart as JSON: the same as the `.json` file of the chart. */
export const chartJsonSchema = z.object({
  address: z.url(),
  process: z.object({ id: z.string(), title: z.string(), licenses: z.array(z.unknown()) }),
  release: z.object({ number: z.int(), publishedOn: day }),
  chart: z.enum(chartSlugs),
  question: z.string(),
  language: z.string(),
  title: z.string(),
  finding: z.string().nullable(),
  filter: z.string().nullable(),
  deck: z.string(),
  altText: z.string(),
  sourceLine: z.string(),
  problems: z
    .array(z.object({ field: z.string(), value: z.string(), allowed: z.string() }))
    .describe('Values of the address that were set aside.'),
  page: z
    .object({
      number: z.int(),
      count: z.int(),
      first: z.int(),
      last: z.int(),
      total: z.int(),
      shown: z.array(z.string()),
    })
    .nullable()
    .describe('Which of very many rows; null where all are there.'),
  table: z.object({
    columns: z.array(z.object({ key: z.string(), label: z.string() })),
    rows: z.array(z.array(tableValue)),
  }),
  series: z.unknown().describe('What the chart draws; its shape is that of the chart and may grow.'),
  marks: z.array(
    z.object({
      id: z.string(),
      place: z.string(),
      says: z.string().nullable(),
      records: z.array(z.string()).describe('Keys of `evidence`: type/id.'),
      context: z.array(z.string()),
      absence: z
        .object({
          reason: z.string(),
          sources: z.array(z.string()),
          knowableFrom: day.optional(),
        })
        .nullable(),
    }),
  ),
  evidence: z.record(
    z.string(),
    z.array(
      z.object({
        source: z.string(),
        paragraph: z.int(),
        anchor: z.string().describe('A locating phrase of at most 8 words.'),
      }),
    ),
  ),
  sources: z.array(rowSchema('sources')),
})

const rows = (table: TableName) =>
  z.object({
    process: z.string(),
    release: z.int(),
    table: z.literal(table),
    total: z.int(),
    rows: z.array(rowSchema(table)),
    next,
  })

/** An answer that says why there is none (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
})

/** Every address of the public API. */
export const endpoints = [
  {
    path: '/api/v1',
    summary: 'All processes, with their newest release.',
    query: {},
    answer: z.object({ processes: z.array(processSummary), documentation: z.url(), openapi: z.url() }),
  },
  {
    path: '/api/v1/{process}',
    summary: 'One process: what it is, its tables, its charts.',
    query: { release },
    answer: processSchema,
  },
  {
    path: '/api/v1/{process}/releases',
    summary: 'All releases of a process, newest first, withdrawn ones too.',
    query: paging,
    answer: z.object({
      process: z.string(),
      total: z.int(),
      releases: z.array(releaseSchema),
      next,
    }),
  },
  ...tableNames.map((table) => ({
    path: `/api/v1/{process}/tables/${table}`,
    summary: `The rows of the table ${table}, in the order of their keys.`,
    query: { release, ...paging },
    answer: rows(table),
  })),
  ...chartSlugs.map((slug) => ({
    path: `/api/v1/{process}/charts/${slug}`,
    summary: `The chart ${slug}: what it says, its table, its series, and its marks with their evidence.`,
    query: options,
    answer: chartJsonSchema,
  })),
  {
    path: '/api/v1/{process}/evidence',
    summary: 'The evidence behind one mark of a chart, in words.',
    query: {
      chart: { schema: z.enum(chartSlugs), says: 'The chart.', isRequired: true },
      ...options,
      mark: { schema: z.string(), says: 'The id of a mark of the chart.', isRequired: true },
    },
    answer: dossierSchema.extend({ process: z.string(), release: z.int(), chart: z.enum(chartSlugs) }),
  },
  {
    path: '/api/v1/{process}/search',
    summary: 'Records that hold these words, best first.',
    query: {
      q: { schema: z.string(), says: 'The words; the beginning of one is enough.', isRequired: true },
      limit: { schema: z.string().regex(/^\d{1,3}$/), says: 'How many: from 1 to 100; 20 without it.' },
      release,
    },
    answer: searchAnswerSchema,
  },
] as const satisfies readonly Endpoint[]
