import { firstWordFrom, moveWords, type WordMove } from '@/dataset/articles/move-words'
import { type ChosenWords, chooseWords } from './use-chosen-words'
import type { DeskKeys } from './use-desk-keys'

interface WordKeysProps {
  readonly paragraphs: readonly string[]
  readonly chosen: ChosenWords | null
  readonly onChoose: (words: ChosenWords) => void
}

/** The keys that choose words of a text; arrows do what they do elsewhere until some are chosen. */
export function wordKeys({ paragraphs, chosen, onChoose }: WordKeysProps): DeskKeys {
  const choose = (move: WordMove) => () => {
    const next = chosen ? moveWords(paragraphs, chosen, move) : firstWordFrom(paragraphs, firstInView())
    if (!next) return
    // What is selected otherwise would stay beside it.
    getSelection()?.removeAllRanges()
    onChoose(chooseWords(paragraphs, next.paragraph, next))
    document.getElementById(`paragraph-${next.paragraph}`)?.scrollIntoView({ block: 'nearest' })
  }
  return {
    j: choose('next paragraph'),
    k: choose('previous paragraph'),
    ...(chosen && {
      arrowright: choose('on'),
      arrowleft: choose('back'),
      'shift+arrowright': choose('more'),
      'shift+arrowleft': choose('less'),
    }),
  }
}

/** The number of the first paragraph that begins in the window; 1 where none does. */
function firstInView(): number {
  const seen = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')].find(
    (element) => element.getBoundingClientRect().top >= 0,
  )
  return Number(seen?.dataset.paragraph ?? 1)
}
