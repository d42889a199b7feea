import type { DescribedTable } from '../description'
import type { Words } from '../words'
import { modeWords } from './phrases'
import type { Voice, VoicesSeries } from './series'

const columnKeys = [
  'article',
  'paragraph',
  'speaker',
  'isNamed',
  'side',
  'isSideInferred',
  'mode',
  'isToldByOther',
  'relayedVia',
  'channel',
  'gist',
] as const

/** One row for each statement, by article and paragraph. */
export function describeTable(series: VoicesSeries, words: Words): DescribedTable {
  return {
    columns: columnKeys.map((key) => ({ key, label: words.t(`voices.table.${key}`) })),
    rows: series.rows.flatMap(({ article, cells }) =>
      cells
        .flatMap(({ voices }) => voices)
        .sort((a, b) => a.paragraph - b.paragraph)
        .map((voice) => {
          const cellsOf = describeRow(series, article.shortName, voice)
          return columnKeys.map((key) => cellsOf[key])
        }),
    ),
  }
}

function describeRow(series: VoicesSeries, article: string, voice: Voice) {
  const { paragraph, speaker, isNamed, side, isSideInferred, mode, isToldByOther } = voice
  return {
    article,
    paragraph,
    speaker,
    isNamed,
    side: series.sideLabels[side] ?? side,
    isSideInferred,
    mode: modeWords(series, mode),
    isToldByOther,
    relayedVia: voice.relayedVia,
    channel: voice.channel,
    gist: voice.gist,
  }
}
