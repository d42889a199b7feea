import type { ReactNode } from 'react'
import type { Words } from '@/components/charts/words'
import { isPlainClick } from '@/components/ui/clicks'
import { type ChartOptions, formatChartQuery } from '@/dataset/chart-options'
import { listChosen } from './chosen'
import type { ChartControls } from './controls'
import { type AddressChanges, firstPage } from './use-chart-address'

interface ChosenListProps {
  readonly controls: ChartControls
  readonly options: ChartOptions
  readonly searchParams: URLSearchParams
  readonly words: Words
  readonly onChoose: (changes: AddressChanges) => void
}

/** What is set now, each to be taken away, and all at once. */
export function ChosenList({ controls, options, searchParams, words, onChoose }: ChosenListProps) {
  const chosen = listChosen(controls, options, words)
  const everything: AddressChanges = Object.assign({}, ...chosen.map(({ changes }) => changes))
  return (
    <ul className="controls-chosen">
      {chosen.map(({ label, changes }) => (
        <li key={label}>
          <ChoiceLink changes={changes} searchParams={searchParams} onChoose={onChoose}>
            <span className="visually-hidden">{words.t('controls.remove')}</span> {label}{' '}
            <span aria-hidden="true">×</span>
          </ChoiceLink>
        </li>
      ))}
      {chosen.length > 0 && (
        <li>
          <ChoiceLink changes={everything} searchParams={searchParams} onChoose={onChoose}>
            {words.t('controls.clear')}
          </ChoiceLink>
        </li>
      )}
    </ul>
  )
}

interface ChoiceLinkProps extends Pick<ChosenListProps, 'searchParams' | 'onChoose'> {
  readonly changes: AddressChanges
  readonly children: ReactNode
}

function ChoiceLink({ changes, searchParams, onChoose, children }: ChoiceLinkProps) {
  return (
    <a
      href={formatChartQuery(searchParams, { ...changes, ...firstPage })}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        onChoose(changes)
      }}
    >
      {children}
    </a>
  )
}
