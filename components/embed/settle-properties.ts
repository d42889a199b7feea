/**
 * The sheet of a chart serves all its layouts through custom properties, which the classes at its root set. An embed has
 * some of these classes, and so what they set and nobody else is known: it can stand where it is read.
 */
import type { CssPart } from './css-parts'

interface Definition {
  readonly value: string
  /** Whether it holds for the whole chart, always. */
  readonly isForAll: boolean
}

/** Puts values in place of custom properties where they are known, and takes away defaults that are never needed. */
export function settleProperties(parts: readonly CssPart[], html: string): readonly CssPart[] {
  const definitions = listDefinitions(parts, readRootClasses(html))
  const isReadElsewhere = (name: string) => html.includes(`${name})`) || html.includes(`${name}:`)
  const known = new Map<string, string>()
  const given = new Set<string>()
  for (const [name, all] of definitions) {
    const last = all.at(-1)
    if (isReadElsewhere(name) || !last) continue
    if (all.some(({ isForAll }) => isForAll)) given.add(name)
    // A value that reads others may mean something else further inside.
    if (all.every(({ isForAll }) => isForAll) && !last.value.includes('var(')) known.set(name, last.value)
  }
  const settle = (part: CssPart): CssPart =>
    typeof part === 'string'
      ? replaceReads(part, known, given)
      : { head: part.head, parts: part.parts.map(settle) }
  return parts.map(settle)
}

/** The classes of the element that holds all of a chart. */
function readRootClasses(html: string): ReadonlySet<string> {
  const found = /<section class="chart"[^>]*><div class="([^"]*)"/.exec(html)
  return new Set(found?.[1]?.split(' '))
}

function listDefinitions(
  parts: readonly CssPart[],
  rootClasses: ReadonlySet<string>,
): ReadonlyMap<string, readonly Definition[]> {
  const definitions = new Map<string, Definition[]>()
  const collect = (inside: readonly CssPart[], isForAll: boolean) => {
    for (const part of inside) {
      if (typeof part !== 'string') {
        collect(
          part.parts,
          inside === parts && part.head.startsWith('.') && rootClasses.has(part.head.slice(1)),
        )
        continue
      }
      const [, name, value = ''] = /^(--[\w-]+):(.*)$/s.exec(part) ?? []
      if (name !== undefined) definitions.set(name, [...(definitions.get(name) ?? []), { value, isForAll }])
    }
  }
  collect(parts, false)
  return definitions
}

/** Replaces `var(--a,default)`, from the innermost outwards. */
function replaceReads(
  declaration: string,
  known: ReadonlyMap<string, string>,
  given: ReadonlySet<string>,
): string {
  const replaced = declaration.replace(
    /var\((--[\w-]+)(,(?:[^()]|\([^()]*\))*)?\)/g,
    (read, name: string, fallback?: string) =>
      known.get(name) ?? (given.has(name) && fallback !== undefined ? `var(${name})` : read),
  )
  return replaced === declaration ? declaration : replaceReads(replaced, known, given)
}
