import {
  type AddressedChart,
  formatChartAddress,
  withoutFrame,
  withoutPicture,
  withoutReading,
} from '@/dataset/chart-address'

/** The address of a chart's page that shows the same release and options for ever. */
export function formatPermalink(addressed: AddressedChart): string {
  return formatPage(addressed, { release: String(addressed.release) })
}

/** The address of the page that shows the same options in full, in the release that the query asks for. */
export function formatLivePage(addressed: AddressedChart): string {
  return formatPage(addressed, { view: null })
}

/** The address of a chart's page without any option. */
export function formatBarePage({ origin, processId, slug }: AddressedChart): string {
  return `${origin}/${processId}/charts/${slug}`
}

function formatPage(addressed: AddressedChart, changes: Readonly<Record<string, string | null>>): string {
  const ofTheDrawing = { ...withoutReading, ...withoutPicture, ...withoutFrame }
  return formatChartAddress(formatBarePage(addressed), addressed.query, { ...ofTheDrawing, ...changes })
}
