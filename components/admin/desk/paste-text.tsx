'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import type { Article } from '@/dataset/articles/article'
import { followPhrases } from '@/dataset/articles/follow-phrases'
import { splitParagraphs } from '@/dataset/articles/paragraphs'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { CallForm } from '../call-form'
import { count } from '../count'
import { readAnew } from '../read-anew'
import { processAddress } from '../use-names'

interface PasteTextProps {
  readonly processId: string
  readonly uid: number
  readonly mayEdit: boolean
  readonly evidence: Article['evidence']
}

/** Takes the text of an article that was coded without it. */
export function PasteText({ processId, uid, mayEdit, evidence }: PasteTextProps) {
  const client = useQueryClient()
  const [text, setText] = useState('')
  const write = useMutation<unknown, AdminProblem>({
    mutationFn: () =>
      callAdmin(`${processAddress(processId)}/articles/${uid}/text`, {
        method: 'PUT',
        version: 0,
        body: { text },
        schema: z.object({ version: z.number() }),
      }),
    onSuccess: () => readAnew(client),
  })
  const paragraphs = splitParagraphs(text)
  const { kept } = followPhrases(evidence, paragraphs)
  if (!mayEdit) return <p>The text of this article is not here.</p>
  return (
    <CallForm call={write} isWide>
      <div className="ad-field">
        <label htmlFor="article-text">Text</label>
        <p className="ad-hint">
          The text of this article is not here yet. Paste it whole: it stays behind the counter, in no release
          and no export.
        </p>
        <textarea
          id="article-text"
          className="ad-pasted"
          dir="auto"
          rows={12}
          required
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <p role="status">
          {paragraphs.length > 0 &&
            `${count(paragraphs.length, 'paragraph')}.${evidence.length > 0 ? ` Of ${count(evidence.length, 'phrase')} ${kept.length} stand where they should.` : ''}`}
        </p>
      </div>
      <p className="ad-actions">
        <BusyButton type="submit" className="ad-main" isOff={write.isPending}>
          {write.isPending ? 'Keeping it …' : 'Keep the text'}
        </BusyButton>
      </p>
    </CallForm>
  )
}
