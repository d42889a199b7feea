import { claimKinds, stances, strengths } from '@/dataset/closed-lists'
import type { Dataset, Rows } from '@/dataset/dataset'
import type { Row } from '@/dataset/tables'
import { buildDemandDataset, vocabularyEntry } from './demand-dataset'

/** What a test says of one report; all else is filled in. */
export type Claimed = readonly [
  claim: string,
  source: string,
  stance: Row<'claim_reports'>['stance'],
  value?: string | null,
  relayedVia?: string,
]

interface Brief {
  readonly rounds?: readonly string[]
  readonly claims?: readonly (Partial<Row<'claims'>> & { readonly id: string })[]
  readonly sources?: readonly (Partial<Row<'sources'>> & { readonly id: string })[]
  readonly topics?: readonly string[]
  readonly told?: readonly Claimed[]
}

/** A small dataset for the claim charts: every article reports on every round, every claim is knowable in 2030. */
export function buildClaimDataset({
  rounds,
  claims = [],
  sources,
  topics = ['topic'],
  told = [],
}: Brief): Dataset {
  const base = buildDemandDataset({ ...(rounds ? { rounds } : {}), ...(sources ? { sources } : {}) })
  const rows: Rows = {
    ...base.rows,
    institutions: [
      { id: 'wire', name: 'The Wire', short_name: 'Wire', party: null, kind: 'media', note: null },
    ],
    claims: claims.map((claim) => ({
      label: claim.id,
      proposition: `That ${claim.id}.`,
      topic: topics[0] ?? 'topic',
      round: null,
      kind: 'fact',
      knowable_from: '2030-01-01',
      note: null,
      ...claim,
    })),
    claim_reports: told.map(([claim, source, stance, value = null, relayedVia]) => ({
      claim,
      source,
      stance,
      value,
      strength: 'explicit',
      relayed_via: relayedVia ?? null,
      note: null,
    })),
    vocabularies: [
      ...base.rows.vocabularies,
      ...entries('claim_topic', topics),
      ...entries('claim_kind', claimKinds),
      ...entries('claim_stance', stances),
      ...entries('claim_strength', strengths),
    ],
  }
  return { ...base, rows }
}

/** Codes ranked as they stand, labelled by themselves with a capital. */
function entries(
  vocabulary: Row<'vocabularies'>['vocabulary'],
  codes: readonly string[],
): Row<'vocabularies'>[] {
  return codes.map((code, index) =>
    vocabularyEntry(vocabulary, code, index + 1, null, code.charAt(0).toUpperCase() + code.slice(1)),
  )
}
