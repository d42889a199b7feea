/** The type of a chart's room: the pieces that every chart must have. */
import type { ReactElement } from 'react'
import type { FilterName } from '@/dataset/applied-filters'
import type { ChartOptions, ItemKind } from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'
import type { Dataset } from '@/dataset/dataset'
import type { MarkChange } from './changes'
import type { Description, ReleaseFacts } from './description'
import type { Mark } from './mark'
import type { Mode } from './paper-colours'
import type { RowPage } from './row-pages'
import type { TextMeasure } from './text-fit'
import type { Words } from './words'

/** Where the marks of a sheet lead, and how it sits in its document. */
export interface SheetPlace {
  /** The address of a mark's evidence. */
  readonly hrefOf: (markId: string) => string
  /** The address of the whole chart, for the last line of a summary; null where there is none. */
  readonly allHref?: string | null
  /** The address of another page of a chart with very many rows; without it there is no way there. */
  readonly pageHref?: (page: number) => string
  /** Whether the document stands in a frame of another page: our pages refuse to be framed, so they open beside it. */
  readonly isFramed?: boolean
  /** The mark whose evidence is open. */
  readonly openMark?: string | null
  /** What became of marks against the same chart with nothing left out, by mark id. */
  readonly changeOf?: Readonly<Record<string, MarkChange>>
  /** The level of the headline; parts of the chart stand one level below. */
  readonly heading?: 'h1' | 'h2'
}

/** What a sheet is drawn from. */
export interface SheetProps<Series, Says extends Description> extends SheetPlace {
  readonly series: Series
  readonly description: Says
  readonly words: Words
}

/** How large a picture is wanted, how wide its texts run and on which paper it stands. */
export interface PictureFrame {
  readonly widthPx: number
  readonly measure: TextMeasure
  readonly mode: Mode
  /** What the picture must say for itself where it stands alone: what of its address was set aside. */
  readonly notes?: readonly string[]
  /** Its last line: where it comes from. */
  readonly credit?: string
}

/** What every series has: the marks of the view, in reading order, and those of all views. */
export interface AnySeries {
  readonly marks: readonly Mark[]
  readonly allMarks: readonly Mark[]
  /** Which of very many rows the chart shows; null or absent where it shows all. */
  readonly page?: RowPage | null
}

/** The pieces of one chart. */
export interface ChartParts<
  Series extends AnySeries,
  Says extends Description,
  Placed extends { readonly heightPx: number },
> {
  readonly slug: ChartSlug
  readonly filters: readonly FilterName[]
  readonly kinds?: readonly ItemKind[]
  readonly sorts?: readonly ChartOptions['sort'][]
  readonly prepare: (dataset: Dataset, options: ChartOptions) => Series
  readonly describe: (series: Series, words: Words, release: ReleaseFacts | null) => Says
  readonly Sheet: (props: SheetProps<Series, Says>) => ReactElement
  readonly place: (series: Series, description: Says, words: Words, frame: PictureFrame) => Placed
  readonly Marks: (props: { readonly placed: Placed }) => ReactElement
}

/** One chart made ready for one dataset, one set of options and one language. */
export interface DrawnChart {
  readonly description: Description
  /** JSON-ready values behind the marks. */
  readonly series: unknown
  /** The marks of the view, in reading order. */
  readonly marks: readonly Mark[]
  /** Which of very many rows it shows; null where it shows all. */
  readonly page: RowPage | null
  /** The marks of both views, and of all pages. */
  readonly allMarks: readonly Mark[]
  /** A mark of either view; undefined where the id is unknown. */
  readonly findMark: (markId: string) => Mark | undefined
  /** The chart as HTML. */
  readonly sheet: (place: SheetPlace) => ReactElement
  /** The chart as an `<svg>` element for files, with its height. */
  readonly picture: (frame: PictureFrame) => { readonly svg: ReactElement; readonly heightPx: number }
}

/** A chart without its private types, so that pages, embeds and exports can loop over all of them. */
export interface ChartRoom {
  readonly slug: ChartSlug
  /** The filters that mean something for this chart. */
  readonly filters: readonly FilterName[]
  /** The kinds that its items can be of. */
  readonly kinds: readonly ItemKind[]
  /** The orders in which its rows can stand; none where there is only one. */
  readonly sorts: readonly ChartOptions['sort'][]
  readonly draw: (
    dataset: Dataset,
    options: ChartOptions,
    words: Words,
    release: ReleaseFacts | null,
  ) => DrawnChart
}
