interface DeskKeysProps {
  readonly isOn: boolean
  readonly onTurn: (isOn: boolean) => void
}

const keys = [
  ['C, D, S', 'claim, demand or statement of the selected words'],
  ['N', 'to the next paragraph of which something is suggested'],
  ['Escape', 'deselects the words, or closes the form, which waits'],
  ['Ctrl+S', 'saves the form'],
  ['Ctrl+Z', 'undoes what was done last, as long as the line below offers it; with Shift does it again'],
] as const

/** The keys of the desk, and the way to turn those of one letter off. */
export function DeskKeysHelp({ isOn, onTurn }: DeskKeysProps) {
  return (
    <details className="ad-tools">
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
        <input type="checkbox" checked={isOn} onChange={({ target }) => onTurn(target.checked)} /> Keys of one
        letter
      </label>
    </details>
  )
}
