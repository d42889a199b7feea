/** Texts up to this length are shown whole. */
const longestWhole = 160
/** How much of what is the same is shown on both sides of what is not. */
const context = 40

/** Two texts cut down to where they differ, with a little of what is the same around it; short ones stay whole. */
export function differingPart(
  before: string,
  after: string,
): { readonly before: string; readonly after: string } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const cut = (text: string) => {
    if (text.length <= longestWhole) return text
    const from = Math.max(0, start - context)
    const to = Math.min(text.length, text.length - end + context)
    const [head, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : '']
    const part = text.slice(from, to)
    const isLong = part.length > 2 * longestWhole
    return `${head}${isLong ? `${part.slice(0, longestWhole)} … ${part.slice(-longestWhole)}` : part}${tail}`
  }
  return { before: cut(before), after: cut(after) }
}
