import type { Column } from '@/dataset/columns'
import { countWords } from '@/dataset/count-words'
import { type Choice, readChoice } from './cell-name'

interface CellInputProps {
  readonly id: string
  readonly column: Column
  readonly choices: readonly Choice[] | null
  readonly value: string
  readonly isLocked?: boolean
  readonly isWrong: boolean
  readonly describedBy: string | undefined
  readonly onChange: (text: string) => void
}

/** More choices than this are typed with suggestions, not scrolled. */
export const longestSelect = 200

/** The control for one cell. What was typed stays as it was typed, right or wrong. */
export function CellInput(props: CellInputProps) {
  const { id, column, choices, value, isLocked, isWrong, describedBy, onChange } = props
  const common = {
    id,
    value,
    dir: 'auto',
    'aria-invalid': isWrong || undefined,
    'aria-describedby': describedBy,
    'aria-required': column.required || undefined,
  }
  const chosen = choices?.find((choice) => choice.value === value)
  if (choices && choices.length <= longestSelect) {
    const isKnown = value === '' || chosen !== undefined
    return (
      <>
        <select {...common} disabled={isLocked} onChange={(event) => onChange(event.target.value)}>
          <option value="">{column.required ? 'choose …' : 'empty'}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
          {!isKnown && <option value={value}>{value}</option>}
        </select>
        {chosen?.definition && <p className="ad-hint">{chosen.definition}</p>}
      </>
    )
  }
  const isLong =
    column.type === 'string' && !choices && !column.pattern && !column.maxLength && !column.format
  if (isLong)
    return (
      <>
        <textarea
          {...common}
          rows={1}
          readOnly={isLocked}
          onChange={(event) => onChange(event.target.value)}
        />
        {holdsFew(column) && !isLocked && <Count column={column} text={value.trim()} />}
      </>
    )
  return (
    <>
      <input
        {...common}
        type="text"
        readOnly={isLocked}
        list={choices ? `${id}-list` : undefined}
        inputMode={column.type === 'integer' ? 'numeric' : column.format === 'uri' ? 'url' : undefined}
        placeholder={column.type === 'date' ? 'YYYY-MM-DD' : undefined}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => choices && onChange(readChoice(choices, value))}
      />
      {choices && (
        <>
          <datalist id={`${id}-list`}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </datalist>
          {chosen && chosen.label !== value && <p className="ad-hint">{chosen.label}</p>}
        </>
      )}
      {holdsFew(column) && !isLocked && <Count column={column} text={value.trim()} />}
    </>
  )
}

const holdsFew = ({ maxLength, maxWords }: Column) => maxLength !== undefined || maxWords !== undefined

/** How much of what a cell can hold is written. */
function Count({
  column: { maxLength, maxWords },
  text,
}: {
  readonly column: Column
  readonly text: string
}) {
  const [count, most, what] =
    maxWords === undefined
      ? [text.length, maxLength ?? 0, 'characters']
      : [countWords(text), maxWords, 'words']
  return (
    <p className={count > most ? 'ad-error' : 'ad-hint'}>
      {count} of at most {most} {what}
    </p>
  )
}
