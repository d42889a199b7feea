import { type ReactNode, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { processIdSchema } from '@/dataset/read-descriptor'
import type { AdminProblem } from '../call-admin'
import { TextField } from '../text-field'

interface ProcessIdFieldProps {
  readonly label: ReactNode
  readonly hint: ReactNode
  readonly value: string
  /** The id that a process has already, as `takenId` says it. */
  readonly taken: string | null
  readonly onText: (id: string) => void
}

/** The id of a process that is to be; a form in which it is wrong is not sent, and one that is taken gets the focus. */
export function ProcessIdField({ value, taken, ...field }: ProcessIdFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isWritten, setWritten] = useState(false)
  const wrong = value === '' ? undefined : sayId(value)
  useEffect(() => input.current?.setCustomValidity(wrong ?? ''), [wrong])
  useEffect(() => {
    if (taken !== null) input.current?.focus()
  }, [taken])
  const isTaken = taken !== null && taken === value
  return (
    <TextField
      {...field}
      value={value}
      ref={input}
      error={
        isTaken ? `There is a process “${taken}” already. Choose another id.` : isWritten ? wrong : undefined
      }
      onBlur={() => setWritten(true)}
      onInvalid={() => setWritten(true)}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      required
    />
  )
}

/** What is wrong with an id; undefined where nothing is. */
function sayId(id: string): string | undefined {
  const message = processIdSchema.safeParse(id).error?.issues[0]?.message
  return message && `This ${message}.`
}

const takenSchema = z.object({ is: z.literal('process there already'), processId: z.string() })

/** The id that was refused because a process has it already; null for any other problem. */
export const takenId = (problem: AdminProblem | null) =>
  takenSchema.safeParse(problem?.members).data?.processId ?? null
