import type { Words } from '@/components/charts/words'
import { ArticleLine, EntryView } from '@/components/evidence/dossier-view'
import type { DescribedGroup, DescribedReports } from './describe-record-page'
import { Named } from './named-link'

interface RecordArticleProps {
  readonly reports: DescribedReports
  /** Whether the page is about this one article: its head would repeat that of the page. */
  readonly isAlone: boolean
  /** Whether the page is one of several: what stands there alone is open. */
  readonly isPart: boolean
  readonly words: Words
}

/** What one article has on a record, with the passages. */
export function RecordArticle({ reports, isAlone, isPart, words }: RecordArticleProps) {
  const { article, href, groups } = reports
  if (isAlone)
    return groups.map((group) => (
      <div key={group.heading} className="ev">
        <Group group={group} isFolded={!isPart || groups.length > 1} words={words} />
      </div>
    ))
  return (
    <section className="rec-article ev">
      <h3>
        <Named link={{ text: article.name, href }} />
      </h3>
      <ArticleLine article={article} />
      {groups.map((group) => (
        <Group
          key={group.heading ?? group.items[0]?.entries[0]?.text}
          group={group}
          isFolded={!isPart && group.itemCount > mostItems}
          words={words}
        />
      ))}
    </section>
  )
}

/** Groups of more items than this are folded. */
const mostItems = 6

function Group({
  group: { heading, itemCount, items },
  isFolded,
  words,
}: {
  group: DescribedGroup
  isFolded: boolean
  words: Words
}) {
  const list = items.map(({ about, entries }) => (
    <div key={(about?.text ?? '') + entries[0]?.text + entries[0]?.passages[0]?.anchor} className="rec-item">
      {about && (
        <p className="rec-about">
          <Named link={about} />
        </p>
      )}
      <ul>
        {entries.map((entry) => (
          <EntryView
            key={entry.text + entry.account + entry.passages[0]?.anchor}
            entry={entry}
            words={words}
          />
        ))}
      </ul>
    </div>
  ))
  if (heading === null) return list
  if (!isFolded)
    return (
      <>
        <h4 className="rec-group">{heading}</h4>
        {list}
      </>
    )
  return (
    <details className="rec-group">
      <summary>{words.t('record.counted', { label: heading, n: itemCount })}</summary>
      {list}
    </details>
  )
}
