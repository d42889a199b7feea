'use client'

import { ConfirmDialog } from '../confirm-dialog'

interface FirstReleaseDialogProps {
  readonly processId: string
  readonly onConfirmed: () => void
  readonly onClose: () => void
}

/** Asks whether a process is to become public: what its first release does is never undone. */
export function FirstReleaseDialog({ processId, onConfirmed, onClose }: FirstReleaseDialogProps) {
  return (
    <ConfirmDialog
      title="Make this process public?"
      confirm="Publish it"
      onConfirm={onConfirmed}
      onClose={onClose}
    >
      <p>
        This is its first release. Readers see it at once, and from then on the process can no longer be
        deleted, since its addresses are for ever.
      </p>
      <p>
        They find it on the start page, under “All processes” where there are several, and at{' '}
        <b className="ad-file">{`${location.origin}/${processId}`}</b>.
      </p>
      <p>
        To try things out, keep it unpublished: <i>Review and publish</i> shows all charts as readers would
        see them. A release can be withdrawn later, but its address will say for ever that there was one.
      </p>
    </ConfirmDialog>
  )
}
