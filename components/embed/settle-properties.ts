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
  const settleRead: SettleRead = (read, name, fallback) => {
    const all = definitions.get(name) ?? []
    // What the document itself sets or reads is not ours to settle.
    const isOurs = !html.includes(`${name}:`) && !html.includes(`${name})`)
    if (isOurs && all.length === 0) return fallback ?? read
    const last = all.at(-1)?.value ?? ''
    // A value that reads others may mean something else further inside.
    if (isOurs && all.every(({ isForAll }) => isForAll) && !last.includes('var(')) return last
    return all.some(({ isForAll }) => isForAll) ? `var(${name})` : read
  }
  const settle = (part: CssPart): CssPart =>
    typeof part === 'string'
      ? settleReads(part, settleRead)
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

/** What stands in place of `var(--a,default)`: the text itself where nothing is known. */
type SettleRead = (read: string, name: string, fallback?: string) => string

/** Settles what a declaration reads, until nothing is left to settle. */
function settleReads(declaration: string, settleRead: SettleRead): string {
  const settled = declaration.replace(/var\((--[\w-]+)(?:,((?:[^()]|\([^()]*\))*))?\)/g, settleRead)
  return settled === declaration ? declaration : settleReads(settled, settleRead)
}
