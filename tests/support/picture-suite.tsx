import { describe, expect, test } from 'vitest'
import type { AnySeries, ChartParts } from '@/components/charts/chart-room'
import type { Description } from '@/components/charts/description'
import type { PlacedPicture } from '@/components/charts/place-picture'
import { measureArial, type TextMeasure } from '@/components/charts/text-fit'
import type { Dataset } from '@/dataset/dataset'
import { measureDejaVu } from './deja-vu'
import { english, firstRelease, optionsFrom, realDataset } from './draw'
import { expectKeptPicture } from './kept-file'
import { findPictureFaults } from './picture-faults'

export const views = ['full', 'summary'] as const
export const widthsPx = [320, 340, 768, 900, 1280, 1600]
const measures = { Arial: measureArial, 'DejaVu Sans': measureDejaVu }

/** The pieces of a chart that make its pictures. */
type PicturedChart<
  Series extends AnySeries,
  Says extends Description,
  Placed extends PlacedPicture<unknown>,
> = Pick<ChartParts<Series, Says, Placed>, 'slug' | 'prepare' | 'describe' | 'place' | 'Marks'>

/** Prepares pictures of one chart: what is prepared once can be placed at several widths. */
export function picturesOf<
  Series extends AnySeries,
  Says extends Description,
  Placed extends PlacedPicture<unknown>,
>({ prepare, describe: describeSeries, place }: PicturedChart<Series, Says, Placed>) {
  return (dataset: Dataset, query: string) => {
    const series = prepare(dataset, optionsFrom(query))
    const description = describeSeries(series, english, firstRelease)
    return (widthPx: number, measure: TextMeasure = measureArial) =>
      place(series, description, english, { widthPx, measure, mode: 'light' })
  }
}

/** Tests that the pictures of the real process look as they did. */
export function testKeptPictures<
  Series extends AnySeries,
  Says extends Description,
  Placed extends PlacedPicture<unknown>,
>(chart: PicturedChart<Series, Says, Placed>, keptPx: readonly number[] = [340, 900]): void {
  const { slug, Marks } = chart
  describe.each(views)('the %s picture of the real process', (view) => {
    test.each(keptPx)('looks as it did at %i px', (widthPx) => {
      const placed = picturesOf(chart)(realDataset, `view=${view}`)(widthPx)
      expectKeptPicture(slug, `${view}-${widthPx}`, <Marks placed={placed} />)
    })
  })
}

/** Tests that texts neither overlap nor leave the picture, in two fonts; `check` asserts what else must hold. */
export function testTexts<
  Series extends AnySeries,
  Says extends Description,
  Placed extends PlacedPicture<unknown>,
>(
  chart: PicturedChart<Series, Says, Placed>,
  datasets: Readonly<Record<string, Dataset>>,
  check: (placed: Placed, measure: TextMeasure) => void = () => {},
  atPx: readonly number[] = widthsPx,
): void {
  // Pictures of very large processes take their time on a busy machine.
  describe.each(Object.entries(datasets))('%s', { timeout: 60_000 }, (_, dataset) => {
    test.each(views)('keeps texts apart and inside in the %s picture', (view) => {
      const placeAt = picturesOf(chart)(dataset, `view=${view}`)
      for (const [font, measure] of Object.entries(measures))
        for (const widthPx of atPx) {
          const placed = placeAt(widthPx, measure)
          expect(findPictureFaults(placed, measure), `${widthPx} px, ${font}`).toEqual([])
          check(placed, measure)
        }
    })
  })
}
