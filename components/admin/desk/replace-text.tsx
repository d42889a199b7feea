import { TextForm, type TextOfArticle, WithLeftText } from './text-form'

/** Another text in place of the one that is here, with what becomes of the phrases that rest on it. */
export function ReplaceText(article: TextOfArticle) {
  return (
    <WithLeftText {...article}>
      {(left) => (
        <details className="ad-tools" open={left !== null}>
          <summary>Correct or replace the text</summary>
          <TextForm {...{ ...article, left }} />
        </details>
      )}
    </WithLeftText>
  )
}
