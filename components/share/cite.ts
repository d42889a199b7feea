import type { RequestedChart } from '@/components/charts/draw-chart'
import type { AddressedChart } from '@/dataset/chart-address'
import { formatPermalink } from './permalink'

/** How a chart is cited, in the forms that writers and their programs take. */
export interface Citation {
  /** The address that shows the same for ever. */
  readonly address: string
  readonly sentence: string
  readonly bibtex: string
  /** CSL-JSON 1.0: a list of one item. */
  readonly csl: readonly CslItem[]
}

/** An item of CSL-JSON, as far as a chart has it. */
export interface CslItem {
  readonly id: string
  readonly type: 'graphic'
  readonly title: string
  readonly 'container-title': string
  readonly publisher: 'Parley'
  readonly author: readonly { readonly literal: string }[]
  readonly issued: { readonly 'date-parts': readonly [readonly [number, number, number]] }
  readonly version: string
  readonly URL: string
  readonly note: string
}

/** Cites a chart in one release; `hash` is the sha-256 of the release in hex. */
export function citeChart(addressed: AddressedChart, drawn: RequestedChart, hash: string): Citation {
  const { chart, dataset, release, words } = drawn
  const { processId, slug } = addressed
  const address = formatPermalink(addressed)
  const { title, filter } = chart.description
  const id = `parley-${processId}-${slug}-${release.number}`
  const parts = {
    question: words.t(`chart.${slug}`),
    title: filter === null ? title : `${title} (${filter.replace(/\.$/, '')})`,
    process: dataset.process.title,
    number: release.number,
    day: words.day(release.publishedOn),
    hash,
    address,
  }
  const [year = 0, month = 0, day = 0] = release.publishedOn.split('-').map(Number)
  // A chart without a finding has its name for a headline.
  const named = parts.title === parts.question ? parts.title : words.t('cite.title', parts)
  const note = words.t('cite.note', parts)
  return {
    address,
    sentence: words.t('cite.sentence', { ...parts, named }),
    bibtex: formatBibtex(id, {
      title: named,
      author: 'Parley',
      year: String(year),
      month: String(month),
      howpublished: parts.process,
      url: address,
      version: String(release.number),
      note,
    }),
    csl: [
      {
        id,
        type: 'graphic',
        title: named,
        'container-title': parts.process,
        publisher: 'Parley',
        author: [{ literal: 'Parley' }],
        issued: { 'date-parts': [[year, month, day]] },
        version: String(release.number),
        URL: address,
        note,
      },
    ],
  }
}

/** An entry of BibTeX. Double braces keep the capitals of a title, and a name of several words in one piece. */
function formatBibtex(id: string, fields: Readonly<Record<string, string>>): string {
  const isAsItStands = new Set(['url', 'year', 'month', 'version'])
  const lines = Object.entries(fields).map(([name, value]) =>
    isAsItStands.has(name) ? `  ${name} = {${value}}` : `  ${name} = {{${escapeTex(value)}}}`,
  )
  return `@misc{${id},\n${lines.join(',\n')}\n}\n`
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => texSigns[sign] ?? `\\${sign}`)
}
