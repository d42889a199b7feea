import {
  type ChartOptions,
  type CheckedChartOptions,
  noSelection,
  type OptionProblem,
  type Selection,
} from './chart-options'
import type { Dataset } from './dataset'
import { lookUp } from './lookup'
import { emptyKeyPart } from './reserved-ids'

/**
 * Checks the codes in options against one dataset: a code that the process does not have falls back to its default
 * and is listed with the codes it could have been.
 */
export function fitChartOptions(options: ChartOptions, dataset: Dataset): CheckedChartOptions {
  const look = lookUp(dataset)
  const problems: OptionProblem[] = []

  const keepKnown = (field: string, value: string | null, codes: Iterable<string>) => {
    if (value === null) return null
    const allowed = [...codes]
    if (allowed.includes(value)) return value
    problems.push({ field, value, allowed: allowed.join(', ') })
    return null
  }
  const keepAllKnown = (field: string, selection: Selection, codes: Iterable<string>): Selection => {
    const allowed = [...codes]
    // All of them named is what a form without script sends where nothing is left out.
    const isAll = selection.without.length === 0 && allowed.every((code) => selection.only.includes(code))
    if (isAll) return noSelection
    return {
      only: selection.only.filter((value) => keepKnown(field, value, allowed) !== null),
      without: selection.without.filter((value) => keepKnown(field, value, allowed) !== null),
    }
  }

  const fitted = {
    ...options,
    round: keepKnown('round', options.round, [...look.rounds.keys(), emptyKeyPart]),
    side: keepKnown('side', options.side, look.parties.keys()),
    theme: keepKnown('theme', options.theme, look.codes('demand_theme')),
    topic: keepKnown('topic', options.topic, look.codes('claim_topic')),
    status: keepKnown('status', options.status, look.codes('demand_status')),
    source: keepAllKnown('source', options.source, look.sources.keys()),
    account: keepAllKnown('account', options.account, look.codes('side')),
  }
  return { options: fitted, problems }
}
