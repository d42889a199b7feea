import { OutsideDocuments } from '../outside-documents'
import { ChosenArticles } from './chosen-articles'
import { ClaimStates } from './claim-states'
import { CodeLists } from './code-lists'
import { CodingRules } from './coding-rules'
import { DemandCells } from './demand-cells'
import { EmptyPlaces } from './empty-places'
import { KnownLimits } from './known-limits'
import {
  type DrawSection,
  type MethodProps,
  MethodSection,
  type SectionId,
  sectionIds,
} from './method-section'
import { RelayedOutlets } from './relayed-outlets'
import { ReleaseRules } from './release-rules'
import { Reliability } from './reliability'
import { SeatSigns } from './seat-signs'
import { StatusScale } from './status-scale'

const sections: Readonly<Record<SectionId, DrawSection>> = {
  articles: ChosenArticles,
  coding: CodingRules,
  statuses: StatusScale,
  cells: DemandCells,
  claims: ClaimStates,
  seats: SeatSigns,
  absences: EmptyPlaces,
  reliability: Reliability,
  limits: KnownLimits,
  relays: RelayedOutlets,
  outside: ({ release, words }) => (
    <OutsideDocuments documents={release.dataset.rows.outside_documents} words={words} />
  ),
  releases: ReleaseRules,
  codebook: CodeLists,
}

/** How a process was coded, what each sign means, how far the coding can be trusted and what it cannot say. */
export function MethodPage(props: MethodProps) {
  const { release, words } = props
  return (
    <div className="me">
      <h1>{words.t('method.title')}</h1>
      <p className="me-deck">
        {words.t('method.deck', {
          number: release.number,
          day: words.day(release.publishedAt.slice(0, 10)),
        })}
      </p>
      <nav className="me-contents" aria-label={words.t('method.contents')}>
        <ol>
          {sectionIds.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{words.t(`method.heading.${id}`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {sectionIds.map((id) => {
        const Section = sections[id]
        return (
          <MethodSection key={id} id={id} words={words}>
            <Section {...props} />
          </MethodSection>
        )
      })}
    </div>
  )
}
