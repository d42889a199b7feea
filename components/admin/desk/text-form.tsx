'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { z } from 'zod'
import type { Article } from '@/dataset/articles/article'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { CallForm } from '../call-form'
import { useNotice } from '../notice'
import { readAnew } from '../read-anew'
import { textDraftName } from '../records/draft-names'
import type { KeptDraft } from '../records/draft-store'
import { RestoredNote } from '../records/restored-note'
import { useLeftDraft, useRestoredDraft } from '../records/use-draft'
import { processAddress } from '../use-names'
import { sayPhrases } from './say-phrases'
import { paragraphsOf, TextField } from './text-field'

const draftSchema = z.object({
  /** Null as long as nothing is written. */
  text: z.string().nullable(),
  /** The version of the text that it is to replace; 0 where there was none. */
  seen: z.number(),
})
type TextDraft = z.infer<typeof draftSchema>
const nothingWritten: TextDraft = { text: null, seen: 0 }

/** An article whose text is written, and the text that it has. */
export interface TextOfArticle extends Pick<Article, 'text' | 'evidence'> {
  readonly processId: string
  readonly uid: number
  /** Called with the version of a text that is written here. */
  readonly onWritten?: (version: number) => void
}

interface WithLeftTextProps extends Pick<TextOfArticle, 'processId' | 'uid'> {
  readonly children: (left: KeptDraft<TextDraft> | null) => ReactNode
}

/** What is shown once it is known whether a text of an article was written before and not saved. */
export function WithLeftText({ processId, uid, children }: WithLeftTextProps) {
  const left = useLeftDraft(textDraftName(processId, uid), draftSchema)
  return left === undefined ? <p aria-busy="true">Opening …</p> : children(left)
}

interface TextFormProps extends TextOfArticle {
  readonly left: KeptDraft<TextDraft> | null
  readonly hint?: string
}

/** Writes the text of an article, the first or another one, and says before what becomes of the phrases that rest on it. */
export function TextForm({ processId, uid, text: now, evidence, left, hint, onWritten }: TextFormProps) {
  const id = useId()
  const client = useQueryClient()
  const present = now?.paragraphs.join('\n\n') ?? ''
  const version = now?.version ?? 0
  const { draft, setDraft, isDirty, restored, clear } = useRestoredDraft(
    textDraftName(processId, uid),
    left,
    nothingWritten,
    ({ text }) => text !== null && text !== present,
  )
  const put = async (over: number, other: string) => {
    const written = await callAdmin(`${processAddress(processId)}/articles/${uid}/text`, {
      method: 'PUT',
      version: over,
      body: { text: other },
      schema: z.object({ version: z.number() }),
    })
    onWritten?.(written.version)
    return written
  }
  const notify = useNotice()
  const write = useMutation<{ version: number }, AdminProblem>({
    mutationFn: () => put(version, text),
    onSuccess: (written) => {
      clear()
      if (present)
        notify({
          text: 'The text is replaced.',
          takeBack: async () => {
            await put(written.version, present)
            void readAnew(client)
          },
        })
      return readAnew(client)
    },
    // Where somebody was quicker, their text is shown before it is written over.
    onError: ({ status }) => (status === 412 ? readAnew(client) : undefined),
  })
  const text = draft.text ?? present
  const paragraphs = paragraphsOf(text)
  const isOther = paragraphs.length > 0 && paragraphs.join('\n\n') !== present
  return (
    <CallForm call={write} isWide>
      {restored && <RestoredNote at={restored.at} done="typed" onDiscard={clear} />}
      {isDirty && now && draft.seen !== version && (
        <p className="ad-error" role="status">
          {now.by} has written another text since you began. Yours would replace it.
        </p>
      )}
      <TextField
        id={id}
        text={text}
        hint={hint}
        isLocked={write.isPending}
        said={isOther ? sayPhrases(evidence, paragraphs, now !== null) : ''}
        onText={(written) =>
          setDraft((before) => ({ text: written, seen: before.text === null ? version : before.seen }))
        }
      />
      <p className="ad-actions">
        <BusyButton type="submit" className={now ? '' : 'ad-main'} isOff={!isOther || write.isPending}>
          {sayWriting(now !== null, write.isPending)}
        </BusyButton>
        {isDirty && !restored && (
          <button
            type="button"
            className="ad-plain"
            onClick={() => confirm('Discard what you typed and did not save?') && clear()}
          >
            Discard
          </button>
        )}
        {now && (
          <span className="ad-quiet">
            Written by {now.by}. Earlier texts stay; records move with their phrases, as a change of their
            own.
          </span>
        )}
      </p>
    </CallForm>
  )
}

function sayWriting(isReplacing: boolean, isPending: boolean): string {
  if (isReplacing) return isPending ? 'Replacing it …' : 'Replace it'
  return isPending ? 'Keeping it …' : 'Keep the text'
}
