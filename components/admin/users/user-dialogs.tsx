'use client'

import type { UseMutationResult } from '@tanstack/react-query'
import type { Role } from '@/dataset/roles'
import type { AdminProblem } from '../call-admin'
import { ConfirmDialog } from '../confirm-dialog'
import { ProblemNote } from '../problem-note'
import { withArticle } from './role-words'
import { acts, type UserAct } from './user-acts'

interface RoleDialogProps {
  readonly name: string
  readonly role: Role
  readonly onConfirmed: () => void
  readonly onClose: () => void
}

/** Asks whether somebody's role is to change. */
export function RoleDialog({ name, role, onConfirmed, onClose }: RoleDialogProps) {
  return (
    <ConfirmDialog
      title={`Let ${name} be ${withArticle(role)}?`}
      confirm="Change the role"
      onConfirm={onConfirmed}
      onClose={onClose}
    >
      <p>A new role begins with a new log-in: they are logged out everywhere.</p>
    </ConfirmDialog>
  )
}

interface ActDialogProps {
  readonly name: string
  readonly asked: UserAct
  readonly act: Pick<UseMutationResult<unknown, AdminProblem, UserAct>, 'mutate' | 'isPending' | 'error'>
  readonly onClose: () => void
}

/** Asks whether something is to be done to somebody's account, and does it. */
export function ActDialog({ name, asked, act, onClose }: ActDialogProps) {
  const { ask, means, button } = acts[asked]
  return (
    <ConfirmDialog
      title={ask(name)}
      confirm={button}
      isDanger
      isBusy={act.isPending}
      onConfirm={() => act.mutate(asked)}
      onClose={onClose}
    >
      {act.error && <ProblemNote problem={act.error} />}
      <p>{means}</p>
    </ConfirmDialog>
  )
}
