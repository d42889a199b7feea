/** A declaration as it stands, or a rule with what stands in its braces. */
export type CssPart = string | { readonly head: string; readonly parts: readonly CssPart[] }

/** Reads a style sheet of our own, nested rules included, without comments and needless white space. */
export function parseCss(css: string): CssPart[] {
  const open: { head: string; parts: CssPart[] }[] = [{ head: '', parts: [] }]
  let start = 0
  const endDeclaration = (end: number) => {
    const text = css.slice(start, end).trim()
    if (text !== '') open.at(-1)?.parts.push(text)
    start = end + 1
  }
  for (let at = 0; at < css.length; at++) {
    const character = css[at]
    if (character === '"') at = css.indexOf('"', at + 1)
    else if (character === ';') endDeclaration(at)
    else if (character === '{') {
      const rule = { head: css.slice(start, at).trim(), parts: [] }
      open.at(-1)?.parts.push(rule)
      open.push(rule)
      start = at + 1
    } else if (character === '}') {
      endDeclaration(at)
      open.pop()
    }
  }
  return open[0]?.parts ?? []
}

/** The opposite of `parseCss`. */
export function writeCss(parts: readonly CssPart[]): string {
  return parts
    .map((part, index) =>
      typeof part === 'string'
        ? part + (index < parts.length - 1 ? ';' : '')
        : `${part.head}{${writeCss(part.parts)}}`,
    )
    .join('')
}
