import { memo, useDeferredValue, useId, useMemo, useState } from 'react'
import {
  type CodedValues,
  listUndecided,
  type SecondDesk,
  saysNothing,
  unitName,
} from '@/dataset/articles/second-coding'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { BusyButton } from '../busy-button'
import { ConfirmDialog } from '../confirm-dialog'
import { count } from '../count'
import { findNamed } from './find-named'
import { nameUnit, useChoices, useDemandUnits } from './name-units'
import { SecondHead } from './second-head'
import { ClaimRow, claimPlace, DemandRow } from './second-rows'
import type { Answers } from './unsaved-answers'
import { useGoing } from './use-going'
import type { SecondCoding } from './use-second-coding'

interface SecondUnitsProps {
  readonly names: ProcessNames
  readonly coding: SecondCoding
}

const noAnswers: Answers = {}

/** The text of an article beside the claims and demands that a second coder answers. */
export function SecondUnits({ names, coding }: SecondUnitsProps) {
  const { desk, values, saving, answerOne } = coding
  const savingId = useId()
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words)
  const open = useMemo(
    () => listUndecided(desk.claims, desk.article.id, values),
    [desk.claims, desk.article.id, values],
  )
  // What is decided by then stays until the next is gone to: no row goes from under the hand.
  const [onlyOpen, setOnlyOpen] = useState<ReadonlySet<string> | null>(null)
  const claims = useMemo(() => {
    const among = onlyOpen ? desk.claims.filter(({ id }) => onlyOpen.has(id)) : desk.claims
    return findNamed(among, ({ label }) => label, asked)
  }, [desk.claims, onlyOpen, asked])
  const { stances, statuses } = useChoices(names)
  const units = useDemandUnits(desk, names)
  const demands = useMemo(() => findNamed(units, ({ demand }) => demand.title, asked), [units, asked])
  const { goTo, lastPlace } = useGoing()

  const goToNext = () => {
    const isOpen = new Set(open)
    const at = claims.findIndex(({ id }) => claimPlace(id) === lastPlace.current)
    const following = [...claims.slice(at + 1), ...claims].find((claim) => isOpen.has(claim))
    if (!following) setWords('')
    if (onlyOpen) setOnlyOpen(idsOf(open))
    const next = following ?? open[0]
    if (next) goTo(claimPlace(next.id))
  }
  const showAndGo = (place: string) => {
    setWords('')
    setOnlyOpen(null)
    goTo(place)
  }
  const failed = saving.problem ? saving.unsaved : noAnswers
  const isGiven = ({ cells }: (typeof units)[number]) => cells.some(({ unit }) => unit in values)
  return (
    <div className="ad-desk ad-second">
      <ArticleParagraphs paragraphs={desk.article.paragraphs} />
      <aside className="ad-panel" aria-label="What you give it">
        <SecondHead
          {...{ coding, words, savingId }}
          openCount={open.length}
          givenCount={units.filter(isGiven).length}
          onWords={setWords}
          isOnlyOpen={onlyOpen !== null}
          onOnlyOpen={(isOnly) => setOnlyOpen(isOnly ? idsOf(open) : null)}
          onNext={goToNext}
          namesOf={(unit) => nameUnit(unit, coding, names)}
          onGo={showAndGo}
        />
        <SecondActions {...{ coding, open, savingId }} />
        <section className="ad-answers">
          <h2>Claims</h2>
          <ClaimRows {...{ claims, stances, values, failed }} source={desk.article.id} onAnswer={answerOne} />
        </section>
        {units.length > 0 && (
          <section className="ad-answers">
            <h2>Demands</h2>
            {onlyOpen ? (
              <p className="ad-quiet">No demand is undecided: each begins as “not reported”.</p>
            ) : (
              <DemandRows {...{ demands, statuses, values, failed }} onAnswer={answerOne} />
            )}
          </section>
        )}
      </aside>
    </div>
  )
}

const idsOf = (claims: SecondDesk['claims']) => new Set(claims.map(({ id }) => id))

function ArticleParagraphs({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  return (
    <ol className="ad-text">
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are known by their number
        <li key={index}>
          <p dir="auto">{paragraph}</p>
        </li>
      ))}
      {paragraphs.length === 0 && <p>The text of this article is not here.</p>}
    </ol>
  )
}

interface SecondActionsProps {
  readonly coding: SecondCoding
  /** The claims that are not decided. */
  readonly open: SecondDesk['claims']
  readonly savingId: string
}

/** What has to be decided, and what can be done with all of it at once. */
function SecondActions({ coding: { desk, saving, answer, discard }, open, savingId }: SecondActionsProps) {
  const isWaiting = Object.keys(saving.unsaved).length > 0
  const unitOf = (claim: string) => unitName('claim_stance', `${claim}:${desk.article.id}`)
  const sayTheRest = () => answer(Object.fromEntries(open.map(({ id }) => [unitOf(id), saysNothing])))
  const [asked, setAsked] = useState<'rest' | 'give up' | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <p className="ad-hint">
        Every claim has to be decided.
        {desk.demands.length > 0 &&
          ' Each demand begins as “not reported” and may stay so: change those of which the article tells a step.'}
      </p>
      <p className="ad-actions">
        {open.length > 0 && (
          <BusyButton
            isOff={isWaiting}
            aria-describedby={isWaiting ? savingId : undefined}
            onClick={() => setAsked('rest')}
          >
            The rest of the claims is not mentioned …
          </BusyButton>
        )}
        {desk.state && (
          <BusyButton
            className="ad-plain"
            isOff={discard.isPending || (isWaiting && !saving.problem)}
            onClick={() => setAsked('give up')}
          >
            Give it up …
          </BusyButton>
        )}
      </p>
      {asked === 'rest' && (
        <ConfirmDialog
          title={`Does the article mention none of ${count(open.length, 'undecided claim')}?`}
          confirm={open.length === 1 ? 'It does not mention it' : 'It mentions none of them'}
          onConfirm={() => {
            close()
            sayTheRest()
          }}
          onClose={close}
        >
          <p>Each can be changed afterwards. Demands stay as they are.</p>
        </ConfirmDialog>
      )}
      {asked === 'give up' && (
        <ConfirmDialog
          title="Give up this coding?"
          confirm="Give it up"
          isDanger
          onConfirm={() => {
            close()
            discard.mutate()
          }}
          onClose={close}
        >
          <p>All that you decided is deleted and cannot be brought back.</p>
        </ConfirmDialog>
      )}
    </>
  )
}

/** So many rows are there at once; the others follow while these can be used already. */
const firstRows = 30

interface RowsProps {
  readonly values: CodedValues
  /** The answers that could not be saved. */
  readonly failed: Answers
  readonly onAnswer: SecondCoding['answerOne']
}

interface ClaimRowsProps extends RowsProps {
  readonly claims: SecondDesk['claims']
  readonly stances: ReturnType<typeof useChoices>['stances']
  readonly source: string
}

const ClaimRows = memo(function ClaimRows({
  claims,
  source,
  stances,
  values,
  failed,
  onAnswer,
}: ClaimRowsProps) {
  const shown = useDeferredValue(claims, claims.slice(0, firstRows))
  if (claims.length === 0) return <p className="ad-quiet">None found.</p>
  return shown.map((claim) => {
    const unit = unitName('claim_stance', `${claim.id}:${source}`)
    const isFailed = unit in failed
    return <ClaimRow key={claim.id} {...{ claim, unit, stances, isFailed, onAnswer }} value={values[unit]} />
  })
})

interface DemandRowsProps extends RowsProps {
  readonly demands: ReturnType<typeof useDemandUnits>
  readonly statuses: ReturnType<typeof useChoices>['statuses']
}

const DemandRows = memo(function DemandRows({ demands, ...row }: DemandRowsProps) {
  const shown = useDeferredValue(demands, demands.slice(0, firstRows))
  if (demands.length === 0) return <p className="ad-quiet">None found.</p>
  return (
    <>
      <p className="ad-hint">
        The last step of each that the article tells, round by round; none where it tells none.
      </p>
      {shown.map((units) => (
        <DemandRow key={units.demand.id} units={units} {...row} />
      ))}
    </>
  )
})
