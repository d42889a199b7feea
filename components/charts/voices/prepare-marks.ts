import type { Mark } from '../mark'
import type { Voice, VoiceCell, VoiceRow } from './series'

/** The marks of both views in reading order: a summary has one for each run, the full view one for each statement. */
export function prepareMarks(rows: readonly VoiceRow[]): {
  readonly full: readonly Mark[]
  readonly summary: readonly Mark[]
} {
  const cells = rows.flatMap((row) => row.cells)
  return {
    full: cells.flatMap((cell) =>
      cell.absence ? [runMark(cell)] : cell.voices.map((voice) => voicesMark(voice.id, [voice])),
    ),
    summary: cells.map(runMark),
  }
}

function runMark({ markId, voices, absence }: VoiceCell): Mark {
  return absence
    ? { id: markId, records: [], context: [], absence, notLastStep: [] }
    : voicesMark(markId, voices)
}

/** Statements, and beside them the same utterances where they are printed again. */
function voicesMark(id: string, voices: readonly Voice[]): Mark {
  return {
    id,
    records: voices.map((voice) => ({ type: 'statement', id: voice.id })),
    context: voices.flatMap(({ repeats }) =>
      repeats.map((repeat) => ({ type: 'statement' as const, id: repeat })),
    ),
    absence: null,
    notLastStep: [],
  }
}
