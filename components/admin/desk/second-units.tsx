import { memo, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import {
  type Answers,
  type CodedValues,
  listUndecided,
  type SecondDesk,
  unitName,
} from '@/dataset/articles/second-coding'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { ArticleParagraphs } from './article-paragraphs'
import { showHelp } from './bring-into-sight'
import { DeskKeysHelp, secondDeskKeys } from './desk-keys'
import { findFollowing } from './find-following'
import { findNamed } from './find-named'
import { isTyping } from './is-typing'
import { nameUnit, useChoices, useDemandUnits } from './name-units'
import { SecondActions } from './second-actions'
import { SecondHead } from './second-head'
import { ClaimRow, claimPlace, DemandRow, demandPlace } from './second-rows'
import { answersSide, SecondWays, textSide } from './second-ways'
import { useBothSides } from './use-both-sides'
import { useDeskKeys } from './use-desk-keys'
import { usePanelHeight } from './use-panel-height'
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
  const isGiven = ({ cells }: (typeof units)[number]) => cells.some(({ unit }) => unit in values)
  const { text, answers, lastPlace, goToText, goToAnswers, goToAnswer } = useBothSides()

  const goToNextClaim = () => {
    const isOpen = new Set(open)
    const at = claims.findIndex(({ id }) => claimPlace(id) === lastPlace.current)
    const following = findFollowing(claims, at, (claim) => isOpen.has(claim))
    if (!following) setWords('')
    if (onlyOpen) setOnlyOpen(idsOf(open))
    const next = following ?? open[0]
    if (next) goToAnswer(claimPlace(next.id))
  }
  const goToNextDemand = () => {
    const at = demands.findIndex(({ demand }) => demandPlace(demand.id) === lastPlace.current)
    const following = findFollowing(demands, at, (one) => !isGiven(one))
    const next = following ?? units.find((one) => !isGiven(one))
    if (!next) return
    if (!following) setWords('')
    setOnlyOpen(null)
    goToAnswer(demandPlace(next.demand.id))
  }
  usePanelHeight(answers)
  const help = useRef<HTMLDetailsElement>(null)
  const keys = {
    n: open.length > 0 ? goToNextClaim : goToNextDemand,
    '?': () => showHelp(help.current),
    ...Object.fromEntries(stances.map((_, place) => [`${place + 1}`, () => chooseInFocus(place)])),
  }
  // Lists of choices are left by them, and not searched: what begins with N would be chosen in passing.
  const [areKeysOn, turnKeys] = useDeskKeys(keys, { isElsewhere: isTyping })
  const showAndGo = (place: string) => {
    setWords('')
    setOnlyOpen(null)
    goToAnswer(place)
  }
  const failed = saving.problem ? saving.unsaved : noAnswers
  return (
    <>
      <div className="ad-desk ad-second">
        <ArticleParagraphs id={textSide} ref={text} paragraphs={desk.article.paragraphs} />
        <aside
          className="ad-panel"
          aria-label="What you give it"
          id={answersSide}
          ref={answers}
          tabIndex={-1}
        >
          <SecondHead
            {...{ coding, words, savingId }}
            openCount={open.length}
            givenCount={units.filter(isGiven).length}
            onWords={setWords}
            isOnlyOpen={onlyOpen !== null}
            onOnlyOpen={(isOnly) => setOnlyOpen(isOnly ? idsOf(open) : null)}
            onNext={goToNextClaim}
            namesOf={(unit) => nameUnit(unit, coding, names)}
            onGo={showAndGo}
          />
          <SecondActions {...{ coding, open, savingId }} />
          <DeskKeysHelp keys={secondDeskKeys} isOn={areKeysOn} onTurn={turnKeys} ref={help} />
          <section className="ad-answers">
            <h2>Claims</h2>
            <ClaimRows
              {...{ claims, stances, values, failed }}
              source={desk.article.id}
              onAnswer={answerOne}
            />
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
      <SecondWays openCount={open.length} onText={goToText} onAnswers={goToAnswers} />
    </>
  )
}

/** Chooses a value, by its place from 0, of the claim in which the focus is. */
function chooseInFocus(place: number): void {
  const row = document.activeElement?.closest('.ad-answer')
  const radio = row?.querySelectorAll<HTMLElement>('input[type="radio"]')[place]
  radio?.focus()
  radio?.click()
}

const idsOf = (claims: SecondDesk['claims']) => new Set(claims.map(({ id }) => id))

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
