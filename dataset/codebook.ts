/** The data dictionary in Markdown, from `tables.ts`: `docs/codebook.md` is this text. */
import type { Column } from './columns'
import { type TableName, tableNames, tables } from './tables'

const preface = `# Codebook: the tables

Written from \`dataset/tables.ts\` by \`npm run docs:codebook\`; do not edit. How articles are coded, what each rule means and what no article says stands in the README.md of each data package, for the first one in [prisma/data/pak-afg-2025/README.md](../prisma/data/pak-afg-2025/README.md).

Columns have the same names in the CSV files, in Postgres and in TypeScript. An empty cell means null. "List" is a closed list on which the software builds; "vocabulary" is a list of the process itself, in its \`vocabularies\` table.
`

/** Writes the data dictionary. */
export function writeCodebook(): string {
  return [preface, ...tableNames.map(describeTable)].join('\n')
}

function describeTable(name: TableName): string {
  const { row, columns, key }: (typeof tables)[TableName] = tables[name]
  const lines = Object.entries<Column>(columns).map(
    ([column, described]) =>
      `| \`${column}\` | ${describeType(described)} | ${described.description ?? ''} |`,
  )
  return `## ${name}

${row} Key: ${key.map((column) => `\`${column}\``).join(', ')}.

| column | holds | note |
|---|---|---|
${lines.join('\n')}
`
}

function describeType(column: Column): string {
  const parts = [
    column.references ? `id of \`${column.references}\`` : column.type,
    column.required ? 'required' : null,
    column.unique ? 'unique' : null,
    column.pattern ?? null,
    column.format === 'uri' || column.isAddress ? 'http(s) address' : null,
    column.maxLength === undefined ? null : `at most ${column.maxLength} characters`,
    column.maxWords === undefined ? null : `at most ${column.maxWords} words`,
    column.minimum === undefined ? null : `at least ${column.minimum}`,
    column.closedList ? `list: ${column.closedList.join(', ')}` : null,
    column.vocabulary ? `vocabulary: ${[column.vocabulary].flat().join(', ')}` : null,
  ]
  return parts.filter((part) => part !== null).join('; ')
}
