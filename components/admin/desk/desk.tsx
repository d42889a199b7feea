'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Article, ChecklistItem } from '@/dataset/articles/article'
import { followPhrases } from '@/dataset/articles/follow-phrases'
import { saysNothing } from '@/dataset/articles/second-coding'
import type { Suggestion } from '@/dataset/articles/suggestion'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { TableName } from '@/dataset/tables'
import { recordPageSchema } from '../answers'
import { AdminProblem, callAdmin } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { NothingFound } from '../records/choice-input'
import { deskDraftName, recordDraftName } from '../records/draft-names'
import { forgetDraft } from '../records/draft-store'
import { processAddress } from '../use-names'
import { ArticleText, TextlessArticle } from './article-text'
import { BegunDrafts } from './begun-drafts'
import { Checklist } from './checklist'
import { ChosenPanel, kindOf, usualKinds } from './chosen-panel'
import { DeskForm, type Writing } from './desk-form'
import { DeskKeysHelp } from './desk-keys'
import { EndOfCoding } from './end-of-coding'
import { LostPhrases } from './lost-phrases'
import { OtherText } from './other-text'
import { PasteText } from './paste-text'
import { putLikelyFirst } from './put-likely-first'
import { ReplaceText } from './replace-text'
import { listUnrested, nameReport } from './reports'
import { beginReport, findReportOf, readUnitToWrite } from './unit-to-write'
import { Unrested } from './unrested'
import { type ChosenWords, chooseWords, useChosenWords } from './use-chosen-words'
import { useDeskKeys } from './use-desk-keys'
import { bringAbove, useHighlight } from './use-highlight'
import { useSuggestions } from './use-suggestions'
import { wordKeys } from './word-keys'

interface DeskProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly article: Article
  readonly mayEdit: boolean
}

const noParagraphs: readonly string[] = []
type Texts = Readonly<Record<string, string>>

/** The text of an article, with what is being written of it and what is still to be decided. */
export function Desk({ processId, names, article, mayEdit }: DeskProps) {
  const { uid, row } = article.source
  const text = useRef<HTMLOListElement>(null)
  const panel = useRef<HTMLElement>(null)
  const help = useRef<HTMLDetailsElement>(null)
  const paragraphs = article.text?.paragraphs ?? noParagraphs
  const [chosen, setChosen] = useChosenWords(text, paragraphs)
  useHighlight(text, 'chosen-words', chosen)
  /** The words that a suggestion chose last. */
  const suggested = useRef<ChosenWords | null>(null)
  const [named, setNamed] = useState<Suggestion | null>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  /** The version of the text that was written on this page last. */
  const [ownText, setOwnText] = useState<number | null>(null)
  const isDirty = useRef(false)
  const isSaving = useRef(false)
  /** Whether somebody wanted to go on while something was being saved. */
  const [mustWait, setMustWait] = useState(false)
  const suggestions = useSuggestions(processId, uid, article)
  const words = chosen?.problem ? null : chosen

  const mayLeave = () =>
    !isDirty.current || confirm('What you typed is not saved. It stays as a draft. Go on to something else?')
  const begin = (next: Writing) => {
    if (isSaving.current) return setMustWait(true)
    if (!mayLeave()) return
    isDirty.current = false
    setWriting(next)
    if (panel.current) panel.current.scrollTop = 0
  }
  const beginNew = (table: TableName, texts: Texts = {}, own: ChosenWords | null = words) =>
    begin({
      table,
      record: null,
      texts,
      words: own,
      draftUnder: deskDraftName(processId, table, uid, crypto.randomUUID()),
    })
  const goOn = (table: TableName, draftUnder: string) =>
    begin({ table, record: null, texts: {}, words: null, draftUnder })
  const open = (report: StoredRecord) =>
    begin({
      table: report.table,
      record: report,
      texts: {},
      words: mayEdit ? words : null,
      draftUnder: recordDraftName(processId, report.table, report.uid),
    })
  const close = () => {
    isDirty.current = false
    isSaving.current = false
    setWriting(null)
    panel.current?.focus({ preventScroll: true })
  }
  const done = (created: StoredRecord | null) => {
    const next = created && followUps[created.table]
    const own = writing?.words ?? null
    close()
    // What is new in the list of claims or demands is new because this article says something of it.
    if (next && own) return beginNew(next.table, { [next.column]: String(created.row.id) }, own)
    setChosen(null)
  }
  const attach = useMutation<StoredRecord, AdminProblem, { table: TableName; id: string }>({
    mutationFn: ({ table, id }) => findRecord(processId, table, id),
    onSuccess: open,
  })
  const report = ({ table, id }: Pick<ChecklistItem, 'table' | 'id'>, own = words) =>
    table === 'claims'
      ? beginNew('claim_reports', { claim: id }, own)
      : beginNew('demand_reports', { demand: id }, own)
  const follow = (suggestion: Suggestion) => {
    const { table, id, paragraph, place } = suggestion
    const isName = table !== 'claims' && table !== 'demands'
    if (isName && !mayLeave()) return
    // Words that somebody has selected in the paragraph are what they mean; a name is where it stands.
    const isSelected = !isName && words?.paragraph === paragraph && words !== suggested.current
    const own = isSelected ? words : place && chooseWords(paragraphs, paragraph, place)
    if (own) setChosen(own)
    if (!isSelected) suggested.current = own
    setNamed(isName ? suggestion : null)
    if (isName) close()
    else if (mayEdit) report({ table, id }, own)
  }

  const [areKeysOn, turnKeys] = useDeskKeys({
    ...(mayEdit &&
      words &&
      !writing &&
      Object.fromEntries(usualKinds.map(({ table, letter }) => [letter, () => beginNew(table)]))),
    ...wordKeys({ paragraphs, chosen, onChoose: setChosen }),
    n: () => goToNext(suggestions),
    '?': () => showHelp(help.current),
    escape: () => (writing ? close() : setChosen(null)),
  })

  const lost = useMemo(() => listLost(article), [article])
  const unrested = listUnrested(article.reports, article.evidence)
  const rests = { names, evidence: article.evidence, reports: article.reports, onOpen: open }
  const namesHere = useMemo(
    () => putLikelyFirst(names, suggestions, writing?.words?.paragraph),
    [names, suggestions, writing?.words?.paragraph],
  )
  useEffect(() => {
    const cover = panel.current
    if (!chosen || !cover || !matchMedia(narrowDesk).matches) return
    // It grows once there is something to be written in it.
    const observer = new ResizeObserver(() => bringAbove(text.current, chosen, cover))
    observer.observe(cover)
    return () => observer.disconnect()
  }, [chosen])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address asks for is begun once
  useEffect(() => {
    const asked = mayEdit ? readUnitToWrite(location.search) : undefined
    if (!asked) return
    history.replaceState(null, '', location.pathname)
    const report = findReportOf(asked, article.reports)
    const { table, texts } = beginReport(asked)
    if (report) open(report)
    else if (asked.value !== saysNothing) beginNew(table, texts, null)
  }, [])
  // Words that somebody has chosen by themselves name whom they know.
  const namedHere = named && chosen && isAt(named, chosen) ? named : null
  return (
    <div className="ad-desk">
      <div>
        {article.text ? (
          <>
            <OtherText key={uid} text={article.text} own={ownText} />
            <LostPhrases {...rests} pieces={lost} />
            <Unrested names={names} reports={unrested} onOpen={open} />
            <ArticleText ref={text} {...rests} {...{ paragraphs, suggestions }} onSuggestion={follow} />
            {mayEdit && (
              <ReplaceText
                {...{ processId, uid }}
                text={article.text}
                evidence={article.evidence}
                onWritten={setOwnText}
              />
            )}
          </>
        ) : (
          <>
            <PasteText {...{ processId, uid, mayEdit }} evidence={article.evidence} />
            <TextlessArticle {...rests} />
          </>
        )}
      </div>
      <aside
        // On a phone it stands over the text while it is about some of it.
        className={writing || chosen ? 'ad-panel is-over' : 'ad-panel'}
        aria-label="What the article says"
        ref={panel}
        tabIndex={-1}
      >
        {attach.error && <ProblemNote problem={attach.error} />}
        <p role="status">{mustWait && 'This is still being saved. Go on in a moment.'}</p>
        {writing ? (
          <>
            <h2>{writing.record ? nameReport(writing.record, names) : kindOf(writing.table)}</h2>
            {writing.words && (
              <p className="ad-quiet">
                Paragraph {writing.words.paragraph}: <q>{writing.words.anchor}</q>
              </p>
            )}
            <button type="button" className="ad-plain" onClick={close}>
              Close
            </button>
            <NothingFound value={howToAdd}>
              <DeskForm
                key={`${writing.draftUnder} ${JSON.stringify(writing.words)}`}
                {...{ processId, writing, mayEdit }}
                names={namesHere}
                article={article.source}
                onDirty={(isNow) => {
                  isDirty.current = isNow
                }}
                onSaving={(isNow) => {
                  isSaving.current = isNow
                  if (!isNow) setMustWait(false)
                }}
                // Those it was begun with are in its evidence.
                offered={words && !areSame(words, writing.words) ? words : null}
                onDone={done}
                onTwin={(id) => {
                  forgetDraft(writing.draftUnder)
                  close()
                  setChosen(writing.words)
                  attach.mutate({ table: writing.table, id })
                }}
              />
            </NothingFound>
          </>
        ) : (
          <>
            {mayEdit && <BegunDrafts {...{ processId, names, uid }} onGoOn={goOn} />}
            {mayEdit && article.text && (
              <ChosenPanel
                {...{ chosen, paragraphs }}
                named={namedHere}
                names={names}
                onBegin={(table, texts) => beginNew(table, texts)}
                onAttach={(table, id) => attach.mutate({ table, id })}
                onTake={setChosen}
                onDrop={() => setChosen(null)}
              />
            )}
            <Checklist
              {...{ processId, uid, mayEdit, suggestions }}
              items={article.checklist}
              isComplete={row.coding_complete === true}
              onReport={(item) => report(item)}
            />
            <EndOfCoding
              {...{ processId, names, article, mayEdit }}
              lost={lost.length}
              unrested={unrested.length}
            />
            {article.text && <DeskKeysHelp isOn={areKeysOn} onTurn={turnKeys} ref={help} />}
          </>
        )}
      </aside>
    </div>
  )
}

/** Where the panel stands over the text. */
const narrowDesk = '(width < 60rem)'

const howToAdd =
  'Nothing here is called so. Close this, which waits, and add it first: select its words, and choose under “Something else …”.'

/** What is begun next with the words for which something was created. */
const followUps: Readonly<
  Partial<Record<TableName, { readonly table: TableName; readonly column: string }>>
> = {
  claims: { table: 'claim_reports', column: 'claim' },
  demands: { table: 'demand_reports', column: 'demand' },
  rounds: { table: 'round_reports', column: 'round' },
}

/** The evidence of an article that does not find its passage in the text that is here. */
function listLost({ text, evidence }: Article): readonly StoredRecord[] {
  if (!text) return []
  const { moved, lost } = followPhrases(evidence, text.paragraphs)
  return [...moved.map((one) => one.evidence), ...lost]
}

const areSame = (words: ChosenWords, others: ChosenWords | null) =>
  words.paragraph === others?.paragraph && words.anchor === others.anchor

const isAt = ({ paragraph, place }: Suggestion, chosen: ChosenWords) =>
  paragraph === chosen.paragraph && place?.start === chosen.start && place.end === chosen.end

function showHelp(help: HTMLDetailsElement | null): void {
  if (!help) return
  help.open = true
  help.scrollIntoView({ block: 'nearest' })
}

/** Scrolls to the next paragraph below the middle of the window of which something is suggested; from the end to the first. */
function goToNext(suggestions: readonly Suggestion[]): void {
  const numbers = [...new Set(suggestions.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
  const elements = numbers.flatMap((number) => document.getElementById(`paragraph-${number}`) ?? [])
  const below = elements.find((element) => element.getBoundingClientRect().top > innerHeight / 2 + 1)
  const next = below ?? elements[0]
  next?.scrollIntoView({ block: 'center' })
  next?.querySelector<HTMLElement>('.ad-suggested button')?.focus({ preventScroll: true })
}

/** Finds a record by its id. */
async function findRecord(processId: string, table: TableName, id: string): Promise<StoredRecord> {
  const query = new URLSearchParams({ where: `id:${id}`, limit: '1' })
  const { records } = await callAdmin(`${processAddress(processId)}/records/${table}?${query}`, {
    schema: recordPageSchema,
  })
  const [record] = records
  if (!record) throw new AdminProblem(404, `There is no “${id}” any more.`)
  return record
}
