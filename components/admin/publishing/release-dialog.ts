import type { AdminRelease } from './publishing-answers'

/** The newest of some releases, the newest first, that readers can see; undefined where they see none. */
export const findShown = (releases: readonly AdminRelease[]): AdminRelease | undefined =>
  releases.find(({ withdrawal }) => withdrawal === null)

/** What a dialog about a release is given. */
export interface ReleaseDialogProps {
  readonly processId: string
  readonly release: AdminRelease
  /** All releases of the process, the newest first. */
  readonly releases: readonly AdminRelease[]
  /** Told what was done. */
  readonly onDone: (text: string) => void
  readonly onClose: () => void
}
