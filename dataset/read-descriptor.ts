import { z } from 'zod'
import type { ProcessDescription } from './dataset'
import type { Fault } from './fault'
import type { FileReader } from './file-reader'
import { UnreadableFile } from './file-text'
import { csvFile, descriptorFile } from './package-files'
import { patterns } from './patterns'
import { reservedIds } from './reserved-ids'
import { storableText } from './storable-text'
import { tableNames } from './tables'
import { isWebAddress } from './web-address'

/** What datapackage.json says of the process and its tables; all of ProcessDescription but the codebook. */
type Descriptor = Omit<ProcessDescription, 'codebook'>

/** The descriptor, or everything that is wrong with it. */
export type DescriptorReading =
  | { readonly descriptor: Descriptor; readonly faults: readonly [] }
  | { readonly descriptor: null; readonly faults: readonly Fault[] }

/** Says 'is missing' where there is nothing, and otherwise what the value must be. */
const mustBe = (what: string) => (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? 'is missing' : `must be ${what}`

const text = storableText(mustBe('a text')).min(1, { error: 'must not be empty' })
/** A text that somebody writes into a form. */
const said = text.regex(/\S/, { error: 'must not be empty' })

/** The schema of a process id: one that is not one of our own addresses. */
export const processIdSchema = text
  .regex(new RegExp(patterns.slug.source), { error: `must be an id: ${patterns.slug.allowed}` })
  .max(100, { error: 'must have at most 100 characters' })
  .refine((id) => !reservedIds.has(id), { error: 'is reserved for an address of the site' })

// Written by us on export from tables.ts and the vocabularies, so what a package says here is not needed.
const generated = z.unknown().optional()

const resourceSchema = z
  .strictObject(
    {
      name: z.enum(tableNames, {
        error: (issue) =>
          `names no table that we know: '${String(issue.input)}'; known are ${tableNames.join(', ')}`,
      }),
      path: text,
      title: text,
      description: text,
      profile: generated,
      format: generated,
      mediatype: generated,
      encoding: generated,
      dialect: generated,
      schema: generated,
    },
    { error: mustBe('an object') },
  )
  .refine((resource) => resource.path === csvFile(resource.name), {
    path: ['path'],
    error: 'must be the name of the table with .csv',
  })

const licenseSchema = z.strictObject(
  {
    name: text,
    title: text.optional(),
    // It ends up in links, where javascript: would run.
    path: text
      .refine(isWebAddress, { error: 'must be an address that opens with http:// or https://' })
      .optional(),
  },
  { error: mustBe('an object') },
)
const keywords = z.array(text, { error: mustBe('a list') })
const licenses = z.array(licenseSchema, { error: mustBe('a list') })

/** The schema of the title of a process: it heads pages and stands in menus. */
export const titleSchema = said.max(300, { error: 'must have at most 300 characters' })

/** The schema of what a process says of itself, without its id. */
export const wordingSchema = z.strictObject({
  title: titleSchema,
  description: said.max(5000, { error: 'must have at most 5000 characters' }),
  version: said.max(50, { error: 'must have at most 50 characters' }),
  keywords,
  licenses,
  resources: z.record(z.enum(tableNames), z.strictObject({ title: said, description: said })),
  codebook: storableText(mustBe('a text')),
})

const descriptorSchema = z.strictObject(
  {
    profile: z.literal('tabular-data-package', { error: mustBe("'tabular-data-package'") }),
    name: processIdSchema,
    title: text.max(300, { error: 'must have at most 300 characters' }),
    description: text,
    version: text,
    keywords: keywords.default([]),
    licenses: licenses.default([]),
    resources: z.array(resourceSchema, { error: mustBe('a list') }).check((context) => {
      const names = context.value.map((resource) => resource.name)
      for (const table of tableNames) {
        const count = names.filter((name) => name === table).length
        if (count === 1) continue
        const message =
          count === 0 ? `lacks the table '${table}'` : `lists the table '${table}' more than once`
        context.issues.push({ code: 'custom', message, input: names, path: [] })
      }
    }),
  },
  { error: mustBe('an object') },
)

/** Reads datapackage.json; what it says that we would not write back is a fault, so that nothing is lost in silence. */
export function readDescriptor(bytes: Uint8Array, reader: FileReader): DescriptorReading {
  const json = parseJson(bytes, reader)
  if ('fault' in json) return { descriptor: null, faults: [json.fault] }
  const parsed = descriptorSchema.safeParse(json.value)
  if (!parsed.success) return { descriptor: null, faults: parsed.error.issues.map(describeIssue) }
  const { name, title, description, version, keywords, licenses, resources } = parsed.data
  const wording = resources.map((resource) => [
    resource.name,
    { title: resource.title, description: resource.description },
  ])
  return {
    descriptor: {
      id: name,
      title,
      description,
      version,
      keywords,
      licenses,
      resources: Object.fromEntries(wording) as Descriptor['resources'],
    },
    faults: [],
  }
}

function parseJson(
  bytes: Uint8Array,
  reader: FileReader,
): { readonly value: unknown } | { readonly fault: Fault } {
  try {
    return { value: JSON.parse(reader.text(bytes)) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { fault: descriptorFault(error.message, null, error.allowed) }
    if (error instanceof SyntaxError) return { fault: descriptorFault('the file is not JSON', null) }
    throw error
  }
}

function describeIssue(issue: z.core.$ZodIssue): Fault {
  const problem =
    issue.code === 'unrecognized_keys' ? `holds unknown properties: ${issue.keys.join(', ')}` : issue.message
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
  return descriptorFault(problem, path.replace(/^\./, '') || null)
}

function descriptorFault(problem: string, property: string | null, allowed: string | null = null): Fault {
  return { where: descriptorFile, line: null, key: property, column: null, value: null, problem, allowed }
}
