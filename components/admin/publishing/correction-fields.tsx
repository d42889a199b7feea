import { useId } from 'react'
import { z } from 'zod'
import { describedBy, Field } from '../field'

/** A correction as it is being written: its text, and the oldest release that has it wrong. */
export const writtenCorrectionSchema = z.object({ text: z.string(), since: z.number() })
/** A correction as it is being written. */
export type WrittenCorrection = z.infer<typeof writtenCorrectionSchema>

interface CorrectionFieldsProps {
  /** The release that has it right. */
  readonly number: number
  readonly value: WrittenCorrection
  readonly onValue: (value: WrittenCorrection) => void
}

const textHint =
  'In a sentence, for readers of charts that are pinned to those releases: what was wrong, and what is right.'

/** What was wrong, and since which release. */
export function CorrectionFields({ number, value, onValue }: CorrectionFieldsProps) {
  const id = useId()
  const older = Array.from({ length: number - 1 }, (_, place) => place + 1)
  return (
    <>
      <Field id={`${id}-text`} label="Correction" hint={textHint}>
        <textarea
          id={`${id}-text`}
          dir="auto"
          rows={2}
          maxLength={500}
          required
          value={value.text}
          aria-describedby={describedBy(`${id}-text`, { hint: textHint })}
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
