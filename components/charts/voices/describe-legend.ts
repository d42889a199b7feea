import { statementModes } from '@/dataset/closed-lists'
import type { LegendEntry } from '../description'
import type { Words } from '../words'
import { viewRows, viewVoices } from './fit-rows'
import { modeWords } from './phrases'
import type { Mode, VoicesSeries } from './series'

/** What a legend line of this chart draws: a square in a neutral colour. */
export interface VoiceSwatch {
  readonly mode: Mode
  readonly isToldByOther: boolean
  readonly isStriped: boolean
}

/** Only what occurs: fillings, the stripe of further sides, the line below what somebody else tells. */
export function describeLegend(series: VoicesSeries, words: Words): readonly LegendEntry<VoiceSwatch>[] {
  const voices = viewRows(series).flatMap(({ cells }) => cells.flatMap((cell) => viewVoices(series, cell)))
  const plain = { isToldByOther: false, isStriped: false }
  const striped = [...new Set(voices.filter(({ isStriped }) => isStriped).map(({ side }) => side))]
  return [
    ...statementModes
      .filter((mode) => voices.some((voice) => voice.mode === mode))
      .map((mode) => ({
        swatch: { ...plain, mode },
        label: words.t(`voices.legend.${mode}`, { label: modeWords(series, mode) }),
      })),
    ...(voices.some(({ isToldByOther }) => isToldByOther)
      ? [
          {
            swatch: { ...plain, mode: 'paraphrase' as const, isToldByOther: true },
            label: words.t('voices.legend.toldByOther'),
          },
        ]
      : []),
    ...(striped.length > 0
      ? [
          {
            swatch: { ...plain, mode: 'direct' as const, isStriped: true },
            label: striped.map((side) => series.sideLabels[side] ?? side).join(', '),
          },
        ]
      : []),
  ]
}
