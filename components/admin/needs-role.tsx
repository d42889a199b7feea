import type { Role } from '@/dataset/roles'

interface NeedsRoleProps {
  readonly needed: Role
  /** The role of who looks. */
  readonly own: Role
}

/** Why a page shows nothing to somebody, and the way out. */
export const NeedsRole = ({ needed, own }: NeedsRoleProps) => (
  <p>
    This needs the role {needed}; yours is {own}. An admin can change it.
  </p>
)
