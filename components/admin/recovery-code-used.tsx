'use client'

import { describeLeft, type RecoveryCodeCount } from './account/recovery-codes-left'
import { Modal } from './modal'

interface RecoveryCodeUsedProps {
  readonly codes: RecoveryCodeCount
  readonly onSeen: () => void
}

/** Says after a log-in with a recovery code how many are left. */
export const RecoveryCodeUsed = ({ codes: { left, of }, onSeen }: RecoveryCodeUsedProps) => (
  <Modal title="You used a recovery code" onClose={onSeen}>
    <p>{describeLeft(left, of)} New ones are made on the page of your account, under your name.</p>
    <p className="ad-actions">
      <button type="button" className="ad-main" onClick={onSeen}>
        Go on
      </button>
    </p>
  </Modal>
)
