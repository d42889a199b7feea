import type { Ref } from 'react'

/** Keys, each with what it does. */
type KeyList = readonly (readonly [key: string, what: string])[]

interface DeskKeysProps {
  /** Those of the desk unless others are given. */
  readonly keys?: KeyList
  readonly ref: Ref<HTMLDetailsElement>
  readonly isOn: boolean
  readonly onTurn: (isOn: boolean) => void
}

const deskKeys: KeyList = [
  ['C, D, S', 'claim, demand or statement of the chosen words'],
  ['J, K', 'chooses the first word of the next paragraph, or of the one before'],
  ['→, ←', 'chooses the next word, or the one before'],
  ['Shift+→, Shift+←', 'a word more, a word less'],
  ['N', 'to the next paragraph of which something is suggested'],
  ['?', 'shows these keys'],
  ['Escape', 'drops the words, or closes the form, which waits'],
  ['Ctrl+S', 'saves the form'],
  ['Ctrl+Z', 'undoes what was done last, as long as the line below offers it; with Shift does it again'],
]

/** The keys of whoever codes an article a second time. */
export const secondDeskKeys: KeyList = [
  ['N', 'to the next claim that is not decided; once all are, to the next demand without a step'],
  ['1, 2, 3 …', 'the first, second, third value of the claim in which the focus is'],
  ['Space, arrows', 'choose among the values of a claim'],
  ['?', 'shows these keys'],
]

/** The keys of the desk, and the way to turn those that are pressed alone off. */
export function DeskKeysHelp({ keys = deskKeys, isOn, onTurn, ref }: DeskKeysProps) {
  return (
    <details className="ad-tools" ref={ref}>
      <summary>Keys</summary>
      <dl className="ad-keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="ad-check">
        <input type="checkbox" checked={isOn} onChange={({ target }) => onTurn(target.checked)} /> Keys that
        are pressed alone
      </label>
    </details>
  )
}
