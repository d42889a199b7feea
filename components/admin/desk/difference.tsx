import Link from 'next/link'
import { useId, useState } from 'react'
import type { Article } from '@/dataset/articles/article'
import { type ComparisonRow, type SetDown, saysNothing } from '@/dataset/articles/second-coding'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { BusyButton } from '../busy-button'
import { formatTime } from '../format-time'
import { TextField } from '../text-field'
import { Passages } from './passages'
import { unitAddress } from './unit-to-write'
import { sayValue, valuesOf } from './unit-values'

interface DifferenceProps extends AtOddsProps {
  /** Undefined as long as it is being read. */
  readonly article: Article | undefined
  readonly mayEdit: boolean
  readonly firstName: string
  readonly secondName: string
  readonly isBusy: boolean
  readonly onSetDown: (value: string, reason: string) => void
}

/** A unit to which the coders gave different values, and which of them, or which other, is set down. */
export function Difference({
  names,
  row,
  article,
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
        <p className="ad-hint">{row.wording}</p>
        <Passages {...{ row, article }} />
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
        {row.adjudicated === null ? (
          <p className="ad-quiet">Not set down yet.</p>
        ) : (
          <p>
            Set down: {sayValue(row.unitType, row.adjudicated, names)}.
            {row.setDown && <SetDownBy {...row.setDown} />}
            {row.adjudicated !== saysNothing &&
              row.adjudicated !== row.first &&
              row.adjudicated === row.inTables && <span className="ad-quiet"> Its report says so now.</span>}
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

/** Who set a value down, when and why. */
function SetDownBy({ by, at, reason }: SetDown) {
  return (
    <span className="ad-quiet">
      {' '}
      {by}, {formatTime(at)}
      {reason ? (
        <>
          : <q dir="auto">{reason}</q>
        </>
      ) : (
        '.'
      )}
    </span>
  )
}

interface AtOddsProps {
  readonly processId: string
  readonly uid: number
  readonly row: ComparisonRow
  readonly names: ProcessNames
}

/** That the tables say something else than was set down, with the way to write it there. */
export function AtOdds({ processId, uid, row, names }: AtOddsProps) {
  if (row.adjudicated === null || row.adjudicated === row.inTables) return null
  return (
    <span className="ad-quiet">
      {' '}
      The tables still say “{sayValue(row.unitType, row.inTables, names)}”:{' '}
      <Link
        href={unitAddress(processId, uid, { unit: row.unitType, key: row.unitKey, value: row.adjudicated })}
      >
        {row.adjudicated === saysNothing ? 'delete it at the desk' : 'write it down at the desk'}
        <span className="visually-hidden">: {row.name}</span>
      </Link>
      .
    </span>
  )
}
