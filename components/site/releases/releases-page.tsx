import type { Words } from '@/components/charts/words'
import { languagePin, pinnedHref } from '@/components/records/record-address'
import { feedPath } from '@/dataset/feed-address'
import type { ReleaseEntry } from '@/dataset/release-entry'
import { CorrectionList } from './correction-list'

interface ReleasesPageProps {
  readonly process: { readonly id: string; readonly title: string }
  /** All releases, newest first. */
  readonly entries: readonly ReleaseEntry[]
  readonly words: Words
}

/** All releases of a process: what changed in each, in short, and what was withdrawn and why. */
export function ReleasesPage({ process, entries, words }: ReleasesPageProps) {
  const { t } = words
  const newest = entries.find(({ withdrawal }) => withdrawal === null)
  return (
    <div className="rl">
      <h1>{t('releases.title')}</h1>
      <p className="rl-deck">{t('releases.deck', { title: process.title })}</p>
      <p className="rl-links">
        <a href={pinnedHref(feedPath(process.id), languagePin(words))}>{t('feed.link')}</a>
      </p>
      <ol className="rl-list" reversed>
        {entries.map((entry) => (
          <li key={entry.number} value={entry.number}>
            <h2>
              {t('releases.release', { number: entry.number })}
              {entry === newest ? <span className="rl-newest">{t('releases.newest')}</span> : null}
            </h2>
            <p className="rl-day">
              {t('releases.published', { day: words.day(entry.publishedAt.slice(0, 10)) })}
            </p>
            {entry.withdrawal === null ? (
              <ShownRelease processId={process.id} entry={entry} words={words} />
            ) : (
              <WithdrawnRelease entry={entry} withdrawal={entry.withdrawal} words={words} />
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

function ShownRelease({
  processId,
  entry: { number, note, changelog, comparedWith, corrections },
  words,
}: {
  readonly processId: string
  readonly entry: ReleaseEntry
  readonly words: Words
}) {
  const { t } = words
  const kept = languagePin(words)
  return (
    <>
      {note === null ? null : <p>{t('releases.note', { note })}</p>}
      <p>{describeSize(changelog, comparedWith, t)}</p>
      <CorrectionList corrections={corrections} words={words} />
      <p className="rl-links">
        <a href={pinnedHref(`/${processId}/releases/${number}`, kept)}>{t('releases.open', { number })}</a>
        <a href={pinnedHref(`/${processId}`, { ...kept, release: String(number) })}>
          {t('releases.show', { number })}
        </a>
      </p>
    </>
  )
}

/** A first release is summed up by its one entry; of a later one the number of entries is told. */
function describeSize(
  changelog: ReleaseEntry['changelog'],
  comparedWith: number | null,
  t: Words['t'],
): string {
  if (changelog === null) return t('releases.changelogOfWithdrawn', { number: String(comparedWith) })
  if (comparedWith === null) return changelog.map((text) => t('releases.sentence', { text })).join(' ')
  return t('releases.changes', { n: changelog.length })
}

function WithdrawnRelease({
  entry: { hash },
  withdrawal: { reason, withdrawnAt },
  words,
}: {
  readonly entry: ReleaseEntry
  readonly withdrawal: NonNullable<ReleaseEntry['withdrawal']>
  readonly words: Words
}) {
  return (
    <>
      <p>{words.t('releases.withdrawn', { day: words.day(withdrawnAt.slice(0, 10)), reason })}</p>
      <p>
        {words.t('releases.withdrawnHash')} <code className="rl-hash">{hash}</code>
      </p>
    </>
  )
}
