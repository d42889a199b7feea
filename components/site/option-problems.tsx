import type { Words } from '@/components/charts/words'
import type { OptionProblem } from '@/dataset/chart-options'

/** Says which values of the address were set aside, and what would be allowed. */
export function OptionProblems({ problems, words }: { problems: readonly OptionProblem[]; words: Words }) {
  if (problems.length === 0) return null
  return (
    <ul className="option-problems" role="status">
      {problems.map((problem) => (
        <li key={`${problem.field}=${problem.value}`}>{words.t('optionProblem', { ...problem })}</li>
      ))}
    </ul>
  )
}
