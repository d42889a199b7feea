import { isRole, type Role, roles } from '@/dataset/roles'
import { inviteAgain, inviteUser } from '@/server/auth/invite'
import {
  changeRole,
  listUsers,
  logOutUser,
  removeUser,
  requireUserByEmail,
  setDisabled,
} from '@/server/auth/users'
import { getEnv } from '@/server/env'
import { commandLine } from '@/server/records/author'
import type { Terminal } from '../terminal'
import { UsageError } from '../usage-error'
import { withDatabase } from '../with-database'

/** `parley user list`: who may log in, as what. */
export async function listUsersCommand(terminal: Terminal): Promise<void> {
  const users = await withDatabase(listUsers)
  if (users.length === 0) terminal.result('Nobody may log in yet.')
  for (const { email, name, role, hasSecondFactor, hasPassword, isDisabled } of users) {
    const notes = [
      ...(hasPassword ? [] : ['no password yet']),
      ...(hasSecondFactor ? ['second factor'] : []),
      ...(isDisabled ? ['disabled'] : []),
    ]
    terminal.result([email, name, role, ...notes].join(', '))
  }
}

/** `parley user add <email> --name … --role …`: adds a user and says by which link they set their password. */
export async function addUserCommand(
  terminal: Terminal,
  email: string,
  { name, role }: { readonly name: string; readonly role: string },
): Promise<void> {
  const known = requireRole(role)
  if (!/^[^\s@]+@[^\s@]+$/.test(email.trim())) throw new UsageError(`"${email}" is no e-mail address.`)
  const { link } = await withDatabase((prisma) =>
    inviteUser(prisma, commandLine, getEnv().publicOrigins[0], { email, name, role: known }),
  )
  terminal.result(
    `${email}: added as ${known}. This link sets the password; it works once, for a week: ${link.url}`,
  )
}

/** `parley user reset <email>`: takes password and second factor away and says by which link to set a new password. */
export async function resetUserCommand(terminal: Terminal, email: string): Promise<void> {
  const { url } = await withDatabase(async (prisma) =>
    inviteAgain(prisma, commandLine, getEnv().publicOrigins[0], (await requireUserByEmail(prisma, email)).id),
  )
  terminal.result(
    `${email}: logged out everywhere. This link sets a new password; it works once, for a week: ${url}`,
  )
}

/** `parley user role <email> <role>`: changes what a user may do, and logs them out everywhere. */
export async function changeRoleCommand(terminal: Terminal, email: string, role: string): Promise<void> {
  const known = requireRole(role)
  await withDatabase(async (prisma) =>
    changeRole(prisma, commandLine, (await requireUserByEmail(prisma, email)).id, known),
  )
  terminal.result(`${email}: ${known} from now on, logged out everywhere`)
}

/** `parley user log-out <email>`: ends all sessions of a user. */
export async function logOutCommand(terminal: Terminal, email: string): Promise<void> {
  const ended = await withDatabase(async (prisma) =>
    logOutUser(prisma, commandLine, (await requireUserByEmail(prisma, email)).id),
  )
  terminal.result(`${email}: ${ended === 1 ? '1 session' : `${ended} sessions`} ended`)
}

/** `parley user disable <email>`: keeps a user from logging in, and ends all their sessions. */
export async function disableUserCommand(terminal: Terminal, email: string): Promise<void> {
  await withDatabase(async (prisma) =>
    setDisabled(prisma, commandLine, (await requireUserByEmail(prisma, email)).id, true),
  )
  terminal.result(`${email}: disabled, logged out everywhere`)
}

/** `parley user enable <email>`: lets a user log in again. */
export async function enableUserCommand(terminal: Terminal, email: string): Promise<void> {
  await withDatabase(async (prisma) =>
    setDisabled(prisma, commandLine, (await requireUserByEmail(prisma, email)).id, false),
  )
  terminal.result(`${email}: enabled; they log in with their password`)
}

/** `parley user remove <email>`: removes a user; what they changed keeps their name. */
export async function removeUserCommand(terminal: Terminal, email: string): Promise<void> {
  await withDatabase(async (prisma) =>
    removeUser(prisma, commandLine, (await requireUserByEmail(prisma, email)).id),
  )
  terminal.result(`${email}: removed`)
}

function requireRole(word: string): Role {
  if (isRole(word)) return word
  throw new UsageError(`"${word}" is no role. Allowed: ${roles.join(', ')}.`)
}
