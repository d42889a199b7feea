'use client'

import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { mayAs, type Role } from '@/dataset/roles'
import { formatTime } from '../format-time'
import { ProblemNote } from '../problem-note'
import { CorrectionDialog } from './correction-dialog'
import type { AdminRelease } from './publishing-answers'
import { findShown } from './release-dialog'
import { RestoreDialog } from './restore-dialog'
import { useReleases } from './use-releases'
import { WithdrawDialog } from './withdraw-dialog'

interface ReleasesPageProps {
  readonly processId: string
  readonly role: Role
}

/** What can be done with a release. */
const dialogs = { restore: RestoreDialog, correct: CorrectionDialog, withdraw: WithdrawDialog } as const

/** The releases of a process, the newest first, and what can be done with each. */
export function ReleasesPage({ processId, role }: ReleasesPageProps) {
  const published = Number(useSearchParams().get('published')) || null
  const [asked, setAsked] = useState<{ does: keyof typeof dialogs; release: AdminRelease } | null>(null)
  const [said, setSaid] = useState('')
  const releases = useReleases(processId)
  if (releases.error && !releases.data) return <ProblemNote problem={releases.error} />
  if (!releases.data) return <p aria-busy="true">Reading the releases …</p>
  const { releases: list, acts } = releases.data
  const shown = findShown(list)
  const byWhom = (at: string) => acts.find((act) => act.at === at)?.by
  const Dialog = asked && dialogs[asked.does]
  const ask = (does: keyof typeof dialogs, release: AdminRelease) => {
    setSaid('')
    setAsked({ does, release })
  }
  return (
    <>
      <p role="status" className="ad-said">
        {said || (published !== null && `Release ${published} is published: readers see it within a second.`)}
      </p>
      <p className="ad-actions">
        <Link href={`/admin/processes/${processId}/review`} className="ad-button">
          Review and publish
        </Link>
        {list.length > 0 && <a href={`/${processId}/releases`}>Releases on the public site</a>}
      </p>
      {list.length === 0 && <p>Nothing was published yet.</p>}
      {list.length > 0 && mayAs(role, 'publisher') && (
        <p className="ad-hint">
          The records of a release can be restored to the tables; readers see them once that is published.
          {!mayAs(role, 'admin') && ' An admin can withdraw a release that must not be public.'}
        </p>
      )}
      <ol className="ad-history">
        {list.map((release) => {
          const { number, publishedAt, publishedBy, note, withdrawal, corrections, changelog } = release
          return (
            <li key={number}>
              <p className="ad-revision-head">
                <b>Release {number}</b>, by {publishedBy}{' '}
                <time dateTime={publishedAt}>{formatTime(publishedAt)}</time>
                {release === shown && <b className="ad-shown">Readers see this one</b>}
              </p>
              {note && <p className="ad-reason">“{note}”</p>}
              {withdrawal ? (
                <p>
                  Withdrawn on {formatTime(withdrawal.withdrawnAt)} by {byWhom(withdrawal.withdrawnAt)}:{' '}
                  {withdrawal.reason}
                </p>
              ) : (
                <details>
                  <summary>What changed</summary>
                  <ul className="ad-changelog">
                    {changelog.map((sentence) => (
                      <li key={sentence}>{sentence}.</li>
                    ))}
                  </ul>
                </details>
              )}
              {corrections.map(({ since, text, correctedAt }) => (
                <p key={`${correctedAt} ${text}`}>
                  Corrects what was wrong since release {since}: {text}{' '}
                  <span className="ad-quiet">
                    ({byWhom(correctedAt)}, {formatTime(correctedAt)})
                  </span>
                </p>
              ))}
              {!withdrawal && (
                <p className="ad-actions">
                  {mayAs(role, 'publisher') && (
                    <button type="button" className="ad-plain" onClick={() => ask('restore', release)}>
                      Restore its records …
                    </button>
                  )}
                  {mayAs(role, 'publisher') && mayCorrect(release, list) && (
                    <button type="button" className="ad-plain" onClick={() => ask('correct', release)}>
                      {corrections.length > 0 ? 'Say what else it corrects …' : 'Say what it corrects …'}
                    </button>
                  )}
                  {mayAs(role, 'admin') && (
                    <button type="button" className="ad-plain" onClick={() => ask('withdraw', release)}>
                      Withdraw …
                    </button>
                  )}
                </p>
              )}
            </li>
          )
        })}
      </ol>
      {asked && Dialog && (
        <Dialog
          processId={processId}
          release={asked.release}
          releases={list}
          onDone={(text) => {
            setAsked(null)
            setSaid(text)
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

/** Whether a release has readers of older ones to tell what was wrong. */
const mayCorrect = ({ number }: AdminRelease, releases: readonly AdminRelease[]) =>
  findShown(releases.filter((one) => one.number < number)) !== undefined
