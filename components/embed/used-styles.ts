/**
 * The part of a style sheet that a document uses. A chart's sheet serves all its states and layouts, and an embed shows
 * one state: half of the rules would be sent for nothing.
 */
import { type CssPart, parseCss, writeCss } from './css-parts'
import { settleProperties } from './settle-properties'

/** What of a document decides which rules it uses. */
interface Names {
  readonly elements: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  /** Names, and names with their value as selectors write them: `dir` and `dir="ltr"`. */
  readonly attributes: ReadonlySet<string>
  /** Whether it is written from left to right and has no letter of the other direction. */
  readonly isOneDirection: boolean
}

/** Declarations that change nothing where all text has one direction; what they take of a browser is felt. */
const turnsText = /^(unicode-bidi:plaintext|text-align:(-webkit-)?match-parent)$/
const rightToLeft =
  /dir="rtl"|[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * Leaves those rules of a style sheet that can apply to a document, and those custom properties that are read. `css` is
 * our own, nested rules included; `html` is finished, for no script may add to it what a rule left out would dress.
 */
export function keepUsedStyles(css: string, html: string): string {
  const names = readNames(html)
  const used = settleProperties(keepUsable(parseCss(css), names), html)
  return dropUnreadProperties(writeCss(used), html)
}

function readNames(html: string): Names {
  const tags = [...html.matchAll(/<([a-z][a-z\d]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)]
  const attributes = tags.flatMap(([, , text = '']) => [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)])
  const classes = attributes.flatMap(([, name, value = '']) => (name === 'class' ? value.split(/\s+/) : []))
  return {
    elements: new Set(tags.map(([, name = '']) => name.toLowerCase())),
    classes: new Set(classes),
    attributes: new Set(attributes.flatMap(([text, name = '']) => [text, name])),
    isOneDirection: !rightToLeft.test(html),
  }
}

function keepUsable(parts: readonly CssPart[], names: Names): CssPart[] {
  return parts.flatMap((part): CssPart[] => {
    if (typeof part === 'string') return names.isOneDirection && turnsText.test(part) ? [] : [part]
    const head = part.head.startsWith('@')
      ? part.head
      : splitList(part.head)
          .filter((selector) => canMatch(selector, names))
          .join(',')
    const inside = head === '' ? [] : keepUsable(part.parts, names)
    return inside.length === 0 ? [] : [{ head, parts: inside }]
  })
}

/** Takes away custom properties that nothing reads, until none is left: one may be read by another alone. */
function dropUnreadProperties(css: string, html: string): string {
  const read = new Set([...`${css}${html}`.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  const left = css
    .replace(/(--[\w-]+):[^;{}]*(;|(?=\}))/g, (property, name: string) => (read.has(name) ? property : ''))
    .replace(/[^{}]*\{\}/g, '')
  return left === css ? css : dropUnreadProperties(left, html)
}

/** Whether a selector finds all it names in a document; where things must stand is not asked. */
function canMatch(selector: string, names: Names): boolean {
  const alternatives = /:(is|where|has)\(/
  let rest = selector
  for (let found = alternatives.exec(rest); found; found = alternatives.exec(rest)) {
    const [inside, end] = readBrackets(rest, found.index + found[0].length)
    if (!splitList(inside).some((one) => canMatch(one, names))) return false
    rest = `${rest.slice(0, found.index)} ${rest.slice(end)}`
  }
  // What must not be there, and what is counted, need not be there.
  const named = rest.replace(/:[\w-]+\([^)]*\)/g, '').replace(/::?[\w-]+/g, '')
  return (
    [...named.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => names.classes.has(name)) &&
    [...named.matchAll(/\[([\w-]+(?:="[^"]*")?)/g)].every(([, name = '']) => names.attributes.has(name)) &&
    [...named.matchAll(/(?<![\w.[#="-])[a-z][a-z\d]*/g)].every(([name]) => names.elements.has(name))
  )
}

/** The text up to the bracket that closes the one before `start`, and the place behind that. */
function readBrackets(text: string, start: number): readonly [inside: string, end: number] {
  let depth = 1
  let at = start
  for (; at < text.length && depth > 0; at++) depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
  return [text.slice(start, at - 1), at]
}

/** The parts of a list, at the commas outside all brackets. */
function splitList(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if (character === ',' && depth === 0) {
      parts.push('')
      continue
    }
    depth += '(['.includes(character) ? 1 : ')]'.includes(character) ? -1 : 0
    parts.push(`${parts.pop()}${character}`)
  }
  return parts.map((part) => part.trim())
}
