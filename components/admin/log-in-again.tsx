'use client'

import { LogInForm } from './log-in-form'
import { Modal } from './modal'

/** Asks somebody whose session has ended to log in, over what they were doing. */
export function LogInAgain({ onIn }: { readonly onIn: () => void }) {
  return (
    <Modal title="Your session has ended">
      <p>Log in to go on. What you typed is still there.</p>
      <LogInForm onIn={onIn} />
    </Modal>
  )
}
