import type { Words } from '@/components/charts/words'
import { languagePin, pinnedHref } from '@/components/records/record-address'
import type { ProcessDescription } from '@/dataset/dataset'
import type { ReleaseEntry } from '@/dataset/release-entry'
import type { TableChange } from '@/dataset/table-changes'
import { isTableName } from '@/dataset/tables'
import { StackedTable } from '../stacked-table'
import { CorrectionList, listCorrectionsOf } from './correction-list'
import { TableChanges } from './table-changes'

/** What the page of one release is drawn from. */
export interface ReleasePageProps {
  readonly process: ProcessDescription
  readonly entry: ReleaseEntry
  /** All releases, newest first. */
  readonly entries: readonly ReleaseEntry[]
  /** Null where the release that it was compared with cannot be read. */
  readonly changes: readonly TableChange[] | null
  readonly hashes: readonly { readonly name: string; readonly sha256: string }[]
  readonly words: Words
}

/** One release: what changed in it, in words and in numbers, and its hashes. */
export function ReleasePage(props: ReleasePageProps) {
  const { process, entry, entries, hashes, words } = props
  const { t } = words
  const { number, comparedWith, note, hash } = entry
  const newest = entries.find(({ withdrawal }) => withdrawal === null)
  return (
    <div className="rl">
      <h1>{t('releases.release', { number })}</h1>
      <p className="rl-deck">
        {[
          `${t('releases.published', { day: words.day(entry.publishedAt.slice(0, 10)) })}.`,
          comparedWith === null
            ? t('releases.first')
            : t('releases.against', { number: String(comparedWith) }),
          newest === undefined || newest.number === number
            ? t('releases.isNewest')
            : t('releases.isNotNewest', { number: newest.number }),
        ].join(' ')}
      </p>
      {note === null ? null : <p>{t('releases.note', { note })}</p>}
      <CorrectionList corrections={listCorrectionsOf(entries, number)} words={words} />
      <p className="rl-links">
        <a href={pinnedHref(`/${process.id}`, { ...languagePin(words), release: String(number) })}>
          {t('releases.show', { number })}
        </a>
      </p>
      <section aria-labelledby="changelog">
        <h2 id="changelog">{t('releases.changelog')}</h2>
        <Changelog {...props} />
      </section>
      <TableChanges {...props} />
      <section aria-labelledby="hashes">
        <h2 id="hashes">{t('releases.hashes')}</h2>
        <p>
          {t('releases.hash')} <code className="rl-hash">{hash}</code>
        </p>
        <StackedTable
          caption={t('releases.hashes')}
          isCaptionHidden
          columns={[
            { key: 'part', label: t('releases.part') },
            { key: 'sha', label: t('releases.sha') },
          ]}
          rows={hashes.map(({ name, sha256 }) => ({
            key: name,
            cells: [
              isTableName(name) ? process.resources[name].title : t('releases.process'),
              <code key={name} className="rl-hash">
                {sha256}
              </code>,
            ],
          }))}
        />
      </section>
      <Pager {...props} />
    </div>
  )
}

function Changelog({ entry: { changelog, comparedWith }, words: { t } }: ReleasePageProps) {
  if (changelog === null) return <p>{t('releases.changelogOfWithdrawn', { number: String(comparedWith) })}</p>
  return (
    <ul className="rl-changelog">
      {changelog.map((text) => (
        <li key={text}>{t('releases.sentence', { text })}</li>
      ))}
    </ul>
  )
}

/** The releases before and after it that may be shown. */
function Pager({ process: { id }, entry, entries, words }: ReleasePageProps) {
  const { t } = words
  const hrefOf = (path: string) => pinnedHref(`/${id}/releases${path}`, languagePin(words))
  const shown = entries.filter(({ withdrawal }) => withdrawal === null)
  const previous = shown.find(({ number }) => number < entry.number)
  const next = shown.findLast(({ number }) => number > entry.number)
  return (
    <nav className="rl-links" aria-label={t('releases.pager')}>
      {previous ? (
        <a href={hrefOf(`/${previous.number}`)} rel="prev">
          {t('releases.previous', { number: previous.number })}
        </a>
      ) : null}
      {next ? (
        <a href={hrefOf(`/${next.number}`)} rel="next">
          {t('releases.next', { number: next.number })}
        </a>
      ) : null}
      <a href={hrefOf('')}>{t('releases.all')}</a>
    </nav>
  )
}
