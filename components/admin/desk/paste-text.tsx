import { TextForm, type TextOfArticle, WithLeftText } from './text-form'

interface PasteTextProps extends Omit<TextOfArticle, 'text'> {
  readonly mayEdit: boolean
}

/** Takes the text of an article that was coded without it. */
export function PasteText({ mayEdit, ...article }: PasteTextProps) {
  if (!mayEdit) return <p>The text of this article is not here.</p>
  return (
    <WithLeftText {...article}>
      {(left) => (
        <TextForm
          {...{ ...article, left }}
          text={null}
          hint="The text of this article is not here yet. Paste it whole, or choose a text file: it stays behind the counter, in no release and no export."
        />
      )}
    </WithLeftText>
  )
}
