import type { Ref } from 'react'
import { type AnchorPlace, findAnchor } from '@/dataset/articles/anchors'
import type { Article } from '@/dataset/articles/article'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { evidenceTypeOf } from '@/dataset/edits/references'
import { recordKey } from '@/dataset/record-key'
import { nameRecord } from '../records/name-record'
import type { ChosenWords } from './use-chosen-words'

/** A record of an article that the desk opens. */
export type Report = Article['reports'][number]

interface ArticleTextProps {
  readonly paragraphs: readonly string[]
  readonly evidence: Article['evidence']
  readonly reports: readonly Report[]
  readonly names: ProcessNames
  readonly chosen: ChosenWords | null
  readonly onOpen: (report: Report) => void
  readonly ref: Ref<HTMLOListElement>
}

/** The paragraphs of an article by number, with what rests on each. */
export function ArticleText({ paragraphs, evidence, reports, names, chosen, onOpen, ref }: ArticleTextProps) {
  const byKey = new Map(reports.map((report) => [keyOf(report), report]))
  return (
    <ol className="ad-text" ref={ref}>
      {paragraphs.map((paragraph, place) => {
        const number = place + 1
        const own = evidence.filter(({ row }) => row.paragraph === number)
        const places = own.flatMap(({ row }) => findAnchor(paragraph, String(row.anchor)))
        const opened = [
          ...new Set(own.flatMap(({ row }) => byKey.get(`${row.record_type} ${row.record_id}`) ?? [])),
        ]
        return (
          <li key={number} id={`paragraph-${number}`}>
            <p data-paragraph={number} dir="auto">
              {splitAt(paragraph, places, chosen?.paragraph === number ? chosen : null).map((part) =>
                part.isChosen ? (
                  <mark key={part.start} className="is-chosen">
                    {part.text}
                  </mark>
                ) : part.isAnchor ? (
                  <mark key={part.start}>{part.text}</mark>
                ) : (
                  part.text
                ),
              )}
            </p>
            {opened.length > 0 && (
              <ul className="ad-rests">
                {opened.map((report) => (
                  <li key={report.uid}>
                    <button type="button" className="ad-plain" onClick={() => onOpen(report)}>
                      {nameReport(report, names)}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** What a record of an article is called where the article is known. */
export function nameReport({ table, row }: Report, names: ProcessNames): string {
  const name = nameRecord(table, { ...row, source: null }, names)
  return table === 'statements' ? `${row.speaker}: ${name}` : name
}

const keyOf = ({ table, row }: StoredRecord) => {
  const type = evidenceTypeOf(table)
  return type ? `${type} ${recordKey(type, row)}` : ''
}

interface Part {
  readonly start: number
  readonly text: string
  readonly isAnchor: boolean
  readonly isChosen: boolean
}

/** A paragraph cut where phrases begin and end. */
function splitAt(paragraph: string, places: readonly AnchorPlace[], chosen: AnchorPlace | null): Part[] {
  const all = chosen ? [...places, chosen] : places
  const cuts = [...new Set([0, paragraph.length, ...all.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1] ?? paragraph.length
    const isIn = (one: AnchorPlace) => one.start <= start && end <= one.end
    return {
      start,
      text: paragraph.slice(start, end),
      isAnchor: places.some(isIn),
      isChosen: chosen !== null && isIn(chosen),
    }
  })
}
