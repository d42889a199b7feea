import type { Words } from '@/components/charts/words'
import type { CorrectionEntry } from '@/dataset/release-entry'

interface DatedRelease {
  readonly number: number
  /** ISO 8601, UTC. */
  readonly publishedAt: string
}

/** How the release that a page is pinned to stands against those that came after it. */
export interface PageStanding {
  /** The newest release that may be shown; null where none is newer. */
  readonly newer: DatedRelease | null
  /** Newest first. */
  readonly corrections: readonly CorrectionEntry[]
  /** The same page as the newest release has it. */
  readonly newestHref: string
}

interface PinnedNoteProps {
  readonly release: DatedRelease
  readonly standing: PageStanding
  readonly words: Words
}

/** Says at the head of a page whose release is not the last word what was wrong in it, and where the newest one is. */
export function PinnedNote({
  release,
  standing: { newer, corrections, newestHref },
  words,
}: PinnedNoteProps) {
  const { t } = words
  const dated = ({ number, publishedAt }: DatedRelease) => ({
    number,
    day: words.day(publishedAt.slice(0, 10)),
  })
  if (!newer && corrections.length === 0) return null
  return (
    <aside className="pinned-note" aria-label={t('notice.heading', { number: release.number })}>
      <p>
        {t('notice.pinned', dated(release))}.{' '}
        {newer && (
          <>
            {t('notice.outdated', dated(newer))} <a href={newestHref}>{t('notice.openNewest')}</a>
          </>
        )}
      </p>
      {corrections.map(({ number, text, correctedAt }) => (
        <p key={`${number} ${correctedAt} ${text}`}>
          <strong>{t('notice.correction', { number, day: words.day(correctedAt.slice(0, 10)) })}</strong>{' '}
          <bdi>{text}</bdi>
        </p>
      ))}
    </aside>
  )
}
