'use client'

import { useMemo } from 'react'
import type { Suggestion } from '@/dataset/articles/suggestion'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { isEvidenced } from '@/dataset/edits/references'
import { NothingFound } from '../records/choice-input'
import { kindOf } from './chosen-panel'
import { DeskForm, type Writing } from './desk-form'
import { putLikelyFirst } from './put-likely-first'
import { nameReport } from './reports'
import type { ChosenWords } from './use-chosen-words'
import type { DeskWriting } from './use-writing'

interface WritingPanelProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly article: StoredRecord
  readonly suggestions: readonly Suggestion[]
  readonly mayEdit: boolean
  readonly desk: Pick<DeskWriting, 'beginning' | 'close' | 'end' | 'onDirty' | 'onSaving'>
  readonly writing: Writing
  /** The words that are selected meanwhile. */
  readonly words: ChosenWords | null
  /** Called with the id of a record that is there and is called as the new one is. */
  readonly onTwin: (id: string) => void
}

/** What is being written at the desk, and of which words. */
export function WritingPanel({ names, suggestions, desk, writing, words, ...props }: WritingPanelProps) {
  const paragraph = writing.words?.paragraph
  const namesHere = useMemo(
    () => putLikelyFirst(names, suggestions, paragraph),
    [names, suggestions, paragraph],
  )
  // Those it was begun with are in its evidence.
  const mayOffer = props.mayEdit && isEvidenced(writing.table)
  const offered = mayOffer && words && !areSame(words, writing.words) ? words : null
  return (
    <>
      <h2>{writing.record ? nameReport(writing.record, names) : kindOf(writing.table)}</h2>
      {writing.words && (
        <p className="ad-quiet">
          Paragraph {writing.words.paragraph}: <q>{writing.words.anchor}</q>
        </p>
      )}
      <p className="ad-quiet" role="status">
        {offered && (
          <>
            Selected: <q>{offered.anchor}</q>. It is evidence only once it is added under Evidence.
          </>
        )}
      </p>
      <button type="button" className="ad-plain" onClick={desk.close}>
        Close
      </button>
      <NothingFound value={howToAdd}>
        <DeskForm
          key={desk.beginning}
          {...props}
          writing={writing}
          names={namesHere}
          onDirty={desk.onDirty}
          onSaving={desk.onSaving}
          offered={offered}
          onDone={desk.end}
        />
      </NothingFound>
    </>
  )
}

const howToAdd =
  'Nothing here is called so. Close this, which waits, and add it first: select its words, and choose under “Something else …”.'

const areSame = (words: ChosenWords, others: ChosenWords | null) =>
  words.paragraph === others?.paragraph && words.anchor === others.anchor
