import chart from '@/components/charts/chart.css?raw'
import claimCoverage from '@/components/charts/claim-coverage/sheet.css?raw'
import delegationChanges from '@/components/charts/delegation-changes/sheet.css?raw'
import delegationComposition from '@/components/charts/delegation-composition/sheet.css?raw'
import demandPaths from '@/components/charts/demand-paths/sheet.css?raw'
import demandStatus from '@/components/charts/demand-status/sheet.css?raw'
import discrepancies from '@/components/charts/discrepancies/sheet.css?raw'
import sourceAgreement from '@/components/charts/source-agreement/sheet.css?raw'
import timeline from '@/components/charts/timeline/sheet.css?raw'
import voices from '@/components/charts/voices/sheet.css?raw'
import evidence from '@/components/evidence/dossier.css?raw'
import seatSign from '@/components/marks/seat-sign.css?raw'
import statusChip from '@/components/marks/status-chip.css?raw'
import type { ChartSlug } from '@/dataset/chart-slugs'
import embed from './embed.css?raw'

const sheets: Readonly<Record<ChartSlug, string>> = {
  'delegation-composition': seatSign + delegationComposition,
  'delegation-changes': seatSign + delegationChanges,
  'demand-status': statusChip + demandStatus,
  'demand-paths': statusChip + demandPaths,
  'claim-coverage': claimCoverage,
  'source-agreement': sourceAgreement,
  voices,
  discrepancies,
  timeline,
}

/** Every embed needs the same few sheets, so each is squeezed once. */
const squeezed = new Map<string, string>()

/** All that may dress an embed of this chart. */
export function readEmbedStyles(slug: ChartSlug): string {
  return [chart, sheets[slug], embed, evidence].map(squeezeOnce).join('')
}

function squeezeOnce(css: string): string {
  const known = squeezed.get(css) ?? squeeze(css)
  squeezed.set(css, known)
  return known
}

/**
 * Takes out comments, white space and zeros that CSS does not need; what stands in quotes stays as it is. Lines break
 * where they are full: to weigh the breaks of a paragraph against each other takes a tenth of the time to the last of
 * ten frames on a page (docs/figures.md), and leaves as many lines.
 */
function squeeze(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : squeezeRules(part)))
    .join('')
    .trim()
}

const squeezeRules = (css: string) =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]|[<>]=?|~) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/text-wrap:\w+;?/g, '')
    .replace(/;}/g, '}')
    .replace(/(?<![\w.-])0(?=\.\d)/g, '')
