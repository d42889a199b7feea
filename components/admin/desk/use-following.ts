import { useRef, useState } from 'react'
import type { Suggestion } from '@/dataset/articles/suggestion'
import { type ChosenWords, chooseWords, type useChosenWords } from './use-chosen-words'
import type { DeskWriting } from './use-writing'

interface FollowingOptions {
  readonly paragraphs: readonly string[]
  readonly chosen: ReturnType<typeof useChosenWords>
  readonly desk: Pick<DeskWriting, 'mayLeave' | 'isSaving' | 'close' | 'report'>
  readonly mayEdit: boolean
}

/**
 * Follows suggestions: their words are chosen; what they are about is begun, and whom they name is told as long as those
 * words are the chosen ones.
 */
export function useFollowing({ paragraphs, chosen: [chosen, setChosen], desk, mayEdit }: FollowingOptions) {
  /** The words that a suggestion chose last. */
  const suggested = useRef<ChosenWords | null>(null)
  const [named, setNamed] = useState<Suggestion | null>(null)
  const words = chosen?.problem ? null : chosen
  const follow = (suggestion: Suggestion) => {
    const { table, id, paragraph, place } = suggestion
    const isName = table !== 'claims' && table !== 'demands'
    const isHeld = desk.isSaving()
    if (isName && !isHeld && !desk.mayLeave()) return
    // Words that somebody has selected in the paragraph are what they mean; a name is where it stands.
    const isSelected = !isName && words?.paragraph === paragraph && words !== suggested.current
    const own = isSelected ? words : place && chooseWords(paragraphs, paragraph, place)
    if (own) setChosen(own)
    if (!isSelected) suggested.current = own
    setNamed(isName ? suggestion : null)
    if (isName) {
      if (!isHeld) desk.close()
    } else if (mayEdit) desk.report({ table, id }, own)
  }
  // Words that somebody has chosen by themselves name whom they know.
  return { follow, named: named && chosen && isAt(named, chosen) ? named : null }
}

const isAt = ({ paragraph, place }: Suggestion, chosen: ChosenWords) =>
  paragraph === chosen.paragraph && place?.start === chosen.start && place.end === chosen.end
