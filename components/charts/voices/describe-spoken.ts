import { statementModes } from '@/dataset/closed-lists'
import type { Words } from '../words'
import { absenceWords, groupName, modeWords } from './phrases'
import type { Group, Voice, VoiceCell, VoiceRow, VoicesSeries } from './series'

/** The spoken label of every mark: of a statement its speaker, side, place and form; of a run what it holds. */
export function describeSpoken(series: VoicesSeries, words: Words): Readonly<Record<string, string>> {
  const spoken: Record<string, string> = {}
  for (const row of series.rows)
    row.cells.forEach((cell, index) => {
      const group = series.groups[index]
      if (!group) return
      spoken[cell.markId] = sayRun(series, row, group, cell, words)
      for (const voice of cell.voices) spoken[voice.id] = sayVoice(series, row, voice, words)
    })
  return spoken
}

function sayRun(
  series: VoicesSeries,
  { article }: VoiceRow,
  group: Group,
  cell: VoiceCell,
  words: Words,
): string {
  const { t } = words
  const { voices, namedCount } = cell
  const told = voices.filter(({ isToldByOther }) => isToldByOther).length
  const modes = statementModes.flatMap((mode) => {
    const count = voices.filter((voice) => voice.mode === mode).length
    return count === 0 ? [] : [t('voices.sideCount', { label: modeWords(series, mode), count })]
  })
  const what = [
    t('voices.spoken.count', { n: voices.length }),
    ...modes,
    ...(namedCount === 0 ? [] : [t('voices.named', { n: namedCount })]),
    ...(told === 0 ? [] : [t('voices.spoken.told', { n: told })]),
  ]
  return t('voices.spoken.run', {
    group: groupName(group, words),
    article: article.shortName,
    what: absenceWords(cell, words) ?? what.join(', '),
  })
}

function sayVoice(series: VoicesSeries, { article }: VoiceRow, voice: Voice, words: Words): string {
  const { t } = words
  return t('voices.spoken.voice', {
    speaker: voice.speaker,
    side: series.sideLabels[voice.side] ?? voice.side,
    article: article.shortName,
    paragraph: voice.paragraph,
    what: [
      modeWords(series, voice.mode),
      ...(voice.isNamed ? [t('voices.spoken.isNamed')] : []),
      ...(voice.isToldByOther ? [t('voices.spoken.isTold')] : []),
    ].join(', '),
  })
}
