import type { AdminRelease } from './publishing-answers'

/** What a dialog about a release is given. */
export interface ReleaseDialogProps {
  readonly processId: string
  readonly release: AdminRelease
  /** Told what was done. */
  readonly onDone: (text: string) => void
  readonly onClose: () => void
}
