import 'server-only'
import type { z } from 'zod'

/** Fields whose names do not say by themselves, or not in the words of the page, what they are. */
const fieldNames: Readonly<Record<string, string>> = {
  as: 'Id of the new process',
  current: 'Current password',
  email: 'E-mail address',
  next: 'New password',
  q: 'What is searched for',
  uid: 'The number in the address',
  vocabulariesOf: 'Vocabularies',
}

/** What is wrong with what a route was given, as sentences: “Title must not be empty.” */
export function sayIssues(issues: readonly z.core.$ZodIssue[]): string {
  return issues.map(({ path, message }) => `${sayPath(path)}${link(message)}${message}.`).join(' ')
}

/** Our own messages go on from the name of the field; those of zod are sentences themselves. */
const link = (message: string) => (/^\p{Lu}/u.test(message) ? ': ' : ' ')

function sayPath(path: readonly PropertyKey[]): string {
  const [only, ...deeper] = path.map(String)
  if (only === undefined) return 'The request'
  if (deeper.length > 0) return path.join('.')
  return fieldNames[only] ?? `${only.charAt(0).toUpperCase()}${only.slice(1)}`
}
