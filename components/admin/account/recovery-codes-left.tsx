'use client'

import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { callAdmin } from '../call-admin'
import { ProblemNote } from '../problem-note'

const leftSchema = z.object({ left: z.number().nullable(), of: z.number() })
/** How many recovery codes are left, of how many that were made. */
export interface RecoveryCodeCount {
  readonly left: number
  readonly of: number
}

/** From so few on, somebody should make new ones. */
const few = 2

/** The name under which the count of recovery codes is kept. */
export const recoveryCodesKey = ['recovery-codes']

/** Says how many recovery codes are left. */
export function RecoveryCodesLeft() {
  const codes = useQuery({
    queryKey: recoveryCodesKey,
    queryFn: ({ signal }) => callAdmin('/api/auth/two-factor/recovery-codes', { signal, schema: leftSchema }),
  })
  if (codes.error) return <ProblemNote problem={codes.error} />
  if (!codes.data) return <p aria-busy="true">Counting your recovery codes …</p>
  const { left, of } = codes.data
  if (left === null) return null
  const text = describeLeft(left, of)
  return <p>{left <= few ? <b>{text}</b> : text}</p>
}

/** How many recovery codes are left, and what to do where they are few. */
export function describeLeft(left: number, of: number): string {
  if (left === 0)
    return 'No recovery code is left. Make new ones now: without your phone you could not log in.'
  if (left > few) return `${left} of ${of} recovery codes are left.`
  return `Only ${left} of ${of} recovery codes ${left === 1 ? 'is' : 'are'} left. Make new ones before you need them.`
}
