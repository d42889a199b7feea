import { memo, useState } from 'react'
import type { CodedValues, SecondDesk } from '@/dataset/articles/second-coding'
import { emptyKeyPart } from '@/dataset/reserved-ids'

/** The ids of the places where a claim and a demand are answered. */
export const claimPlace = (id: string) => `claim-${id}`
export const demandPlace = (id: string) => `demand-${id}`

/** What a unit may be given. */
export interface Choice {
  readonly code: string
  readonly label: string
}

interface ClaimRowProps {
  readonly claim: SecondDesk['claims'][number]
  readonly unit: string
  readonly stances: readonly Choice[]
  /** Undefined as long as it is not decided. */
  readonly value: string | undefined
  /** Whether what was chosen could not be saved. */
  readonly isFailed: boolean
  readonly onAnswer: (unit: string, value: string) => void
}

/** What an article says of a claim; drawn anew only when that changes. */
export const ClaimRow = memo(function ClaimRow({
  claim,
  unit,
  stances,
  value,
  isFailed,
  onAnswer,
}: ClaimRowProps) {
  return (
    <div className="ad-answer" id={claimPlace(claim.id)}>
      <fieldset className="ad-unit">
        <legend>
          {claim.label} {isFailed && <span className="ad-quiet">not saved</span>}
        </legend>
        <p className="ad-hint">{claim.proposition}</p>
        <p className="ad-radios ad-stances">
          {stances.map(({ code, label }) => (
            <label key={code}>
              <input
                type="radio"
                name={unit}
                checked={value === code}
                onChange={() => onAnswer(unit, code)}
              />{' '}
              {label}
            </label>
          ))}
        </p>
      </fieldset>
    </div>
  )
})

/** A demand with its units, one for each round and one for none. */
export interface DemandUnits {
  readonly demand: SecondDesk['demands'][number]
  readonly cells: readonly { readonly unit: string; readonly round: Round }[]
}

/** A round, or that the article names none. */
export interface Round {
  readonly id: string | null
  readonly name: string
  readonly hint?: string
}

interface DemandRowProps {
  readonly units: DemandUnits
  readonly statuses: readonly Choice[]
  readonly values: CodedValues
  /** The units that could not be saved. */
  readonly failed: Readonly<Record<string, unknown>>
  readonly onAnswer: (unit: string, value: string | null) => void
}

/** The status of a demand in each round of which the article tells it; drawn anew only when that changes. */
export const DemandRow = memo(function DemandRow({
  units,
  statuses,
  values,
  failed,
  onAnswer,
}: DemandRowProps) {
  const { demand, cells } = units
  const isGiven = cells.some(({ unit }) => values[unit] !== undefined)
  const [isOpen, setOpen] = useState(isGiven)
  return (
    <div className="ad-answer" id={demandPlace(demand.id)}>
      <details
        className="ad-unit"
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          {demand.title} {isGiven && <span className="ad-quiet">with a step</span>}{' '}
          {cells.some(({ unit }) => unit in failed) && <span className="ad-quiet">not saved</span>}
        </summary>
        {isOpen && (
          <>
            <p className="ad-hint">{demand.description}</p>
            {cells.map(({ unit, round }) => (
              <p key={round.id ?? emptyKeyPart}>
                <label>
                  {round.name} {round.hint && <span className="ad-quiet">({round.hint})</span>}{' '}
                  <select
                    value={values[unit] ?? ''}
                    onChange={({ target }) => onAnswer(unit, target.value || null)}
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
            ))}
          </>
        )}
      </details>
    </div>
  )
}, isSameDemand)

/** Of all values only those of its own units are shown. */
function isSameDemand(before: DemandRowProps, now: DemandRowProps): boolean {
  return (
    before.units === now.units &&
    before.statuses === now.statuses &&
    before.onAnswer === now.onAnswer &&
    now.units.cells.every(
      ({ unit }) => before.values[unit] === now.values[unit] && unit in before.failed === unit in now.failed,
    )
  )
}
