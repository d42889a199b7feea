import type { AnchorPlace } from '@/dataset/articles/anchors'

/** A part of a paragraph, from a letter on. */
interface Part {
  readonly start: number
  readonly text: string
  readonly isAnchor: boolean
}

/** A paragraph cut where phrases begin and end. */
export function splitAt(paragraph: string, places: readonly AnchorPlace[]): readonly Part[] {
  const ends = places.flatMap(({ start, end }) => [start, end])
  const cuts = [...new Set([0, paragraph.length, ...ends])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1] ?? paragraph.length
    const isAnchor = places.some((one) => one.start <= start && end <= one.end)
    return { start, text: paragraph.slice(start, end), isAnchor }
  })
}
