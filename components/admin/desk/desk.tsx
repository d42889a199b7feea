'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import type { Article } from '@/dataset/articles/article'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { ProblemNote } from '../problem-note'
import { forgetDraft } from '../records/draft-store'
import { ArticleText, TextlessArticle } from './article-text'
import { BegunDrafts } from './begun-drafts'
import { goToNext, showHelp } from './bring-into-sight'
import { Checklist } from './checklist'
import { ChosenPanel, usualKinds } from './chosen-panel'
import { DeskKeysHelp } from './desk-keys'
import { EndOfCoding } from './end-of-coding'
import { listLost } from './list-lost'
import { LostPhrases } from './lost-phrases'
import { OtherText } from './other-text'
import { PasteText } from './paste-text'
import { ReplaceText } from './replace-text'
import { listUnrested } from './reports'
import { Unrested } from './unrested'
import { useAttach } from './use-attach'
import { useChosenWords } from './use-chosen-words'
import { useDeskKeys } from './use-desk-keys'
import { useFollowing } from './use-following'
import { useHighlight } from './use-highlight'
import { usePanelHeight } from './use-panel-height'
import { useSuggestions } from './use-suggestions'
import { useWordsInSight } from './use-words-in-sight'
import { useWriting } from './use-writing'
import { wordKeys } from './word-keys'
import { WritingPanel } from './writing-panel'

interface DeskProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly article: Article
  readonly mayEdit: boolean
}

const noParagraphs: readonly string[] = []

/** The text of an article, with what is being written of it and what is still to be decided. */
export function Desk({ processId, names, article, mayEdit }: DeskProps) {
  const { source, checklist, reports, evidence } = article
  const { uid } = source
  const text = useRef<HTMLOListElement>(null)
  const panel = useRef<HTMLElement>(null)
  const help = useRef<HTMLDetailsElement>(null)
  /** The version of the text that was written on this page last. */
  const [ownText, setOwnText] = useState<number | null>(null)
  const paragraphs = article.text?.paragraphs ?? noParagraphs
  const suggestions = useSuggestions(processId, uid, article)

  const chosenWords = useChosenWords(text, paragraphs)
  const [chosen, setChosen] = chosenWords
  const words = chosen?.problem ? null : chosen
  const drop = () => {
    // What is selected still looks as if it waited for something.
    getSelection()?.removeAllRanges()
    setChosen(null)
  }
  useHighlight(text, 'chosen-words', chosen)
  useWordsInSight(text, panel, chosen)
  usePanelHeight(panel)

  const desk = useWriting({ processId, uid, reports, mayEdit, words, panel, onDone: drop })
  const { writing } = desk
  const attach = useAttach(processId, desk.attach)
  useEffect(() => {
    // What can be made of words stands at its top.
    if (words && !writing && panel.current) panel.current.scrollTop = 0
  }, [words, writing])
  const { follow, named } = useFollowing({ paragraphs, chosen: chosenWords, desk, mayEdit })
  const [areKeysOn, turnKeys] = useDeskKeys({
    ...(mayEdit &&
      words &&
      !writing &&
      Object.fromEntries(usualKinds.map(({ table, letter }) => [letter, () => desk.add(table)]))),
    ...wordKeys({ paragraphs, chosen, onChoose: setChosen }),
    n: () => {
      // Keys that take more words begin anew where it leads.
      drop()
      goToNext(suggestions)
    },
    '?': () => showHelp(help.current),
    ...(writing ? { escape: desk.close } : chosen && { escape: drop }),
  })

  const lost = useMemo(() => listLost(article), [article])
  const unrested = listUnrested(reports, evidence)
  const rests = { names, evidence, reports, onOpen: desk.open }
  return (
    <div className="ad-desk">
      <div>
        {article.text ? (
          <>
            <OtherText key={uid} text={article.text} own={ownText} />
            <LostPhrases {...rests} pieces={lost} />
            <Unrested names={names} reports={unrested} onOpen={desk.open} />
            <ArticleText ref={text} {...rests} {...{ paragraphs, suggestions }} onSuggestion={follow} />
            {mayEdit && (
              <ReplaceText
                {...{ processId, uid }}
                text={article.text}
                evidence={evidence}
                onWritten={setOwnText}
              />
            )}
          </>
        ) : (
          <>
            <PasteText {...{ processId, uid, mayEdit }} evidence={evidence} />
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
        <p role="status">{desk.isWaiting && 'This is still being saved. What you chose opens once it is.'}</p>
        {writing ? (
          <WritingPanel
            {...{ processId, names, suggestions, mayEdit, desk, writing, words }}
            article={source}
            onTwin={(id) => {
              forgetDraft(writing.draftUnder)
              desk.close()
              setChosen(writing.words)
              attach.mutate({ table: writing.table, id })
            }}
          />
        ) : (
          <>
            {mayEdit && <BegunDrafts {...{ processId, names, uid }} onGoOn={desk.goOn} />}
            {mayEdit && article.text && (
              <ChosenPanel
                {...{ chosen, named, names, paragraphs }}
                onBegin={(table, texts) => desk.add(table, texts)}
                onAttach={(table, id) => attach.mutate({ table, id })}
                onTake={setChosen}
                onDrop={drop}
              />
            )}
            <Checklist
              {...{ processId, uid, mayEdit, suggestions }}
              items={checklist}
              isComplete={source.row.coding_complete === true}
              onReport={(item) => desk.report(item)}
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
