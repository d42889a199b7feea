import type { ReactElement } from 'react'
import type { RequestedChart } from '@/components/charts/draw-chart'
import { measurePicture } from '@/components/charts/text-fit'
import type { AddressedChart } from '@/dataset/chart-address'
import { formatPermalink } from './permalink'

/**
 * A chart as a picture that stands alone: with its filters, its release, where it comes from, and what of its address
 * was set aside written in it.
 */
export function drawFilePicture(
  addressed: AddressedChart,
  { chart, dataset, options, problems, words }: RequestedChart,
  widthPx: number,
): { readonly svg: ReactElement; readonly heightPx: number } {
  const licence = dataset.process.licenses.map(({ title, name }) => title ?? name)
  const address = formatPermalink(addressed)
  return chart.picture({
    widthPx,
    measure: measurePicture,
    mode: options.mode === 'dark' ? 'dark' : 'light',
    notes: problems.map((problem) => words.t('optionProblem', { ...problem })),
    credit: licence.length === 0 ? address : words.t('file.credit', { address, licence: words.and(licence) }),
  })
}
