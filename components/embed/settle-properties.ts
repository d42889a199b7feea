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
  const findValue = (name: string): string | null | undefined => {
    const all = definitions.get(name) ?? []
    // What the document itself sets or reads is not ours to settle.
    if (html.includes(`${name}:`) || html.includes(`${name})`)) return undefined
    if (all.length === 0) return null
    const last = all.at(-1)?.value ?? ''
    // A value that reads others may mean something else further inside.
    return all.every(({ isForAll }) => isForAll) && !last.includes('var(') ? last : undefined
  }
  const isGiven = (name: string) => definitions.get(name)?.some(({ isForAll }) => isForAll) === true
  const settle = (part: CssPart): CssPart =>
    typeof part === 'string'
      ? replaceReads(part, findValue, isGiven)
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

/**
 * Replaces `var(--a,default)` by the value of `--a`, by the default where that is null, and by `var(--a)` where it is
 * given, until nothing is left to replace.
 */
function replaceReads(
  declaration: string,
  findValue: (name: string) => string | null | undefined,
  isGiven: (name: string) => boolean,
): string {
  const replaced = declaration.replace(
    /var\((--[\w-]+)(?:,((?:[^()]|\([^()]*\))*))?\)/g,
    (read, name: string, fallback?: string) => {
      const value = findValue(name)
      if (value !== undefined) return value ?? fallback ?? read
      return isGiven(name) ? `var(${name})` : read
    },
  )
  return replaced === declaration ? declaration : replaceReads(replaced, findValue, isGiven)
}
