import type { ReactElement, ReactNode } from 'react'
import type { ReleasedDataset } from '@/components/charts/draw-chart'
import type { Words } from '@/components/charts/words'
import type { Pin } from '@/components/records/record-address'

/** What every section of the method page is drawn from. */
export interface MethodProps {
  readonly release: ReleasedDataset & { readonly hash: string }
  /** The release that links keep. */
  readonly pin: Pin
  readonly words: Words
}

/** The sections in their order; each id is also its address on the page. */
export const sectionIds = [
  'articles',
  'coding',
  'statuses',
  'cells',
  'claims',
  'seats',
  'absences',
  'reliability',
  'limits',
  'relays',
  'outside',
  'releases',
  'codebook',
] as const

/** The id of a section. */
export type SectionId = (typeof sectionIds)[number]

/** Draws the content of one section. */
export type DrawSection = (props: MethodProps) => ReactElement

/** A section under its heading. */
export function MethodSection({
  id,
  words,
  children,
}: {
  readonly id: SectionId
  readonly words: Words
  readonly children: ReactNode
}) {
  return (
    <section className="me-section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words.t(`method.heading.${id}`)}</h2>
      {children}
    </section>
  )
}
