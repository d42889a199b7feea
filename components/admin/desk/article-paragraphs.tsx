import type { Ref } from 'react'

interface ArticleParagraphsProps {
  readonly paragraphs: readonly string[]
  readonly id?: string
  readonly ref?: Ref<HTMLOListElement>
}

/** The text of an article by numbered paragraphs, with nothing on it. */
export function ArticleParagraphs({ paragraphs, id, ref }: ArticleParagraphsProps) {
  return (
    <ol className="ad-text" id={id} ref={ref} tabIndex={-1}>
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are known by their number
        <li key={index}>
          <p dir="auto">{paragraph}</p>
        </li>
      ))}
      {paragraphs.length === 0 && <p>The text of this article is not here.</p>}
    </ol>
  )
}
