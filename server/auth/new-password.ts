import 'server-only'
import { describeGuessable, type PasswordOwner } from '@/dataset/guessable-password'

/** A password cannot be set; the message says why, and what to do. */
export class PasswordRefused extends Error {
  override name = 'PasswordRefused'
}

/** Throws PasswordRefused where a password that somebody sets is one that is tried first. */
export function requireUnguessable(password: string, owner: PasswordOwner): void {
  const reason = describeGuessable(password, owner)
  if (!reason) return
  throw new PasswordRefused(
    `This password is ${reason}, which is tried first. Take a few words that have nothing to do with one another, nor with you.`,
  )
}

/** Throws PasswordRefused where a password is changed to what it is already. */
export function requireOther(current: string, next: string): void {
  if (hashedForm(current) !== hashedForm(next)) return
  throw new PasswordRefused('The new password is the same as the current one. Choose another.')
}

/** Passwords of one form have one hash (better-auth). */
const hashedForm = (password: string) => password.normalize('NFKC')
