import 'server-only'
import { createHash } from 'node:crypto'
import { renderAsync } from '@resvg/resvg-js'
import { diffArrays } from 'diff'
import type { SvgPicture } from './draw-picture'
import { fontsFor } from './render-png'

/** Rows of pixels of a picture that follow each other, in px. */
export interface PixelRows {
  readonly y: number
  readonly height: number
}

/** The rows of two pictures that the other one does not have; null where hardly anything is the same. */
export type ChangedRows = Readonly<Record<'before' | 'after', readonly PixelRows[]>> | null

/** Why no row of a picture is marked: only the other one has more, both are the same, or hardly anything is. */
export type WhyUnmarked = 'other side' | 'nowhere' | 'everywhere'

/** Why no row of one of two pictures is marked; null where one is. */
export function findWhyUnmarked(changed: ChangedRows, side: 'before' | 'after'): WhyUnmarked | null {
  if (!changed) return 'everywhere'
  if (changed[side].length > 0) return null
  return changed[side === 'before' ? 'after' : 'before'].length > 0 ? 'other side' : 'nowhere'
}

/** Rows this near to each other are one change: the lines of a text have paper between them. */
const nearPx = 10
/** Pictures that differ in more rows have been laid out anew: nothing in them is where it was. */
const mostChangedRows = 1500

/**
 * Finds the rows of two pictures that the other one does not have, however far what follows has moved; null where hardly
 * anything is the same.
 */
export async function findChangedRows(before: SvgPicture, after: SvgPicture): Promise<ChangedRows> {
  const [was, now] = await Promise.all([readRows(before), readRows(after)])
  const changes = diffArrays(was, now, { maxEditLength: mostChangedRows })
  if (!changes) return null
  const rows = { before: [] as PixelRows[], after: [] as PixelRows[] }
  const at = { before: 0, after: 0 }
  for (const { added, removed, count } of changes) {
    if (removed) rows.before.push({ y: at.before, height: count })
    if (added) rows.after.push({ y: at.after, height: count })
    if (!added) at.before += count
    if (!removed) at.after += count
  }
  return { before: joinNear(rows.before), after: joinNear(rows.after) }
}

/** What stands in each row of pixels, as a hash. */
async function readRows(picture: SvgPicture): Promise<string[]> {
  // In a thread of its own: others are answered meanwhile.
  const { pixels, width, height } = await renderAsync(picture.svg, { font: fontsFor(picture) })
  const rowBytes = width * 4
  return Array.from({ length: height }, (_, y) =>
    createHash('sha1')
      .update(pixels.subarray(y * rowBytes, (y + 1) * rowBytes))
      .digest('base64'),
  )
}

function joinNear(rows: readonly PixelRows[]): readonly PixelRows[] {
  const joined: PixelRows[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    if (last && row.y - (last.y + last.height) < nearPx) {
      joined[joined.length - 1] = { y: last.y, height: row.y + row.height - last.y }
    } else joined.push(row)
  }
  return joined
}
