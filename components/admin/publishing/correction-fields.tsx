import { type RefObject, useId, useRef, useState } from 'react'
import { z } from 'zod'
import { describedBy, Field } from '../field'

/** A correction as it is being written: its text, and the oldest release that has it wrong. */
export const writtenCorrectionSchema = z.object({ text: z.string(), since: z.number() })
/** A correction as it is being written. */
export type WrittenCorrection = z.infer<typeof writtenCorrectionSchema>

/** Whether a correction can be sent, and what is wrong with its text. */
interface CorrectionCheck {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly error: string | undefined
  /** Whether it can be sent; where it cannot, its field says so and takes the focus. */
  isReady(): boolean
}

/** Checks that a correction, where there is one, has a text. */
export function useCorrectionCheck(correction: WrittenCorrection | null): CorrectionCheck {
  const field = useRef<HTMLTextAreaElement>(null)
  const [isTold, setTold] = useState(false)
  const isMissing = correction !== null && correction.text.trim() === ''
  return {
    field,
    error: isTold && isMissing ? 'Say what was wrong and what is right.' : undefined,
    isReady() {
      setTold(isMissing)
      if (isMissing) field.current?.focus()
      return !isMissing
    },
  }
}

interface CorrectionFieldsProps {
  /** The release that has it right. */
  readonly number: number
  readonly value: WrittenCorrection
  readonly check: Pick<CorrectionCheck, 'field' | 'error'>
  readonly onValue: (value: WrittenCorrection) => void
}

/** What was wrong, and since which release. */
export function CorrectionFields({ number, value, check: { field, error }, onValue }: CorrectionFieldsProps) {
  const id = useId()
  const older = Array.from({ length: number - 1 }, (_, place) => place + 1)
  const hint = `In a sentence, for readers of charts that are pinned to ${nameReleases(value.since, number - 1)}: what was wrong, and what is right.`
  return (
    <>
      <Field id={`${id}-text`} label="Correction" hint={hint} error={error}>
        <textarea
          id={`${id}-text`}
          ref={field}
          dir="auto"
          rows={2}
          maxLength={500}
          aria-required
          aria-invalid={error !== undefined || undefined}
          value={value.text}
          aria-describedby={describedBy(`${id}-text`, { hint, error })}
          onChange={({ target }) => onValue({ ...value, text: target.value })}
        />
      </Field>
      {older.length > 1 && (
        <Field id={`${id}-since`} label="Wrong since">
          <select
            id={`${id}-since`}
            value={value.since}
            onChange={({ target }) => onValue({ ...value, since: Number(target.value) })}
          >
            {older.map((release) => (
              <option key={release} value={release}>
                release {release}
              </option>
            ))}
          </select>
        </Field>
      )}
    </>
  )
}

const nameReleases = (first: number, last: number) =>
  first === last ? `release ${last}` : `releases ${first} to ${last}`
