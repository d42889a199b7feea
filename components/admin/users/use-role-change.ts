import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Role } from '@/dataset/roles'
import type { UserEntry, usersSchema } from '../answers'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { withArticle } from './role-words'
import { userAddress } from './user-address'

type UserList = z.infer<typeof usersSchema>

interface RoleChangeOptions {
  readonly onSaid: (text: string) => void
  readonly onChanged: () => Promise<void>
}

/** Changes the role of a user: it is shown at once, and as it was again where that is refused. */
export function useRoleChange({ id, name }: UserEntry, { onSaid, onChanged }: RoleChangeOptions) {
  const client = useQueryClient()
  return useMutation<unknown, AdminProblem, Role, () => void>({
    mutationFn: (role) => callAdmin(userAddress(id), { method: 'PATCH', body: { role }, schema: nothing }),
    onMutate: async (role) => {
      await client.cancelQueries({ queryKey: ['users'] })
      const before = client.getQueryData<UserList>(['users'])
      client.setQueryData<UserList>(['users'], (list) => list && withRole(list, id, role))
      return () => client.setQueryData(['users'], before)
    },
    onSuccess: (_answer, role) => onSaid(`${name} is ${withArticle(role)} now, and was logged out.`),
    onError: (_problem, _role, takeBack) => takeBack?.(),
    onSettled: onChanged,
  })
}

const withRole = ({ users }: UserList, id: string, role: Role): UserList => ({
  users: users.map((one) => (one.id === id ? { ...one, role } : one)),
})
