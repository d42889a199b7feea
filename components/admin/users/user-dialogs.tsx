'use client'

import type { UseMutationResult } from '@tanstack/react-query'
import type { Role } from '@/dataset/roles'
import { BusyButton } from '../busy-button'
import type { AdminProblem } from '../call-admin'
import { Modal } from '../modal'
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
    <Modal title={`Let ${name} be ${withArticle(role)}?`} onClose={onClose}>
      <p>A new role begins with a new log-in: they are logged out everywhere.</p>
      <p className="ad-actions">
        <button type="button" className="ad-main" onClick={onConfirmed}>
          Change the role
        </button>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </Modal>
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
    <Modal title={ask(name)} onClose={onClose}>
      {act.error && <ProblemNote problem={act.error} />}
      <p>{means}</p>
      <p className="ad-actions">
        <BusyButton className="ad-danger" isOff={act.isPending} onClick={() => act.mutate(asked)}>
          {button}
        </BusyButton>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </Modal>
  )
}
