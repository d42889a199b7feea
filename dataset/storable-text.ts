import { z } from 'zod'
import { hiddenCharacters } from './patterns'

/** A text that can be stored, read back and shown; each message is the end of a sentence that opens with the text. */
export function storableText(error: z.core.$ZodErrorMap | string = 'is not a text') {
  return (
    z
      .string({ error })
      // Neither can be stored and read back: UTF-8 has no half pairs and Postgres no NUL.
      .regex(/^[^\0\p{Surrogate}]*$/u, { error: 'holds a character that cannot be stored', abort: true })
      .refine((value) => !hiddenCharacters.test(value), {
        error: 'holds a control character or an override of the writing direction',
      })
  )
}
