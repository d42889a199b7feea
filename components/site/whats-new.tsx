import type { Words } from '@/components/charts/words'
import { languagePin, pinnedHref } from '@/components/records/record-address'
import type { ReleaseEntry } from '@/dataset/release-entry'
import { CorrectionList } from './releases/correction-list'
import { shortenText } from './shorten-text'

const mostEntries = 4
/** A list of many changes of one kind is one entry, and may be very long. */
const mostCharacters = 220

/** What a release changed against the one before, in short, with the way to all of it. */
export function WhatsNew({
  processId,
  entry,
  words,
}: {
  readonly processId: string
  /** The release that the page shows. */
  readonly entry: ReleaseEntry
  readonly words: Words
}) {
  const { t } = words
  const { number, publishedAt, note, comparedWith, changelog, corrections } = entry
  const day = words.day(publishedAt.slice(0, 10))
  const moreCount = Math.max(0, (changelog?.length ?? 0) - mostEntries)
  return (
    <section className="page-part" aria-labelledby="whats-new">
      <h2 id="whats-new">{t('whatsNew.heading', { number })}</h2>
      <p>
        {comparedWith === null
          ? t('whatsNew.first', { day })
          : t('whatsNew.since', { day, number: String(comparedWith) })}
      </p>
      {note === null ? null : <p>{t('releases.note', { note })}</p>}
      <CorrectionList corrections={corrections} words={words} />
      {changelog === null ? (
        <p>{t('releases.changelogOfWithdrawn', { number: String(comparedWith) })}</p>
      ) : (
        <ul className="rl-changelog">
          {changelog.slice(0, mostEntries).map((text) => (
            <li key={text}>{t('releases.sentence', { text: shortenText(text, mostCharacters) })}</li>
          ))}
        </ul>
      )}
      {moreCount > 0 ? <p>{t('whatsNew.more', { n: moreCount })}</p> : null}
      <p>
        <a href={pinnedHref(`/${processId}/releases/${number}`, languagePin(words))}>
          {t('releases.open', { number })}
        </a>
      </p>
    </section>
  )
}
