'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { z } from 'zod'
import type { Article, ArticleText } from '@/dataset/articles/article'
import { followPhrases } from '@/dataset/articles/follow-phrases'
import { splitParagraphs } from '@/dataset/articles/paragraphs'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { count } from '../count'
import { ProblemNote } from '../problem-note'
import { readAnew } from '../read-anew'
import { processAddress } from '../use-names'

interface ReplaceTextProps {
  readonly processId: string
  readonly uid: number
  readonly text: ArticleText
  readonly evidence: Article['evidence']
}

/** Another text in place of the one that is here, with what becomes of the phrases that rest on it. */
export function ReplaceText({ processId, uid, text, evidence }: ReplaceTextProps) {
  const id = useId()
  const client = useQueryClient()
  const present = text.paragraphs.join('\n\n')
  const [written, setWritten] = useState<string | null>(null)
  const paragraphs = splitParagraphs(written ?? present)
  const { kept, moved, lost } = followPhrases(evidence, paragraphs)
  const replace = useMutation<unknown, AdminProblem, string>({
    mutationFn: (other) =>
      callAdmin(`${processAddress(processId)}/articles/${uid}/text`, {
        method: 'PUT',
        version: text.version,
        body: { text: other },
        schema: z.object({ version: z.number() }),
      }),
    onSuccess: () => {
      setWritten(null)
      return readAnew(client)
    },
  })
  const isOther = written !== null && paragraphs.join('\n\n') !== present
  return (
    <details className="ad-tools">
      <summary>Correct or replace the text</summary>
      {replace.error && <ProblemNote problem={replace.error} />}
      <p className="ad-field">
        <label htmlFor={id}>Text</label>
        <textarea
          id={id}
          className="ad-pasted"
          dir="auto"
          rows={12}
          value={written ?? present}
          onChange={({ target }) => setWritten(target.value)}
        />
      </p>
      <p role="status">
        {isOther &&
          `${count(paragraphs.length, 'paragraph')}. Of ${count(evidence.length, 'phrase')} ${kept.length} stand where they stood, ${moved.length} move to another paragraph, ${lost.length} are not found.`}
      </p>
      <p className="ad-actions">
        <BusyButton
          isOff={!isOther || paragraphs.length === 0 || replace.isPending}
          onClick={() => written !== null && replace.mutate(written)}
        >
          {replace.isPending ? 'Replacing it …' : 'Replace it'}
        </BusyButton>
        <span className="ad-quiet">
          Written by {text.by}. Earlier texts stay; records move with their phrases, as a change of their own.
        </span>
      </p>
    </details>
  )
}
