import type { Column } from '@/dataset/columns'
import { countWords } from '@/dataset/count-words'
import { labelId } from '../field'
import type { Choice } from './cell-name'
import { ChoiceInput } from './choice-input'
import { inWords } from './say-fault'

interface CellInputProps {
  readonly id: string
  readonly column: Column
  readonly choices: readonly Choice[] | null
  readonly value: string
  readonly isLocked?: boolean
  readonly isWrong: boolean
  readonly describedBy: string | undefined
  /** Whether its list of choices, if it has one to be searched, is open from the beginning. */
  readonly opensAtOnce?: boolean
  /** Whether it stands in a row, where there is no place for what the choice means. */
  readonly isInRow?: boolean
  readonly onChange: (text: string) => void
}

/** So few choices all stand there, one click away. */
const longestRadios = 4
/** More choices than this are found by typing, not by looking through them. */
export const longestSelect = 12

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
  const meaning = props.isInRow ? null : sayMeaning(chosen)
  if (choices && column.required && !props.isInRow && choices.length <= longestRadios)
    return <RadioChoice {...props} choices={choices} />
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
        {meaning && <p className="ad-hint">{meaning}</p>}
      </>
    )
  }
  if (choices)
    return (
      <>
        <ChoiceInput
          id={id}
          choices={choices}
          value={value}
          isLocked={isLocked ?? false}
          isRequired={column.required ?? false}
          isWrong={isWrong}
          describedBy={describedBy}
          opensAtOnce={props.opensAtOnce ?? false}
          onChange={onChange}
        />
        {meaning && <p className="ad-hint">{meaning}</p>}
      </>
    )
  const isLong = column.type === 'string' && !column.pattern && !column.maxLength && !column.format
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
        inputMode={column.type === 'integer' ? 'numeric' : column.format === 'uri' ? 'url' : undefined}
        placeholder={column.type === 'date' ? 'YYYY-MM-DD' : undefined}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      {holdsFew(column) && !isLocked && <Count column={column} text={value.trim()} />}
    </>
  )
}

/** When a choice is given, with columns as they are called on pages; null where its label says it. */
function sayMeaning(choice: Choice | undefined): string | null {
  if (!choice?.definition) return null
  const words = inWords(choice.definition)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

interface RadioChoiceProps extends CellInputProps {
  readonly choices: readonly Choice[]
}

/** One of a few choices, which all stand there. */
function RadioChoice({
  id,
  column,
  choices,
  value,
  isLocked,
  isWrong,
  describedBy,
  onChange,
}: RadioChoiceProps) {
  const isKnown = value === '' || choices.some((choice) => choice.value === value)
  const meaning = sayMeaning(choices.find((choice) => choice.value === value))
  return (
    <>
      <div
        id={id}
        className="ad-radios"
        role="radiogroup"
        tabIndex={-1}
        aria-labelledby={labelId(id)}
        aria-required={column.required || undefined}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy}
        // Whoever is sent to the field goes on at its first choice.
        onFocus={({ target, currentTarget }) => {
          if (target === currentTarget) currentTarget.querySelector('input')?.focus()
        }}
      >
        {choices.map((choice) => (
          <label key={choice.value} dir="auto">
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={isLocked}
              onChange={() => onChange(choice.value)}
            />{' '}
            {choice.label}
          </label>
        ))}
        {!isKnown && <span>{value}</span>}
      </div>
      {meaning && <p className="ad-hint">{meaning}</p>}
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
