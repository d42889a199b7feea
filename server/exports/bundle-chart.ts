import 'server-only'
import type { RequestedChart } from '@/components/charts/draw-chart'
import { tableCsv } from '@/components/charts/table-csv'
import { citeChart } from '@/components/share/cite'
import { describeCaption } from '@/components/share/describe-caption'
import type { AddressedChart } from '@/dataset/chart-address'
import { drawPicture } from './draw-picture'
import { renderPng } from './render-png'
import { zipFiles } from './zip-files'

/** What a newsletter or a printed page needs of a chart, as one zip: pictures, alternative text, caption, citation. */
export async function bundleChart(
  addressed: AddressedChart,
  drawn: RequestedChart,
  { hash, widthPx }: { readonly hash: string; readonly widthPx: number },
): Promise<Uint8Array> {
  const { slug, processId } = addressed
  const picture = await drawPicture(addressed, drawn, widthPx)
  const { sentence, bibtex, csl } = citeChart(addressed, drawn, hash)
  const { altText, table } = drawn.chart.description
  const files = new Map<string, Uint8Array | string>([
    [`${slug}.png`, renderPng(picture, 1)],
    [`${slug}@2x.png`, renderPng(picture, 2)],
    [`${slug}.svg`, picture.svg],
    [`${slug}.csv`, tableCsv(table, drawn.words)],
    ['alternative-text.txt', `${altText}\n`],
    ['caption.txt', `${describeCaption(addressed, drawn)}\n`],
    ['citation.txt', `${sentence}\n`],
    ['citation.bib', bibtex],
    ['citation.csl.json', `${JSON.stringify(csl, null, 2)}\n`],
  ])
  return zipFiles(`${processId}-${slug}`, files, drawn.release.publishedOn)
}
