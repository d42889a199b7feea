import { useState } from 'react'
import { joinBrokenLines } from '@/dataset/articles/join-broken-lines'
import { splitParagraphs, takeInText } from '@/dataset/articles/paragraphs'
import { countWords } from '@/dataset/count-words'
import { count } from '../count'
import { describedBy, Field } from '../field'

interface TextFieldProps {
  readonly id: string
  readonly text: string
  readonly hint?: string
  readonly isFocused?: boolean
  readonly isLocked: boolean
  /** What else there is to say of the text, behind how many paragraphs it has. */
  readonly said?: string
  readonly onText: (text: string) => void
  /** Called with the name of a file, once its text is there. */
  readonly onFile?: (name: string) => void
}

/** The paragraphs that a text will have once it is taken in; none where it holds no word. */
export const paragraphsOf = (text: string): readonly string[] =>
  countWords(text) === 0 ? [] : splitParagraphs(takeInText(text))

/** The text of an article as it is pasted or read from a file, with how it is counted and what becomes of broken lines. */
export function TextField({
  id,
  text,
  hint,
  isFocused = false,
  isLocked,
  said,
  onText,
  onFile,
}: TextFieldProps) {
  const { length } = paragraphsOf(text)
  /** The name of a file that could not be read. */
  const [wrongFile, setWrongFile] = useState<string | null>(null)
  return (
    <>
      <Field id={id} label="Text" hint={hint}>
        <textarea
          id={id}
          className="ad-pasted"
          dir="auto"
          rows={12}
          // biome-ignore lint/a11y/noAutofocus: whoever comes here has the article at hand
          autoFocus={isFocused}
          readOnly={isLocked}
          value={text}
          aria-describedby={describedBy(id, { hint })}
          onChange={({ target }) => onText(target.value)}
        />
      </Field>
      <p className="ad-actions">
        <input
          type="file"
          accept=".txt,text/plain"
          aria-label="A text file"
          disabled={isLocked}
          onChange={async ({ target }) => {
            const file = target.files?.[0]
            if (!file) return
            // So that the same file can be chosen again once it is put right.
            target.value = ''
            const read = await readTextFile(file)
            setWrongFile(read === undefined ? file.name : null)
            if (read === undefined) return
            onText(read)
            onFile?.(file.name)
          }}
        />
        <span className="ad-quiet" role="status">
          {length > 0 && `${count(length, 'paragraph')}. ${said ?? ''}`}
        </span>
      </p>
      {wrongFile !== null && (
        <p className="ad-error" role="alert">
          “{wrongFile}” is no text in UTF-8: nothing of it was read. Save it as UTF-8 in the program that it
          comes from, or open it there and paste what you see.
        </p>
      )}
      {!isLocked && <BrokenLines text={text} onText={onText} />}
    </>
  )
}

/** The text of a file; undefined where it is not written in UTF-8, or is no text. */
async function readTextFile(file: File): Promise<string | undefined> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** Offers to join the lines of a text that are broken, and to take that back. */
function BrokenLines({ text, onText }: Pick<TextFieldProps, 'text' | 'onText'>) {
  const [joining, setJoining] = useState<{ readonly before: string; readonly after: string } | null>(null)
  const isJoined = joining?.after === text
  const joined = isJoined ? undefined : joinBrokenLines(text)
  if (isJoined)
    return (
      <p className="ad-actions">
        <span>The broken lines are joined.</span>
        <button type="button" onClick={() => onText(joining.before)}>
          Take it back
        </button>
      </p>
    )
  if (joined === undefined) return null
  return (
    <p className="ad-actions">
      <span>
        Most lines seem to be broken in the middle of a sentence, as in a text copied from a PDF. Joined, it
        has {count(paragraphsOf(joined).length, 'paragraph')} instead of {paragraphsOf(text).length}.
      </span>
      <button
        type="button"
        onClick={() => {
          setJoining({ before: text, after: joined })
          onText(joined)
        }}
      >
        Join broken lines
      </button>
    </p>
  )
}
