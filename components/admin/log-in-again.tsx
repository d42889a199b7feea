'use client'

import type { RecoveryCodeCount } from './account/recovery-codes-left'
import { LogInForm } from './log-in-form'
import { Modal } from './modal'

interface LogInAgainProps {
  /** Of whom it was. */
  readonly email: string
  readonly onIn: (codes?: RecoveryCodeCount) => void
}

/** Asks somebody whose session has ended to log in, over what they were doing. */
export function LogInAgain(props: LogInAgainProps) {
  return (
    <Modal title="Your session has ended">
      <p>Log in to go on. What you typed is still there.</p>
      <LogInForm {...props} />
    </Modal>
  )
}
