import type { ReactNode } from 'react'
import { BusyButton } from './busy-button'
import { Modal } from './modal'

interface ConfirmDialogProps {
  /** The question. */
  readonly title: string
  /** The words of the button that says yes. */
  readonly confirm: string
  /** Whether what follows takes something away. */
  readonly isDanger?: boolean
  /** Whether it is being done already. */
  readonly isBusy?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  /** What follows from it. */
  readonly children: ReactNode
}

/** Asks whether something is to be done; what asks closes it. */
export function ConfirmDialog({
  title,
  confirm,
  isDanger = false,
  isBusy = false,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  return (
    <Modal title={title} onClose={onClose}>
      {children}
      <p className="ad-actions">
        <button type="button" onClick={onClose}>
          Cancel
        </button>
        <BusyButton className={isDanger ? 'ad-danger' : 'ad-main'} isOff={isBusy} onClick={onConfirm}>
          {confirm}
        </BusyButton>
      </p>
    </Modal>
  )
}
