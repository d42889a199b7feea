import type { ComponentProps } from 'react'
import { type Role, roles } from '@/dataset/roles'
import { roleHints } from './role-words'

interface RoleSelectProps extends Pick<ComponentProps<'select'>, 'id' | 'disabled'> {
  readonly value: Role
  readonly onRole: (role: Role) => void
}

/** The roles to choose from, each with what it may do. */
export function RoleSelect({ onRole, ...select }: RoleSelectProps) {
  return (
    <select {...select} onChange={(event) => onRole(event.target.value as Role)}>
      {roles.map((role) => (
        <option key={role} value={role}>
          {role}: {roleHints[role]}
        </option>
      ))}
    </select>
  )
}
