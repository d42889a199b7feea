import { type RefObject, useId, useRef, useState } from 'react'
import { z } from 'zod'
import { describedBy, Field } from '../field'
import type { WrongSince } from './publishing-answers'

/** A correction as it is being written: its text, and the oldest release that has it wrong, null as long as none is chosen. */
export const writtenCorrectionSchema = z.object({ text: z.string(), since: z.number().nullable() })
/** A correction as it is being written. */
export type WrittenCorrection = z.infer<typeof writtenCorrectionSchema>

/** A correction of which nothing is written, in a release by its number; only the second one leaves nothing to choose. */
export const newCorrection = (number: number): WrittenCorrection => ({
  text: '',
  since: number === 2 ? 1 : null,
})

interface CorrectionErrors {
  readonly text?: string
  readonly since?: string
}

/** Whether a correction can be sent, and what is missing at which of its fields. */
interface CorrectionCheck {
  readonly textField: RefObject<HTMLTextAreaElement | null>
  readonly sinceField: RefObject<HTMLSelectElement | null>
  readonly errors: CorrectionErrors
  /** Whether it can be sent; where it cannot, its fields say so and the first of those takes the focus. */
  isReady(): boolean
}

/** Checks that a correction, where there is one, has a text and a release since which it was wrong. */
export function useCorrectionCheck(correction: WrittenCorrection | null): CorrectionCheck {
  const textField = useRef<HTMLTextAreaElement>(null)
  const sinceField = useRef<HTMLSelectElement>(null)
  const [isTold, setTold] = useState(false)
  const errors = correction ? findMissing(correction) : {}
  return {
    textField,
    sinceField,
    errors: isTold ? errors : {},
    isReady() {
      const isMissing = Object.keys(errors).length > 0
      setTold(isMissing)
      if (isMissing) (errors.text ? textField : sinceField).current?.focus()
      return !isMissing
    },
  }
}

/** What a correction still needs before it can be sent. */
export const findMissing = ({ text, since }: WrittenCorrection): CorrectionErrors => ({
  ...(text.trim() === '' && { text: 'Say what was wrong and what is right.' }),
  ...(since === null && { since: 'Choose the first release that had it wrong.' }),
})

interface CorrectionFieldsProps {
  /** The release that has it right. */
  readonly number: number
  /** Since which releases it can have been wrong; undefined as long as that is being read. */
  readonly wrongSince: readonly WrongSince[] | undefined
  readonly value: WrittenCorrection
  readonly check: Omit<CorrectionCheck, 'isReady'>
  readonly onValue: (value: WrittenCorrection) => void
}

const sinceHint =
  'Charts pinned to this release and those after it will say so. Those that cannot have had it wrong are not offered.'

/** What was wrong, and since which release. */
export function CorrectionFields({ number, wrongSince, value, check, onValue }: CorrectionFieldsProps) {
  const id = useId()
  const [textId, sinceId] = [`${id}-text`, `${id}-since`]
  const { errors } = check
  const readers = value.since === null ? 'older releases' : nameReleases(value.since, number - 1)
  const hint = `In a sentence, for readers of charts that are pinned to ${readers}: what was wrong, and what is right.`
  return (
    <>
      <Field id={textId} label="Correction" hint={hint} error={errors.text}>
        <textarea
          id={textId}
          ref={check.textField}
          dir="auto"
          rows={2}
          maxLength={500}
          aria-required
          aria-invalid={errors.text !== undefined || undefined}
          value={value.text}
          aria-describedby={describedBy(textId, { hint, error: errors.text })}
          onChange={({ target }) => onValue({ ...value, text: target.value })}
        />
      </Field>
      {number > 2 && (
        <Field id={sinceId} label="Wrong since" hint={sinceHint} error={errors.since}>
          <select
            id={sinceId}
            ref={check.sinceField}
            aria-required
            aria-invalid={errors.since !== undefined || undefined}
            value={value.since ?? ''}
            aria-describedby={describedBy(sinceId, { hint: sinceHint, error: errors.since })}
            onChange={({ target }) =>
              onValue({ ...value, since: target.value === '' ? null : Number(target.value) })
            }
          >
            <option value="">{wrongSince ? 'Choose a release …' : 'Comparing the releases …'}</option>
            {listChoices(wrongSince ?? [], value.since).map(({ release, words }) => (
              <option key={release} value={release}>
                {words}
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

/** The releases that can be chosen; what was chosen before stays among them. */
function listChoices(wrongSince: readonly WrongSince[], chosen: number | null) {
  const isMixed = wrongSince.some(({ onlyLacks }) => !onlyLacks)
  const choices = wrongSince.map(({ release, onlyLacks }) => ({
    release,
    words: isMixed && onlyLacks ? `release ${release} (only lacks what is new)` : `release ${release}`,
  }))
  if (chosen === null || choices.some(({ release }) => release === chosen)) return choices
  return [...choices, { release: chosen, words: `release ${chosen}` }]
}
