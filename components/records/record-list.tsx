import type { ReleasedDataset } from '@/components/charts/draw-chart'
import { getWords } from '@/components/charts/get-words'
import type { Words } from '@/components/charts/words'
import { PageLinks } from '@/components/marks/page-links'
import { SourceNote } from '@/components/site/source-note'
import type { PagedType } from '@/dataset/record-pages'
import { describeRecordList, type ListedGroup, type ListedRecord } from './describe-record-list'
import { Named } from './named-link'
import { type Pin, recordListHref } from './record-address'

interface RecordListProps {
  readonly release: ReleasedDataset
  readonly type: PagedType
  readonly pin: Pin
  readonly lang: string
  /** Which page of a long list is asked for, from 1. */
  readonly page?: number | null
}

/** All records of one type, each a line that leads to its page. */
export function RecordList({ release, type, pin, lang, page: asked = null }: RecordListProps) {
  const words = getWords(lang)
  const { heading, intro, groups, page } = describeRecordList(release, type, pin, words, asked)
  const pageHref = (number: number) =>
    recordListHref(release.dataset.process.id, type, pin, number === 1 ? {} : { page: String(number) })
  return (
    <article className="rec">
      <h1>{heading}</h1>
      <p className="rec-lead">{intro}</p>
      {groups.length > mostWithoutJump && <Jump groups={groups} words={words} />}
      {groups.map((group) => (
        <Group key={group.anchor} group={group} isPart={page !== null} words={words} />
      ))}
      <PageLinks page={page} pageHref={pageHref} words={words} />
      <SourceNote release={release} words={words} />
    </article>
  )
}

/** With more headings than this, the page opens with a list of them. */
const mostWithoutJump = 3
/** With more records than this under one heading, the rest is folded. */
const mostShown = 20

const countedHeading = ({ heading, count }: ListedGroup, words: Words) =>
  words.t('record.counted', { label: heading ?? '', n: count })

function Jump({ groups, words }: { groups: readonly ListedGroup[]; words: Words }) {
  return (
    <nav className="rec-jump" aria-label={words.t('record.jump')}>
      <ul>
        {groups.map((group) => (
          <li key={group.anchor}>
            <a href={`#${group.anchor}`}>{countedHeading(group, words)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Group({ group, isPart, words }: { group: ListedGroup; isPart: boolean; words: Words }) {
  const { heading, anchor, records } = group
  // On one page of many all records stand open.
  const isLong = !isPart && records.length > mostShown
  return (
    <section id={anchor}>
      {heading !== null && <h2>{countedHeading(group, words)}</h2>}
      <Lines records={isLong ? records.slice(0, mostShown) : records} />
      {isLong && (
        <details>
          <summary>{words.t('record.more', { n: records.length - mostShown })}</summary>
          <Lines records={records.slice(mostShown)} />
        </details>
      )}
    </section>
  )
}

function Lines({ records }: { records: readonly ListedRecord[] }) {
  return (
    <ul className="rec-lines">
      {records.map((record) => (
        <li key={record.href}>
          <Named link={record} />
          {record.details.map((detail) => (
            <span key={detail} className="rec-quiet" dir="auto">
              {detail}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
