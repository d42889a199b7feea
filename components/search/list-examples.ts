import { max } from 'd3-array'
import type { Dataset } from '@/dataset/dataset'
import { rowsWith } from '@/dataset/rows-with'

/** A few questions that find something: the name with most spellings, a demand told most often, a city. */
export function listExamples({ rows }: Dataset): readonly string[] {
  const person = mostOf(rows.people, ({ id }) => rowsWith(rows.person_names, 'person', id).length)
  const demand = mostOf(rows.demands, ({ id }) => rowsWith(rows.demand_reports, 'demand', id).length)
  const examples = [person?.name, demand?.title, rows.rounds[0]?.city]
  return examples.filter((example) => example !== undefined)
}

/** The first of those with the highest count; undefined for none at all. */
function mostOf<R>(rows: readonly R[], countOf: (row: R) => number): R | undefined {
  const most = max(rows, countOf)
  return rows.find((row) => countOf(row) === most)
}
