import type { AnySeries, ChartParts, ChartRoom } from './chart-room'
import type { Description } from './description'
import { lazily } from './lazily'

/** Joins the pieces of one chart into a room. */
export function createRoom<
  Series extends AnySeries,
  Says extends Description,
  Placed extends { readonly heightPx: number },
>(parts: ChartParts<Series, Says, Placed>): ChartRoom {
  const { Marks, Sheet } = parts
  return {
    slug: parts.slug,
    filters: parts.filters,
    kinds: parts.kinds ?? [],
    sorts: parts.sorts ?? [],
    draw: (dataset, options, words, release) => {
      const series = parts.prepare(dataset, options)
      const description = parts.describe(series, words, release)
      const inView = new Map(series.marks.map((mark) => [mark.id, mark]))
      const anywhere = lazily(() => new Map(series.allMarks.map((mark) => [mark.id, mark])))
      return {
        description,
        series,
        marks: series.marks,
        page: series.page ?? null,
        get allMarks() {
          return series.allMarks
        },
        findMark: (markId) => inView.get(markId) ?? anywhere().get(markId),
        sheet: (sheetPlace) => (
          <Sheet {...sheetPlace} series={series} description={description} words={words} />
        ),
        picture: (frame) => {
          const placed = parts.place(series, description, words, frame)
          return { svg: <Marks placed={placed} />, heightPx: placed.heightPx }
        },
      }
    },
  }
}
