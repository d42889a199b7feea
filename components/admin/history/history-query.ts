import type { ReleaseAct } from '@/dataset/release-entry'
import { beginOfDay } from '../local-day'

/** What the filter of a history calls the releases, which have no table. */
export const releasesFilter = 'releases'

/** The query by which revisions are asked for, of the address of a history: its days are those of the reader. */
export function revisionQuery(filter: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams(filter)
  const { from, to } = momentsOf(filter)
  if (from) query.set('from', from.toISOString())
  if (to) query.set('to', to.toISOString())
  return query
}

/** Of what was done to releases, the newest first, what the address of a history asks for. */
export function chooseReleaseActs(
  acts: readonly ReleaseAct[],
  filter: URLSearchParams,
): readonly ReleaseAct[] {
  const table = filter.get('table')
  if ((table !== null && table !== releasesFilter) || filter.has('act')) return []
  const actor = filter.get('actor')?.toLowerCase() ?? ''
  const { from, to } = momentsOf(filter)
  return acts.filter(({ by, at }) => {
    const moment = new Date(at)
    return by.toLowerCase().includes(actor) && (!from || moment >= from) && (!to || moment < to)
  })
}

/** From when and until before when is asked. */
function momentsOf(filter: URLSearchParams): { readonly from: Date | null; readonly to: Date | null } {
  const [from, to] = [filter.get('from'), filter.get('to')]
  return { from: from ? beginOfDay(from) : null, to: to ? beginOfDay(to, 1) : null }
}
