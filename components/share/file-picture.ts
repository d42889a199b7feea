import type { ReactElement } from 'react'
import type { RequestedChart } from '@/components/charts/draw-chart'
import type { Mode } from '@/components/charts/paper-colours'
import { measurePicture } from '@/components/charts/text-fit'
import type { AddressedChart } from '@/dataset/chart-address'
import type { ChartOptions } from '@/dataset/chart-options'
import { formatPermalink } from './permalink'

/** A file has one paper: light, unless it is asked for dark. */
export const modeOfFile = ({ mode }: ChartOptions): Mode => (mode === 'dark' ? 'dark' : 'light')

/** A picture that is laid out and not yet written. */
export interface LaidOutPicture {
  readonly svg: ReactElement
  readonly widthPx: number
  readonly heightPx: number
}

/**
 * A chart as a picture that stands alone: with its filters, its release, where it comes from, and what of its address
 * was set aside written in it.
 */
export function drawFilePicture(
  addressed: AddressedChart,
  { chart, dataset, options, problems, words }: RequestedChart,
  widthPx: number,
): LaidOutPicture {
  const licence = dataset.process.licenses.map(({ title, name }) => title ?? name)
  const address = formatPermalink(addressed)
  const picture = chart.picture({
    widthPx,
    measure: measurePicture,
    mode: modeOfFile(options),
    notes: problems.map((problem) => words.t('optionProblem', { ...problem })),
    credit: licence.length === 0 ? address : words.t('file.credit', { address, licence: words.and(licence) }),
  })
  return { ...picture, widthPx }
}
