import 'server-only'
import { recordName } from '@/dataset/edits/record-name'
import { type Fault, formatFault, PackageError } from '@/dataset/fault'
import { TextRefused } from '@/server/articles/article-texts'
import { SecondCodingRefused } from '@/server/articles/second-coding'
import { isTooManyAttempts } from '@/server/auth/login-limit'
import { PasswordRefused } from '@/server/auth/new-password'
import { ProofRefused } from '@/server/auth/own-account'
import { UserRefused } from '@/server/auth/users'
import { LinkRefused } from '@/server/auth/welcome'
import { ChangeRefused, type Refusal } from '@/server/records/refusals'
import { UndoRefused } from '@/server/records/undo'
import { CorrectionRefused } from '@/server/releases/correct'
import { PublishRefused } from '@/server/releases/publish'
import { RestoreRefused } from '@/server/releases/restore-release'
import { WithdrawRefused } from '@/server/releases/withdraw'
import { mostFaults } from './most-faults'
import { problem } from './problem'

/** The answer to a request that was refused for a reason that is known; undefined for any other error. */
export function describeRefusal(error: unknown): Response | undefined {
  if (error instanceof ChangeRefused) return describeChange(error.because)
  if (error instanceof UndoRefused) return describeUndo(error.because)
  if (error instanceof PackageError)
    return problem(422, 'Nothing is imported: this has to be put right in the package first.', {
      is: 'faulty package',
      faults: causesFirst(error.faults).slice(0, mostFaults).map(tellFault),
      total: error.faults.length,
    })
  if (error instanceof TextRefused)
    return problem(412, error.message, { is: 'text changed meanwhile', now: error.now })
  if (error instanceof PublishRefused) return describePublishing(error)
  if (
    error instanceof CorrectionRefused ||
    error instanceof WithdrawRefused ||
    error instanceof RestoreRefused
  )
    return problem(409, error.message)
  if (error instanceof UserRefused || error instanceof SecondCodingRefused) return problem(409, error.message)
  if (error instanceof LinkRefused)
    return problem(404, 'This link has been used or has expired. Ask an admin for a new one.')
  if (error instanceof PasswordRefused) return problem(422, error.message)
  if (error instanceof ProofRefused) return problem(422, `The ${error.of} is not right.`, { field: error.of })
  if (isTooManyAttempts(error)) {
    const minutes = Math.ceil(error.retryAfterSeconds / 60)
    const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
    return problem(429, `Too many attempts for this account, or from where you are. Try again in ${wait}.`, {
      headers: { 'retry-after': String(error.retryAfterSeconds) },
    })
  }
  return undefined
}

const causesFirst = (faults: readonly Fault[]) =>
  faults.toSorted((a, b) => Number(a.isBetween ?? false) - Number(b.isBetween ?? false))

function tellFault(fault: Fault) {
  return { where: fault.where, isBetween: fault.isBetween ?? false, text: formatFault(fault) }
}

function describePublishing({ because }: PublishRefused): Response {
  switch (because.is) {
    case 'no process':
      return problem(404, 'There is no such process.')
    case 'nothing coded':
      return problem(409, 'Nothing is published: this process has no record yet.', because)
    case 'faulty tables':
      return problem(422, 'Nothing is published: the tables break a rule.', {
        is: because.is,
        faults: because.faults.slice(0, mostFaults),
        faultCount: because.faults.length,
      })
    case 'nothing changed':
      return problem(
        409,
        `Nothing has changed since release ${because.release}: there is nothing to publish.`,
        because,
      )
    case 'draft changed meanwhile':
      return problem(412, 'Nothing is published: this is not what you looked at any more.', { ...because })
  }
}

function describeChange(because: Refusal): Response {
  switch (because.is) {
    case 'no process':
      return problem(404, `There is no process "${because.processId}".`)
    case 'missing':
      return problem(404, 'This record is not there any more: somebody has deleted it.', because)
    case 'changed meanwhile':
      return problem(412, 'Somebody has changed this record since you opened it.', because)
    case 'description changed meanwhile':
      return problem(412, 'Somebody has changed this since you opened it.', because)
    case 'process changed meanwhile':
      return problem(
        412,
        'Somebody has changed this process since you looked at what would change. Look again.',
        because,
      )
    case 'process published':
      return problem(
        409,
        `"${because.processId}" was published: it stays, since its addresses are for ever.`,
        because,
      )
    case 'process there already':
      return problem(409, `There is a process "${because.processId}" already. Choose another id.`, because)
    case 'faulty':
      return problem(422, 'Some of this breaks a rule.', because)
    case 'depended on':
      return problem(409, 'Other records depend on what you would delete.', because)
    case 'key too long':
      return problem(
        422,
        'An id, a code or a spelling is too long: records are found by it. Shorten it.',
        because,
      )
    case 'crossed':
      return problem(409, 'Somebody changed at the same moment what this depends on. Try again.', because)
  }
}

function describeUndo(because: UndoRefused['because']): Response {
  switch (because.is) {
    case 'missing':
      return problem(404, 'There is no such revision.')
    case 'built upon':
      return problem(
        409,
        'More was added to this process since it was begun, or it was published: it stays. Undo or delete what was added first.',
        because,
      )
    case 'undone already':
      return problem(409, 'It is already as it would be afterwards: nothing has to be done.', because)
    case 'conflict':
      return problem(409, describeConflict(because), because)
  }
}

function describeConflict({
  conflict,
  revision: { table, before, after },
}: Extract<UndoRefused['because'], { is: 'conflict' }>): string {
  const name = table === 'processes' ? 'The description' : `“${recordName(table, after ?? before ?? {})}”`
  switch (conflict.is) {
    case 'changed since': {
      const columns = conflict.columns.map((column) => column.replaceAll('_', ' ')).join(', ')
      return `${name}: later edits changed the same (${columns}). Undo those first, or edit it.`
    }
    case 'deleted since':
      return `${name} was deleted since. Undo that first.`
    case 'there again':
      return `${name} is there already: there is nothing to bring back.`
  }
}
