import { changedColumns } from '@/dataset/edits/revision'
import type { AnyRow } from '@/dataset/rules/rule'
import type { CellWords } from './cell-words'
import { TextChange } from './text-change'

interface CellChangesProps {
  readonly words: CellWords
  readonly before: AnyRow
  readonly after: AnyRow
}

/** What was before and what after, cell by cell. */
export function CellChanges({ words, before, after }: CellChangesProps) {
  return (
    <dl className="ad-diff">
      {changedColumns({ before, after }).map((name) => (
        <div key={name}>
          <dt>{words.label(name)}</dt>
          <dd>
            <TextChange
              before={words.text(name, before[name] ?? null)}
              after={words.text(name, after[name] ?? null)}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface RevisedCellsProps {
  readonly words: CellWords
  readonly before: AnyRow | null
  readonly after: AnyRow | null
}

/** What a revision changed; of a record that began or ended with it, all that it said, where that is asked for. */
export function RevisedCells({ words, before, after }: RevisedCellsProps) {
  if (before && after) return <CellChanges words={words} before={before} after={after} />
  const row = after ?? before ?? {}
  return (
    <details>
      <summary>What it {after ? 'says' : 'said'}</summary>
      <dl className="ad-diff">
        {Object.keys(row).flatMap((name) => {
          const text = words.text(name, row[name] ?? null)
          return text === '' ? [] : [<Said key={name} label={words.label(name)} text={text} />]
        })}
      </dl>
    </details>
  )
}

function Said({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{text}</dd>
    </div>
  )
}
