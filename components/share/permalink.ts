import {
  type AddressedChart,
  formatChartAddress,
  withoutFrame,
  withoutPicture,
  withoutReading,
} from '@/dataset/chart-address'

/** The address of a chart's page that shows the same release and options for ever. */
export function formatPermalink({ origin, processId, slug, query, release }: AddressedChart): string {
  const ofTheDrawing = { ...withoutReading, ...withoutPicture, ...withoutFrame }
  return formatChartAddress(`${origin}/${processId}/charts/${slug}`, query, {
    ...ofTheDrawing,
    release: String(release),
  })
}
