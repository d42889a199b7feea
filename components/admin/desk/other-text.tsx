import { useState } from 'react'
import type { ArticleText } from '@/dataset/articles/article'

interface OtherTextProps {
  readonly text: ArticleText
  /** The version that was written on this page; null where none was. */
  readonly own: number | null
}

/** Says that the text of an article is another one than when the page was opened, by whoever replaced it meanwhile. */
export function OtherText({ text: { version, by }, own }: OtherTextProps) {
  const [seen, setSeen] = useState(version)
  if (version === seen || version === own) return null
  return (
    <div className="ad-restored" role="status">
      <p>
        The text is another one since you opened this page: {by} has replaced it. What is saved has followed;
        words that you chose and did not save may stand in another paragraph now.
      </p>
      <button type="button" onClick={() => setSeen(version)}>
        I see
      </button>
    </div>
  )
}
