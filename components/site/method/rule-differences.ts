import { drawChart, type ReleasedDataset } from '@/components/charts/draw-chart'
import { requireRow } from '@/components/evidence/prepare-evidence'
import { gatherUnits } from '@/dataset/coding-units'
import { demandUnitKey } from '@/dataset/record-key'
import type { Row } from '@/dataset/tables'

/** A coded unit of demands whose status in the chart is not the one that was set down from the coders' values. */
export interface RuleDifference {
  /** The mark of the chart that shows it. */
  readonly markId: string
  /** The step that the chart shows. */
  readonly shown: Row<'demand_reports'>
  /** The status that was set down. */
  readonly adjudicated: string
}

/** The coded units in which the rule of the chart and that of the coders part, in the order of the chart. */
export function listRuleDifferences(release: ReleasedDataset): readonly RuleDifference[] {
  const { chart, dataset } = drawChart(release, 'demand-status', {})
  const coded = new Map(gatherUnits(dataset, 'demand_status').map((unit) => [unit.key, unit.adjudicated]))
  return chart.marks.flatMap((mark) =>
    mark.notLastStep.flatMap((record) => {
      const shown = requireRow(dataset, 'demand_report', record)
      const adjudicated = coded.get(demandUnitKey(shown))
      return adjudicated === undefined || adjudicated === shown.status
        ? []
        : [{ markId: mark.id, shown, adjudicated }]
    }),
  )
}
