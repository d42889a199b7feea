import type { Row } from '@/dataset/tables'
import { articleOf } from '../articles'
import type { Scope } from './scope'
import type { Group, VoiceCell, VoiceRow } from './series'

/** One row for each article, with one cell for each group. */
export function prepareRows(
  { sources, voices, partyOf }: Scope,
  groups: readonly Group[],
): readonly VoiceRow[] {
  return sources.map((source) => {
    const own = voices.filter((voice) => voice.source === source.id)
    return {
      id: source.id,
      article: articleOf(source),
      count: own.length,
      cells: groups.map(({ party }) =>
        prepareCell(
          source,
          party,
          own.filter(({ side }) => partyOf(side) === party),
        ),
      ),
    }
  })
}

function prepareCell(source: Row<'sources'>, party: string | null, voices: VoiceCell['voices']): VoiceCell {
  const reason = source.coding_complete ? 'no-statement' : 'not-coded-yet'
  return {
    // Two dots: the id of no party, so that no column can have the marks of the pool.
    markId: party === null ? `${source.id}..others` : `${source.id}.${party}`,
    voices,
    namedCount: voices.filter(({ isNamed }) => isNamed).length,
    absence: voices.length === 0 ? { reason, sources: [source.id] } : null,
  }
}
