'use client'

import { useEffect, useRef } from 'react'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { tables } from '@/dataset/tables'
import { describedBy, Field } from '../field'
import { CellInput } from './cell-input'
import { choicesOf, columnLabel } from './cell-name'
import type { DraftFaults } from './check-draft'
import { type EvidenceDraft, evidenceColumns, type QuotedWords, restsOn } from './draft'

/** The id of the control of a cell of a piece of evidence, by the place of the piece. */
export const evidenceFieldId = (id: string, place: number, column: string) =>
  `${id}-evidence-${place}-${column}`

interface EvidenceFieldsProps {
  /** What the ids of its controls open with. */
  readonly id: string
  readonly names: ProcessNames
  readonly evidence: readonly EvidenceDraft[]
  readonly faults: DraftFaults['evidence']
  /** The article that the record is of, if it is of one; evidence is of the same then. */
  readonly source: string | null
  readonly mayEdit: boolean
  /** Whether it is being saved: nothing changes meanwhile. */
  readonly isBusy: boolean
  /** Words that can be put into a piece. */
  readonly offered: QuotedWords | null
  readonly onChange: (evidence: readonly EvidenceDraft[]) => void
}

const columns = tables.evidence.columns

type Texts = Readonly<Record<'paragraph' | 'anchor', string>>

/** Where in the articles a record rests: pieces that are added, changed and removed with the record. */
export function EvidenceFields({
  id,
  names,
  evidence,
  faults,
  source,
  mayEdit,
  isBusy,
  offered,
  onChange,
}: EvidenceFieldsProps) {
  // Whoever adds a piece goes on writing it.
  const isAdded = useRef(false)
  const last = evidence.length - 1
  useEffect(() => {
    if (!isAdded.current) return
    isAdded.current = false
    const first = source === null ? 'source' : 'paragraph'
    document.getElementById(evidenceFieldId(id, last, first))?.focus()
  }, [id, last, source])
  const change = (place: number, next: Partial<EvidenceDraft>) =>
    onChange(evidence.map((piece, index) => (index === place ? { ...piece, ...next } : piece)))
  const add = (words: Texts = { paragraph: '', anchor: '' }) => {
    isAdded.current = true
    const texts = { source: source ?? '', ...words }
    onChange([...evidence, { id: crypto.randomUUID(), base: null, texts, isDeleted: false }])
  }
  const words =
    offered && !restsOn(evidence, offered)
      ? { paragraph: String(offered.paragraph), anchor: offered.anchor }
      : null
  const offer = useRef<HTMLParagraphElement>(null)
  const offeredWords = useRef(words && `${words.paragraph} ${words.anchor}`)
  useEffect(() => {
    const now = words && `${words.paragraph} ${words.anchor}`
    if (now && now !== offeredWords.current) offer.current?.scrollIntoView({ block: 'nearest' })
    offeredWords.current = now
  }, [words])
  return (
    <fieldset className="ad-evidence">
      <legend>Evidence</legend>
      <p className="ad-hint">
        A paragraph of the article, counted from 1 without empty lines, and a locating phrase: words of the
        paragraph that find the passage, as printed, and there only once. Where the text of the article is
        here, they are compared with it.
      </p>
      {evidence.every((piece) => piece.isDeleted) && (
        <p className="ad-quiet">
          {evidence.length === 0 ? 'None yet' : 'None is left'}: readers would find nothing behind it.
        </p>
      )}
      {evidence.map((piece, place) => (
        <div key={piece.id} className={piece.isDeleted ? 'ad-piece is-deleted' : 'ad-piece'}>
          {piece.isDeleted ? (
            <p>
              Paragraph {piece.texts.paragraph}, “{piece.texts.anchor}” goes when you save.
            </p>
          ) : (
            evidenceColumns
              .filter((column) => column !== 'source' || source === null)
              .map((name) => {
                const [fieldId, error] = [evidenceFieldId(id, place, name), faults[place]?.[name]]
                return (
                  <Field key={name} id={fieldId} label={columnLabel(name)} error={error}>
                    <CellInput
                      id={fieldId}
                      column={columns[name]}
                      choices={choicesOf(columns[name], names)}
                      value={piece.texts[name] ?? ''}
                      isLocked={!mayEdit || isBusy}
                      isWrong={error !== undefined}
                      describedBy={describedBy(fieldId, { error })}
                      onChange={(text) => change(place, { texts: { ...piece.texts, [name]: text } })}
                    />
                  </Field>
                )
              })
          )}
          {!piece.isDeleted && <NotCompared id={source ?? piece.texts.source ?? ''} names={names} />}
          {mayEdit && (
            <button
              type="button"
              disabled={isBusy}
              onClick={() =>
                piece.base
                  ? change(place, { isDeleted: !piece.isDeleted })
                  : onChange(evidence.filter((_, index) => index !== place))
              }
            >
              {piece.isDeleted ? 'Keep it' : 'Remove'}
            </button>
          )}
          {mayEdit && words && !piece.isDeleted && (
            <button
              type="button"
              className="ad-plain"
              disabled={isBusy}
              onClick={() => {
                change(place, { texts: { ...piece.texts, ...words } })
                // The button goes with the offer.
                document.getElementById(evidenceFieldId(id, place, 'anchor'))?.focus()
              }}
            >
              Put the selected words here
            </button>
          )}
        </div>
      ))}
      {mayEdit && (
        <p className="ad-actions" ref={offer}>
          <button type="button" disabled={isBusy} onClick={() => add()}>
            Add evidence
          </button>
          {words && (
            <button type="button" disabled={isBusy} onClick={() => add(words)}>
              Add “{words.anchor}”
            </button>
          )}
        </p>
      )}
    </fieldset>
  )
}

/** Says that the words of a piece are not compared with its article, where the text of that is not here. */
function NotCompared({ id, names }: { readonly id: string; readonly names: ProcessNames }) {
  const article = names.records.sources?.find((one) => one.id === id)
  if (!article || !names.texts || names.texts.includes(id)) return null
  return <p className="ad-hint">Not compared: the text of {article.name} is not here.</p>
}
