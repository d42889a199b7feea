/**
 * Short names for the classes and custom properties of one document: they are nobody else's business, and of long ones a
 * third of an embed would consist.
 */

/** What has a meaning outside the document keeps its name: tests and readers of the source look for these. */
const kept = /^(chart|notice|embed|option|ev)(-|$)/

/** Renames in a style sheet and its document alike; classes without a rule are dropped. */
export function shortenNames(css: string, html: string): { readonly css: string; readonly html: string } {
  const classes = nameAll(css.matchAll(classPattern), (name) => kept.test(name))
  const properties = nameAll(css.matchAll(propertyPattern), () => false)
  const nameClass = (name: string) => classes.get(name) ?? name
  const nameProperty = (name: string) => properties.get(name) ?? name
  return {
    css: outsideQuotes(css, (part) =>
      part
        .replace(classPattern, (_, name: string) => `.${nameClass(name)}`)
        .replace(propertyPattern, (_, name: string) => `--${nameProperty(name)}`),
    ),
    html: html
      .replace(/ class="([^"]*)"/g, (_, value: string) => {
        const ruled = value.split(' ').filter((name) => classes.has(name))
        return ruled.length === 0 ? '' : ` class="${ruled.map(nameClass).join(' ')}"`
      })
      .replace(/var\(--([\w-]+)/g, (_, name: string) => `var(--${nameProperty(name)}`),
  }
}

const classPattern = /\.(-?[a-zA-Z][\w-]*)/g
const propertyPattern = /--([a-zA-Z][\w-]*)/g

function nameAll(
  found: Iterable<RegExpMatchArray>,
  isKept: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const names = [...new Set([...found].map(([, name = '']) => name))]
  return new Map(names.map((name, index) => [name, isKept(name) ? name : shortName(index)]))
}

/** `a` to `z`, then `aa`, `ab` and so on. */
function shortName(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : shortName(Math.floor(index / 26) - 1) + letter
}

const outsideQuotes = (css: string, change: (part: string) => string) =>
  css
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : change(part)))
    .join('')
