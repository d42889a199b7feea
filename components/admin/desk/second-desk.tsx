'use client'

import Link from 'next/link'
import { useId, useState } from 'react'
import { type SecondDesk, saysNothing, unitName } from '@/dataset/articles/second-coding'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { demandUnitKey } from '@/dataset/record-key'
import { emptyKeyPart } from '@/dataset/reserved-ids'
import { BusyButton } from '../busy-button'
import { count } from '../count'
import { ProblemNote } from '../problem-note'
import { useNames } from '../use-names'
import { findNamed } from './find-named'
import { useSecondCoding } from './use-second-coding'

interface SecondDeskPageProps {
  readonly processId: string
  readonly uid: number
}

/** Where somebody codes an article a second time, without seeing what the first coder gave it. */
export function SecondDeskPage({ processId, uid }: SecondDeskPageProps) {
  const names = useNames(processId)
  const coding = useSecondCoding(processId, uid)
  const { desk, decide, finish, discard } = coding
  const problem = (names.data ? null : names.error) ?? (desk.data ? null : desk.error)
  if (problem) return <ProblemNote problem={problem} />
  if (!names.data || !desk.data) return <p aria-busy="true">Reading the article …</p>
  const { article, state, refusal } = desk.data
  const address = `/admin/processes/${processId}/articles/${uid}`
  const failed = decide.error ?? finish.error ?? discard.error
  return (
    <>
      <h1>{article.name}, coded a second time</h1>
      <p className="ad-deck">
        {article.title && <>{article.title} </>}What the first coder gave it is not shown here, and nobody
        sees what you give it until both are compared.
      </p>
      {failed && <ProblemNote problem={failed} />}
      {state?.isCompared && (
        <p>
          Both codings are compared: <Link href={`${address}/comparison`}>see them side by side</Link>.
        </p>
      )}
      {refusal && !state?.isCompared && <p>{refusal}</p>}
      {!refusal && state?.isFinished && (
        <>
          <p>Your coding is finished.</p>
          <p className="ad-actions">
            <Link className="ad-button" href={`${address}/comparison`}>
              Compare
            </Link>
            <BusyButton isOff={finish.isPending} onClick={() => finish.mutate(false)}>
              Go on coding
            </BusyButton>
          </p>
        </>
      )}
      {!refusal && !state?.isFinished && <Units names={names.data} desk={desk.data} coding={coding} />}
    </>
  )
}

interface UnitsProps {
  readonly names: ProcessNames
  readonly desk: SecondDesk
  readonly coding: ReturnType<typeof useSecondCoding>
}

function Units({ names, desk, coding: { decide, finish, discard } }: UnitsProps) {
  const id = useId()
  const [words, setWords] = useState('')
  const { article, claims, demands, values } = desk
  const claimUnit = (claim: string) => unitName('claim_stance', `${claim}:${article.id}`)
  const open = claims.filter((claim) => values[claimUnit(claim.id)] === undefined)
  const stances = [
    ...names.codes.filter(({ vocabulary }) => vocabulary === 'claim_stance'),
    { code: saysNothing, label: 'Not mentioned' },
  ]
  return (
    <div className="ad-desk">
      <ol className="ad-text">
        {article.paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are known by their number
          <li key={index}>
            <p dir="auto">{paragraph}</p>
          </li>
        ))}
        {article.paragraphs.length === 0 && <p>The text of this article is not here.</p>}
      </ol>
      <aside className="ad-panel" aria-label="What you give it">
        <p>
          <progress max={claims.length} value={claims.length - open.length} aria-label="Decided" />{' '}
          {claims.length - open.length} of {count(claims.length, 'claim')} decided
        </p>
        <p className="ad-actions">
          {open.length > 0 ? (
            <BusyButton
              isOff={decide.isPending}
              onClick={() =>
                confirm(`Say of ${count(open.length, 'claim')} that the article does not mention them?`) &&
                decide.mutate(Object.fromEntries(open.map((claim) => [claimUnit(claim.id), saysNothing])))
              }
            >
              The rest is not mentioned …
            </BusyButton>
          ) : (
            <BusyButton className="ad-main" isOff={finish.isPending} onClick={() => finish.mutate(true)}>
              My coding is finished
            </BusyButton>
          )}
          {desk.state && (
            <BusyButton
              className="ad-plain"
              isOff={discard.isPending}
              onClick={() => confirm('Give up this coding? What you decided is lost.') && discard.mutate()}
            >
              Give it up …
            </BusyButton>
          )}
        </p>
        <div className="ad-field">
          <label htmlFor={`${id}-words`}>Find a claim or a demand</label>
          <input
            id={`${id}-words`}
            type="search"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </div>
        <section>
          <h2>Claims</h2>
          {findNamed(claims, ({ label }) => label, words).map((claim) => (
            <fieldset key={claim.id} className="ad-unit">
              <legend>{claim.label}</legend>
              <p className="ad-hint">{claim.proposition}</p>
              <p className="ad-radios">
                {stances.map(({ code, label }) => (
                  <label key={code}>
                    <input
                      type="radio"
                      name={`${id}-${claim.id}`}
                      checked={values[claimUnit(claim.id)] === code}
                      onChange={() => decide.mutate({ [claimUnit(claim.id)]: code })}
                    />{' '}
                    {label}
                  </label>
                ))}
              </p>
            </fieldset>
          ))}
        </section>
        <section>
          <h2>Demands</h2>
          <p className="ad-hint">
            The last step of each that the article tells, round by round; none where it tells none.
          </p>
          {findNamed(demands, ({ title }) => title, words).map((demand) => (
            <DemandUnits
              key={demand.id}
              {...{ names, demand, values }}
              source={article.id}
              onDecide={(unit, value) => decide.mutate({ [unit]: value })}
            />
          ))}
        </section>
      </aside>
    </div>
  )
}

interface DemandUnitsProps {
  readonly names: ProcessNames
  readonly demand: SecondDesk['demands'][number]
  readonly source: string
  readonly values: SecondDesk['values']
  readonly onDecide: (unit: string, value: string | null) => void
}

/** The status of one demand in each round of which the article tells it. */
function DemandUnits({ names, demand, source, values, onDecide }: DemandUnitsProps) {
  const rounds = [
    ...(names.records.rounds ?? []).map(({ id, name }) => ({ id, name })),
    { id: null, name: 'no round' },
  ]
  const statuses = names.codes.filter(({ vocabulary }) => vocabulary === 'demand_status')
  const prefix = unitName('demand_status', `${demand.id}:`)
  const isGiven = Object.keys(values).some((unit) => unit.startsWith(prefix))
  return (
    <details className="ad-unit" open={isGiven || undefined}>
      <summary>
        {demand.title}
        {isGiven && <span className="ad-quiet"> given</span>}
      </summary>
      <p className="ad-hint">{demand.description}</p>
      {rounds.map((round) => {
        const unit = unitName('demand_status', demandUnitKey({ demand: demand.id, round: round.id, source }))
        return (
          <p key={round.id ?? emptyKeyPart}>
            <label>
              {round.name}{' '}
              <select
                value={values[unit] ?? ''}
                onChange={({ target }) => onDecide(unit, target.value || null)}
              >
                <option value="">not reported</option>
                {statuses.map(({ code, label }) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          </p>
        )
      })}
    </details>
  )
}
