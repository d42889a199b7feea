import type { MouseEvent } from 'react'
import { count } from '../count'

/** The ids of both sides of the desk, which are the addresses of its ways. */
export const textSide = 'article-text'
export const answersSide = 'answers'

interface SecondWaysProps {
  /** How many claims are not decided. */
  readonly openCount: number
  readonly onText: () => void
  readonly onAnswers: () => void
}

/** On a narrow screen, always in sight: the ways between the text and the claims below it, and how many are undecided. */
export function SecondWays({ openCount, onText, onAnswers }: SecondWaysProps) {
  return (
    <nav className="ad-second-ways" aria-label="Text and claims">
      <a href={`#${textSide}`} onClick={instead(onText)}>
        Text
      </a>
      <a href={`#${answersSide}`} onClick={instead(onAnswers)}>
        Claims
      </a>
      <span>{openCount === 0 ? 'All claims decided' : `${count(openCount, 'claim')} undecided`}</span>
    </nav>
  )
}

const instead = (go: () => void) => (event: MouseEvent) => {
  event.preventDefault()
  go()
}
