'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useId, useState } from 'react'
import { z } from 'zod'
import {
  type Comparison,
  type ComparisonRow,
  comparedTypes,
  saysNothing,
} from '@/dataset/articles/second-coding'
import { unitVocabularies } from '@/dataset/coding-units'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { count } from '../count'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { readAnew } from '../read-anew'
import { TextField } from '../text-field'
import { processAddress, useNames } from '../use-names'
import { comparisonSchema } from './desk-answers'

interface ComparisonPageProps {
  readonly processId: string
  readonly uid: number
  readonly mayEdit: boolean
}

const titles = { claim_stance: 'Claims', demand_status: 'Demands' } as const

/** Both codings of an article side by side, and what is set down in the end. */
export function ComparisonPage({ processId, uid, mayEdit }: ComparisonPageProps) {
  const names = useNames(processId)
  const client = useQueryClient()
  const address = `${processAddress(processId)}/articles/${uid}`
  const asked = useQuery<{ comparison: Comparison | null }, AdminProblem>({
    queryKey: ['comparison', processId, uid],
    queryFn: ({ signal }) => callAdmin(`${address}/comparison`, { signal, schema: comparisonSchema }),
  })
  const begin = useMutation<unknown, AdminProblem>({
    mutationFn: () => callAdmin(`${address}/comparison`, { method: 'POST', schema: nothing }),
    onSuccess: () => readAnew(client),
  })
  const problem = (names.data ? null : names.error) ?? (asked.data ? null : asked.error)
  if (problem) return <ProblemNote problem={problem} />
  if (!names.data || !asked.data) return <p aria-busy="true">Comparing …</p>
  const { comparison } = asked.data
  if (!comparison)
    return (
      <>
        {begin.error && <ProblemNote problem={begin.error} />}
        <p>
          Once the article is coded to the end and the second coding is finished, both are laid open. From
          then on neither changes any more: they are what reliability is computed from.
        </p>
        {mayEdit && (
          <BusyButton className="ad-main" isOff={begin.isPending} onClick={() => begin.mutate()}>
            Compare both codings
          </BusyButton>
        )}
      </>
    )
  return <Compared {...{ processId, uid, mayEdit, comparison }} names={names.data} />
}

interface ComparedProps extends ComparisonPageProps {
  readonly names: ProcessNames
  readonly comparison: Comparison
}

function Compared({ processId, uid, mayEdit, names, comparison }: ComparedProps) {
  const { rows, firstName, secondName } = comparison
  const adjudicate = useAdjudicate(processId, uid)
  const agreed = rows.filter(({ first, second }) => first === second)
  const waiting = agreed.filter(({ adjudicated }) => adjudicated === null)
  const differing = rows.filter(({ first, second }) => first !== second)
  const undecided = differing.filter(({ adjudicated }) => adjudicated === null).length
  return (
    <>
      <p>
        First coder: {firstName}. Second coder: {secondName}. They gave the same to {agreed.length} of{' '}
        {count(rows.length, 'unit')} (
        {comparedTypes
          .map((type) => {
            const own = rows.filter(({ unitType }) => unitType === type)
            const same = own.filter(({ first, second }) => first === second).length
            return `${titles[type].toLowerCase()} ${same} of ${own.length}`
          })
          .join(', ')}
        ). The figures of reliability on the page about the method follow with the next release.
      </p>
      {adjudicate.error && <ProblemNote problem={adjudicate.error} />}
      {mayEdit && waiting.length > 0 && (
        <p>
          <BusyButton
            className="ad-main"
            isOff={adjudicate.isPending}
            onClick={() =>
              adjudicate.mutate({
                units: waiting.map((row) => ({ ...unitOf(row), value: row.first })),
                reason: 'Both coders gave the same.',
              })
            }
          >
            Set down the {waiting.length} on which both agree
          </BusyButton>
        </p>
      )}
      <h2>
        {differing.length === 0
          ? 'Both agree on everything'
          : `${count(differing.length, 'difference')}, ${undecided} to be decided`}
      </h2>
      {comparedTypes.map((type) => {
        const own = differing.filter(({ unitType }) => unitType === type)
        if (own.length === 0) return null
        return (
          <section key={type}>
            <h3>{titles[type]}</h3>
            <ul className="ad-compared">
              {own.map((row) => (
                <li key={row.unitKey}>
                  <Difference
                    key={`${row.adjudicated}`}
                    {...{ processId, uid, names, row, mayEdit, firstName, secondName }}
                    isBusy={adjudicate.isPending}
                    onSetDown={(value, reason) =>
                      adjudicate.mutate({ units: [{ ...unitOf(row), value }], reason })
                    }
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {agreed.length > 0 && (
        <details className="ad-tools">
          <summary>The {agreed.length} on which both agree</summary>
          <ul className="ad-compared">
            {agreed.map((row) => (
              <li key={`${row.unitType} ${row.unitKey}`}>
                {row.name}: {sayValue(row.unitType, row.first, names)}
                <AtOdds {...{ processId, uid, row, names }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const unitOf = ({ unitType, unitKey, adjudicated }: ComparisonRow) => ({
  unitType,
  unitKey,
  seen: adjudicated,
})

interface DifferenceProps extends ComparisonPageProps {
  readonly names: ProcessNames
  readonly row: ComparisonRow
  readonly firstName: string
  readonly secondName: string
  readonly isBusy: boolean
  readonly onSetDown: (value: string, reason: string) => void
}

/** A unit to which the coders gave different values, and which of them, or which other, is set down. */
function Difference({
  names,
  row,
  firstName,
  secondName,
  mayEdit,
  isBusy,
  onSetDown,
  ...at
}: DifferenceProps) {
  const id = useId()
  const [value, setValue] = useState(row.adjudicated)
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const given = [row.first, row.second]
  const others = valuesOf(row.unitType, names).filter(({ code }) => !given.includes(code))
  const isMissing = reason.trim() === ''
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (value === null || isMissing) return setAsked(true)
        onSetDown(value, reason)
      }}
    >
      <fieldset className="ad-unit">
        <legend>{row.name}</legend>
        <p className="ad-radios">
          {[
            { code: row.first, label: `${firstName}: ${sayValue(row.unitType, row.first, names)}` },
            { code: row.second, label: `${secondName}: ${sayValue(row.unitType, row.second, names)}` },
            ...others.map(({ code, label }) => ({ code, label })),
          ].map(({ code, label }) => (
            <label key={code}>
              <input
                type="radio"
                name={id}
                checked={value === code}
                disabled={!mayEdit}
                onChange={() => setValue(code)}
              />{' '}
              {label}
            </label>
          ))}
        </p>
        {row.adjudicated !== null && (
          <p>
            Set down: {sayValue(row.unitType, row.adjudicated, names)}.
            <AtOdds {...at} row={row} names={names} />
          </p>
        )}
        {mayEdit && value !== null && value !== row.adjudicated && (
          <>
            <TextField
              label="Why"
              hint="It stays in the history."
              value={reason}
              maxLength={1000}
              onText={setReason}
            />
            {isAsked && isMissing && <p className="ad-error">Say why: it stays in the history.</p>}
            <BusyButton type="submit" isOff={isBusy}>
              Set it down
            </BusyButton>
          </>
        )}
      </fieldset>
    </form>
  )
}

interface AtOddsProps extends Pick<ComparisonPageProps, 'processId' | 'uid'> {
  readonly row: ComparisonRow
  readonly names: ProcessNames
}

/** That the tables say something else than was set down, with the way to write it there. */
function AtOdds({ processId, uid, row, names }: AtOddsProps) {
  if (row.adjudicated === null || row.adjudicated === row.inTables) return null
  return (
    <span className="ad-quiet">
      {' '}
      The tables still say “{sayValue(row.unitType, row.inTables, names)}”:{' '}
      <Link href={`/admin/processes/${processId}/articles/${uid}`}>write it down at the desk</Link>.
    </span>
  )
}

const blanks = [
  { code: saysNothing, of: 'claim_stance', label: 'Not mentioned' },
  { code: saysNothing, of: 'demand_status', label: 'Not reported' },
] as const

/** What a unit may be given, with what it is called. */
function valuesOf(unitType: ComparisonRow['unitType'], names: ProcessNames) {
  const vocabulary = unitVocabularies[unitType]
  return [
    ...names.codes.filter((code) => code.vocabulary === vocabulary),
    ...blanks.filter(({ of }) => of === unitType),
  ]
}

const sayValue = (unitType: ComparisonRow['unitType'], value: string, names: ProcessNames) =>
  valuesOf(unitType, names).find(({ code }) => code === value)?.label ?? value

interface SettingDown {
  readonly units: readonly (ReturnType<typeof unitOf> & { readonly value: string })[]
  readonly reason: string
}

/** Sets values of units down, with the way back. */
function useAdjudicate(processId: string, uid: number) {
  const client = useQueryClient()
  const notify = useNotice()
  return useMutation<{ act: number }, AdminProblem, SettingDown>({
    mutationFn: (body) =>
      callAdmin(`${processAddress(processId)}/articles/${uid}/adjudications`, {
        method: 'POST',
        body,
        schema: z.object({ act: z.number() }),
      }),
    onError: () => void client.invalidateQueries({ queryKey: ['comparison', processId, uid] }),
    onSuccess: ({ act }, { units }) => {
      notify({ text: `Set down ${count(units.length, 'unit')}.`, processId, act })
      return readAnew(client)
    },
  })
}
