/** The Frictionless descriptor (Tabular Data Package) of a dataset, generated from `tables.ts` and its vocabularies. */
import type { Column, Table } from './columns'
import type { Dataset } from './dataset'
import { csvFile } from './package-files'
import { patterns } from './patterns'
import { type Row, type TableName, tableNames, tables } from './tables'

const dialect = { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true }

/** The text of datapackage.json, indented by two and ended by LF. */
export function writeDescriptor({ process, rows }: Dataset): string {
  const { id, title, description, version, keywords, licenses } = process
  const descriptor = {
    profile: 'tabular-data-package',
    name: id,
    title,
    description,
    version,
    ...(keywords.length > 0 && { keywords }),
    ...(licenses.length > 0 && {
      licenses: licenses.map(({ name, title, path }) => ({ name, title, path })),
    }),
    resources: tableNames.map((table) =>
      describeResource(table, process.resources[table], rows.vocabularies),
    ),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

function describeResource(
  name: TableName,
  wording: { readonly title: string; readonly description: string },
  vocabularies: readonly Row<'vocabularies'>[],
) {
  const table: Table = tables[name]
  return {
    name,
    path: csvFile(name),
    title: wording.title,
    description: wording.description,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect,
    schema: {
      fields: Object.entries(table.columns).map(([column, spec]) =>
        describeField(column, spec, vocabularies),
      ),
      missingValues: [''],
      // Frictionless forbids nulls in a primary key.
      ...(table.nullableKey ? { uniqueKeys: [table.key] } : { primaryKey: table.key }),
      ...describeForeignKeys(name, table),
    },
  }
}

function describeField(name: string, column: Column, vocabularies: readonly Row<'vocabularies'>[]) {
  const constraints = {
    ...(column.required && { required: true }),
    ...(column.unique && { unique: true }),
    ...(column.pattern && { pattern: patterns[column.pattern].source }),
    ...(column.maxLength !== undefined && { maxLength: column.maxLength }),
    ...(column.minimum !== undefined && { minimum: column.minimum }),
    ...describeEnum(column, vocabularies),
  }
  const format = column.type === 'date' ? 'default' : column.format
  return {
    name,
    type: column.type,
    ...(format && { format }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
    ...(column.description && { description: column.description }),
  }
}

function describeEnum({ closedList, vocabulary }: Column, vocabularies: readonly Row<'vocabularies'>[]) {
  if (closedList) return { enum: closedList }
  if (vocabulary === undefined) return {}
  const codes = listCodes(vocabulary, vocabularies)
  // JSON Schema and Frictionless want at least one value.
  return codes.length > 0 ? { enum: codes } : {}
}

/** The codes of one vocabulary by rank, or of several in alphabetical order, since their ranks do not compare. */
function listCodes(
  vocabulary: string | readonly string[],
  vocabularies: readonly Row<'vocabularies'>[],
): readonly string[] {
  if (typeof vocabulary !== 'string') {
    return [...new Set(vocabulary.flatMap((name) => listCodes(name, vocabularies)))].sort()
  }
  return vocabularies
    .filter((row) => row.vocabulary === vocabulary)
    .sort((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1))
    .map((row) => row.code)
}

function describeForeignKeys(name: TableName, table: Table) {
  const foreignKeys = Object.entries(table.columns).flatMap(([column, { references }]) =>
    references === undefined
      ? []
      : // Frictionless writes a reference to the same table as an empty name.
        [{ fields: column, reference: { resource: references === name ? '' : references, fields: 'id' } }],
  )
  return foreignKeys.length > 0 ? { foreignKeys } : {}
}
