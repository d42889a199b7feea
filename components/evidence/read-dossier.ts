import type { RequestedChart } from '@/components/charts/draw-chart'
import type { Words } from '@/components/charts/words'
import { describeEvidence } from './describe-evidence'
import type { Dossier } from './dossier'
import type { PanelWords } from './evidence-panel'
import { prepareEvidence } from './prepare-evidence'

/** The evidence of a mark of a chart, in words; null where the chart has no such mark. */
export function readDossier(
  { chart, dataset, words }: Pick<RequestedChart, 'chart' | 'dataset' | 'words'>,
  markId: string,
): Dossier | null {
  const mark = chart.findMark(markId)
  if (!mark) return null
  const heading = chart.description.spoken[mark.id] ?? mark.id
  return describeEvidence(dataset, prepareEvidence(dataset, mark), heading, words)
}

/** The words of the evidence panel. */
export function readPanelWords({ t }: Words): PanelWords {
  return {
    title: t('evidence.title'),
    close: t('evidence.close'),
    loading: t('evidence.loading'),
    failed: t('evidence.failed'),
    retry: t('evidence.retry'),
    gone: t('evidence.gone'),
    openAt: t('evidence.openAt'),
  }
}
