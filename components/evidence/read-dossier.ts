import type { RequestedChart } from '@/components/charts/draw-chart'
import { type Pin, recordHref } from '@/components/records/record-address'
import { describeEvidence } from './describe-evidence'
import { describeHeading } from './describe-heading'
import type { Dossier } from './dossier'
import { prepareEvidence } from './prepare-evidence'

/**
 * The evidence of a mark of a chart, in words; null where the chart has no such mark. With a pin (empty for the newest
 * release) it leads to the page of the record; without, as in a frame, it leads nowhere.
 */
export function readDossier(
  { chart, dataset, words }: Pick<RequestedChart, 'chart' | 'dataset' | 'words'>,
  markId: string,
  pin: Pin | null,
): Dossier | null {
  const mark = chart.findMark(markId)
  if (!mark) return null
  const spoken = chart.description.spoken[mark.id] ?? mark.id
  const { title, line, subject } = describeHeading(dataset, mark, spoken, words)
  return {
    title,
    line,
    recordHref: pin && subject && recordHref(dataset.process.id, subject, pin),
    ...describeEvidence(dataset, prepareEvidence(dataset, mark), words, pin),
  }
}
