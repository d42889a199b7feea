import 'server-only'
import { z } from 'zod'
import { passwordLength } from '@/dataset/password-length'
import { roles } from '@/dataset/roles'
import { storableText } from '@/dataset/storable-text'

const { min, max } = passwordLength

/** A password that is being set; whether it is tried first depends on who sets it. */
export const newPassword = z
  .string({ error: 'is missing' })
  .min(min, { error: `must have at least ${min} characters` })
  .max(max, { error: `must have at most ${max} characters` })

/** A password that is being shown; one that could never be set is only wrong. */
export const shownPassword = z.string({ error: 'is missing' }).max(1000, { error: 'is too long' })

/** A code of an app, or a recovery code, that is being shown. */
export const shownCode = z.string({ error: 'is missing' }).trim().max(100, { error: 'is too long' })

/** An e-mail address. */
export const emailAddress = z
  .string({ error: 'is missing' })
  .trim()
  .max(254, { error: 'is too long for an e-mail address' })
  .pipe(z.email({ error: 'is no e-mail address' }))

/** What somebody is called. */
export const personName = storableText('is missing')
  .trim()
  .min(1, { error: 'is missing' })
  .max(100, { error: 'must have at most 100 characters' })

/** A role. */
export const roleName = z.enum(roles, { error: `must be one of ${roles.join(', ')}` })

/** The token of a one-time link, as it stands behind the `#`. */
export const linkToken = z.string({ error: 'is missing' }).max(200, { error: 'is too long' })

/** What is said to who knows the password of an account that is disabled. */
export const disabledAccount = 'This account is disabled. Ask an admin of this site to enable it.'
