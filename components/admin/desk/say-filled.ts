import { columnLabel, formColumnsOf } from '../records/cell-name'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** What the text of an article tells of itself, where it does. */
const toldByText = ['title', 'outlet', 'byline', 'published_on']

/** Which cells of a new article were filled in from its text, and which must still be; written ones in `own`. */
export function sayFilled(
  texts: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): string {
  const told = toldByText.filter((column) => own[column] === undefined && texts[column])
  const missing = formColumnsOf('sources').flatMap(([name, { required }]) =>
    required && !texts[name] ? [name] : [],
  )
  return [
    told.length > 0 ? `Filled in below from it: ${sayColumns(told)}.` : '',
    missing.length > 0 ? `Still to be filled in: ${sayColumns(missing)}.` : '',
  ]
    .filter((said) => said !== '')
    .join(' ')
}

const sayColumns = (columns: readonly string[]) => list.format(columns.map(columnLabel))
