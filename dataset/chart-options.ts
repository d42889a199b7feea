/** The options of a chart as they stand in an address (query parameters), the same names for every chart. */
import { z } from 'zod'
import { claimKinds, demandKinds } from './closed-lists'
import { patterns } from './patterns'
import { tableOptionNames } from './table-options'

const views = ['full', 'summary'] as const
const sorts = ['outcome', 'theme'] as const
const modes = ['light', 'dark', 'auto'] as const
const notices = ['on', 'off', 'full'] as const
const scales = ['1', '2'] as const
const sizes = ['chart', 'social'] as const

/** Kinds of demands and of claims: no code is in both lists, so that one option serves both. */
export const itemKinds = [...demandKinds, ...claimKinds] as const
/** A kind of demand or of claim. */
export type ItemKind = (typeof itemKinds)[number]

/** Codes to keep (none named: all) and codes to leave out (`-x` in the address). */
export interface Selection {
  readonly only: readonly string[]
  readonly without: readonly string[]
}

/** Every option of a chart, merged with its defaults; null means not asked for. */
export interface ChartOptions {
  readonly release: number | null
  /** `YYYY-MM-DD`: only articles published by then. */
  readonly asOf: string | null
  /** A round's id, or `none` for what no article ties to a round. */
  readonly round: string | null
  /** The id of the party that made a demand. */
  readonly side: string | null
  readonly theme: string | null
  readonly topic: string | null
  readonly status: string | null
  readonly source: Selection
  readonly account: Selection
  readonly kind: ItemKind | null
  readonly sort: (typeof sorts)[number]
  readonly view: (typeof views)[number]
  readonly notice: (typeof notices)[number]
  /** Which page of a chart with very many rows, from 1; null for that of the open mark, or the first. */
  readonly page: number | null
  readonly widthPx: number | null
  /** Pixels of a PNG file for each px. */
  readonly scale: 1 | 2
  /** Whether a PNG file is as high as its chart, or a card of 1200 × 630 for previews of links. */
  readonly size: (typeof sizes)[number]
  readonly mode: (typeof modes)[number]
  readonly lang: string
  readonly mark: string | null
}

/** Nothing named: all. */
export const noSelection: Selection = { only: [], without: [] }

export const defaultChartOptions: ChartOptions = {
  release: null,
  asOf: null,
  round: null,
  side: null,
  theme: null,
  topic: null,
  status: null,
  source: noSelection,
  account: noSelection,
  kind: null,
  sort: 'outcome',
  view: 'full',
  notice: 'on',
  page: null,
  widthPx: null,
  scale: 1,
  size: 'chart',
  mode: 'auto',
  lang: 'en',
  mark: null,
}

/** A value that was set aside. */
export interface OptionProblem {
  readonly field: string
  readonly value: string
  /** What stands in its place in a right address, as the end of the sentence 'Allowed: …'. */
  readonly allowed: string
}

/** Options without what was set aside, and what that was. */
export interface CheckedChartOptions {
  readonly options: ChartOptions
  readonly problems: readonly OptionProblem[]
}

/** What an address asks for. With a `releaseProblem` the caller answers 404 and never shows another release. */
export interface ParsedChartOptions extends CheckedChartOptions {
  readonly releaseProblem: OptionProblem | null
}

/** Query parameters as the URL class or as Next hands them to a page. */
export type SearchParams = URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>

const code = z.string().max(120).regex(new RegExp(patterns.code.source))
const codeWords = 'a code of letters, digits, hyphens and underscores'
const oneOf = (words: readonly string[]) => words.join(', ')

const single = {
  asOf: { schema: z.iso.date(), allowed: 'a day as YYYY-MM-DD' },
  round: { schema: code, allowed: codeWords },
  side: { schema: code, allowed: codeWords },
  theme: { schema: code, allowed: codeWords },
  topic: { schema: code, allowed: codeWords },
  status: { schema: code, allowed: codeWords },
  kind: { schema: z.enum(itemKinds), allowed: oneOf(itemKinds) },
  sort: { schema: z.enum(sorts), allowed: oneOf(sorts) },
  view: { schema: z.enum(views), allowed: oneOf(views) },
  notice: { schema: z.enum(notices), allowed: oneOf(notices) },
  page: {
    schema: z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .transform(Number),
    allowed: 'a number from 1',
  },
  scale: {
    schema: z.enum(scales).transform((text): 1 | 2 => (text === '2' ? 2 : 1)),
    allowed: oneOf(scales),
  },
  size: { schema: z.enum(sizes), allowed: oneOf(sizes) },
  mode: { schema: z.enum(modes), allowed: oneOf(modes) },
  lang: {
    schema: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    allowed: 'a language tag such as en',
  },
  mark: { schema: z.string().regex(/^[\w.-]{1,400}$/), allowed: 'the id of a mark' },
} as const

const widthRange = { min: 240, max: 2400 }
const width = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .pipe(z.int().min(widthRange.min).max(widthRange.max))
const release = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

const selection = z
  .string()
  .max(121)
  .regex(new RegExp(`^-?(?:${patterns.code.source.replace(/^\^|\$$/g, '')})$`))

/** Every option as a parameter of an address: what its text may be, in zod and in words. */
export const chartOptionParameters: Readonly<
  Record<string, { readonly schema: z.ZodType; readonly allowed: string; readonly isRepeatable?: boolean }>
> = {
  release: { schema: z.string().regex(/^[1-9]\d{0,8}$/), allowed: 'the number of one release, from 1' },
  ...single,
  source: { schema: selection, allowed: `${codeWords}, or -code to leave it out`, isRepeatable: true },
  account: { schema: selection, allowed: `${codeWords}, or -code to leave it out`, isRepeatable: true },
  width: {
    schema: z.string().regex(/^\d{1,4}$/),
    allowed: `whole pixels from ${widthRange.min} to ${widthRange.max}`,
  },
}

/**
 * Reads chart options from query parameters. Unknown and empty ones are ignored; a bad value falls back to its default
 * and is listed; of a single parameter that stands there with several values the first counts and the others are
 * listed, but with several releases there is no telling which one was meant. Codes are checked against a dataset by
 * `fitChartOptions`, filters against a chart by `keepAppliedFilters`.
 */
export function parseChartOptions(
  searchParams: SearchParams,
  defaults: Partial<ChartOptions> = {},
): ParsedChartOptions {
  const problems: OptionProblem[] = []
  const found: { -readonly [K in keyof ChartOptions]?: ChartOptions[K] } = {}

  const readFirst = (field: string) => {
    const [first, ...others] = new Set(valuesOf(searchParams, field).filter(isGiven))
    if (others.length > 0)
      problems.push({ field, value: others.join(', '), allowed: `one value, of which “${first}” came first` })
    return first
  }
  const read = <K extends keyof typeof single>(field: K) => {
    const value = readFirst(field)
    if (value === undefined) return
    const parsed = single[field].schema.safeParse(value)
    if (parsed.success) Object.assign(found, { [field]: parsed.data })
    else problems.push({ field, value, allowed: single[field].allowed })
  }
  for (const field of Object.keys(single) as (keyof typeof single)[]) read(field)

  for (const field of ['source', 'account'] as const) {
    const values = valuesOf(searchParams, field).filter(isGiven)
    if (values.length > 0) found[field] = parseSelection(field, values, problems)
  }

  const widthValue = readFirst('width')
  const parsedWidth = width.safeParse(widthValue)
  if (parsedWidth.success) found.widthPx = parsedWidth.data
  else if (widthValue !== undefined)
    problems.push({
      field: 'width',
      value: widthValue,
      allowed: `whole pixels from ${widthRange.min} to ${widthRange.max}`,
    })

  const [releaseValue, ...otherReleases] = new Set(valuesOf(searchParams, 'release'))
  const parsedRelease = release.safeParse(releaseValue)
  const isReleaseClear = parsedRelease.success && otherReleases.length === 0
  if (isReleaseClear) found.release = parsedRelease.data
  const releaseProblem =
    releaseValue === undefined || isReleaseClear
      ? null
      : {
          field: 'release',
          value: [releaseValue, ...otherReleases].join(', '),
          allowed: 'the number of one release, from 1',
        }

  return { options: { ...defaultChartOptions, ...defaults, ...found }, problems, releaseProblem }
}

function parseSelection(field: string, values: readonly string[], problems: OptionProblem[]): Selection {
  const only: string[] = []
  const without: string[] = []
  for (const value of values) {
    const isLeftOut = value.startsWith('-')
    const parsed = code.safeParse(isLeftOut ? value.slice(1) : value)
    if (!parsed.success) problems.push({ field, value, allowed: `${codeWords}, or -code to leave it out` })
    else (isLeftOut ? without : only).push(parsed.data)
  }
  return { only, without }
}

/** A form without script sends what was not chosen as an empty value. */
const isGiven = (value: string) => value !== ''

function valuesOf(searchParams: SearchParams, field: string): readonly string[] {
  if (searchParams instanceof URLSearchParams) return searchParams.getAll(field)
  const value = Object.hasOwn(searchParams, field) ? searchParams[field] : undefined
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** Whether a code passes a selection. */
export function isSelected(selection: Selection, value: string): boolean {
  return (selection.only.length === 0 || selection.only.includes(value)) && !selection.without.includes(value)
}

/**
 * The query of an address with some options changed (null takes one away) and the others as they are; what is no
 * option of ours goes: `?…`, or `?` alone where nothing is left, which as a link leads to the bare page.
 */
export function formatChartQuery(
  searchParams: SearchParams,
  changes: Readonly<Record<string, string | readonly string[] | null>>,
): string {
  const query = new URLSearchParams()
  const given =
    searchParams instanceof URLSearchParams ? [...new Set(searchParams.keys())] : Object.keys(searchParams)
  for (const field of given) {
    if (field in changes || !isOptionName(field)) continue
    for (const value of valuesOf(searchParams, field)) query.append(field, value)
  }
  for (const [field, value] of Object.entries(changes))
    for (const one of value === null ? [] : typeof value === 'string' ? [value] : value)
      query.append(field, one)
  return `?${query}`
}

/** The name of an option in an address. */
const isOptionName = (field: string) =>
  field === 'width' ||
  tableOptionNames.includes(field) ||
  (field !== 'widthPx' && Object.hasOwn(defaultChartOptions, field))
