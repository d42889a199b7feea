'use client'

import { useId, useState } from 'react'
import type { Suggestion } from '@/dataset/articles/suggestion'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { isEvidenced } from '@/dataset/edits/references'
import { isTableName, type TableName, tables } from '@/dataset/tables'
import type { Choice } from '../records/cell-name'
import { ChoiceInput } from '../records/choice-input'
import { type ChosenWords, takeWords } from './use-chosen-words'

/** What most words are evidence for, with the key that begins it. */
export const usualKinds = [
  { table: 'claim_reports', label: 'Claim', letter: 'c' },
  { table: 'demand_reports', label: 'Demand', letter: 'd' },
  { table: 'statements', label: 'Statement', letter: 's' },
] as const satisfies readonly { table: TableName; label: string; letter: string }[]

/** What else can be written down of an article. */
const otherKinds = [
  ['delegation_seats', 'Seat in a delegation'],
  ['round_reports', 'What it says of a round'],
  ['rounds', 'New round'],
  ['events', 'New event'],
  ['event_reports', 'What it says of an event'],
  ['discrepancies', 'New discrepancy'],
  ['discrepancy_positions', 'Position in a discrepancy'],
  ['people', 'New person'],
  ['person_names', 'Spelling of a name'],
  ['institutions', 'New institution'],
  ['parties', 'New party'],
  ['demands', 'New demand'],
  ['claims', 'New claim'],
] as const satisfies readonly (readonly [TableName, string])[]

/** What a record is called that is begun at the desk. */
export function kindOf(table: TableName): string {
  const usual = usualKinds.find((kind) => kind.table === table)
  if (usual) return `${usual.label}: what the article says`
  return otherKinds.find(([other]) => other === table)?.[1] ?? tables[table].title
}

const problems = {
  'has too many words': 'A locating phrase has at most eight words.',
  'is there more than once': 'These words stand in the paragraph more than once. Select more of them.',
  'is not there': 'These words are not found in the paragraph. Select them again.',
  'spans paragraphs': 'These words are of more than one paragraph. Select words of one.',
} as const

interface ChosenPanelProps {
  readonly chosen: ChosenWords | null
  /** The record that these words probably name. */
  readonly named: Suggestion | null
  readonly names: ProcessNames
  readonly paragraphs: readonly string[]
  readonly onBegin: (table: TableName, texts?: Readonly<Record<string, string>>) => void
  /** Called with a record that is there, for which the words are evidence. */
  readonly onAttach: (table: TableName, id: string) => void
  /** Called with words that are taken in place of those that are selected. */
  readonly onTake: (words: ChosenWords) => void
  readonly onDrop: () => void
}

/** The words that are selected, and what can be made of them. */
export function ChosenPanel({ chosen, named, names, paragraphs, onBegin, ...acts }: ChosenPanelProps) {
  const { onAttach, onTake, onDrop } = acts
  if (!chosen)
    return (
      <p className="ad-quiet">
        Select words of the article, at most eight, to say what they are evidence for. With the keyboard,
        begin with J; ? shows all keys.
      </p>
    )
  return (
    <div className="ad-chosen">
      <p role="status">
        Paragraph {chosen.paragraph}: <q>{chosen.anchor}</q>
      </p>
      {chosen.problem ? (
        <>
          <p className="ad-error">{problems[chosen.problem]}</p>
          <p className="ad-actions">
            {chosen.problem === 'spans paragraphs' && (
              <button type="button" onClick={() => onTake(takeWords(paragraphs, chosen, 'last'))}>
                Take those of paragraph {chosen.paragraph}
              </button>
            )}
            {chosen.problem === 'has too many words' && (
              <>
                <button type="button" onClick={() => onTake(takeWords(paragraphs, chosen, 'first'))}>
                  Take the first eight
                </button>
                <button type="button" onClick={() => onTake(takeWords(paragraphs, chosen, 'last'))}>
                  The last eight
                </button>
              </>
            )}
            <button type="button" className="ad-plain" onClick={onDrop}>
              Deselect
            </button>
          </p>
        </>
      ) : (
        <>
          {named && <OfNamed named={named} words={chosen.anchor} onBegin={onBegin} onAttach={onAttach} />}
          <p className="ad-actions">
            {usualKinds.map(({ table, label, letter }) => (
              <button
                key={table}
                type="button"
                aria-keyshortcuts={letter}
                title={`Key: ${letter.toUpperCase()}`}
                onClick={() => onBegin(table)}
              >
                {label}
              </button>
            ))}
            <OtherKinds onBegin={onBegin} />
            <button type="button" className="ad-plain" onClick={onDrop}>
              Deselect
            </button>
          </p>
          <AttachTo names={names} onAttach={onAttach} />
        </>
      )}
    </div>
  )
}

interface OfNamedProps extends Pick<ChosenPanelProps, 'onBegin' | 'onAttach'> {
  readonly named: Suggestion
  readonly words: string
}

/** What words that name somebody are usually evidence for. */
function OfNamed({ named: { table, id, name }, words, onBegin, onAttach }: OfNamedProps) {
  const column = { people: 'person', institutions: 'institution', parties: 'party' }[table as 'people']
  return (
    <p className="ad-actions">
      <button type="button" onClick={() => onAttach(table, id)}>
        Evidence for {name}
      </button>
      {table === 'people' && (
        <>
          <button
            type="button"
            onClick={() => onBegin('statements', { person: id, speaker: words, named: 'true' })}
          >
            Statement by {name}
          </button>
          <button type="button" onClick={() => onBegin('person_names', { person: id })}>
            Spelling
          </button>
        </>
      )}
      <button type="button" onClick={() => onBegin('delegation_seats', { [column]: id })}>
        Seat
      </button>
    </p>
  )
}

function OtherKinds({ onBegin }: Pick<ChosenPanelProps, 'onBegin'>) {
  return (
    <select
      aria-label="Something else"
      value=""
      onChange={({ target: { value } }) => isTableName(value) && onBegin(value)}
    >
      <option value="">Something else …</option>
      {otherKinds.map(([table, label]) => (
        <option key={table} value={table}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** Finds a record that is there, for which the words are evidence. */
function AttachTo({ names, onAttach }: Pick<ChosenPanelProps, 'names' | 'onAttach'>) {
  const id = useId()
  const [text, setText] = useState('')
  return (
    <div className="ad-field">
      <label htmlFor={id}>Or evidence for somebody or something that is there</label>
      <ChoiceInput
        id={id}
        choices={listAttachable(names)}
        value={text}
        isLocked={false}
        isRequired={false}
        isWrong={false}
        describedBy={undefined}
        opensAtOnce={false}
        onChange={(value) => {
          setText(value)
          const at = value.indexOf(' ')
          const table = value.slice(0, at)
          if (isTableName(table)) onAttach(table, value.slice(at + 1))
        }}
      />
    </div>
  )
}

const known = new WeakMap<ProcessNames, readonly Choice[]>()

/** All records that have an id and carry evidence, with what they are. */
function listAttachable(names: ProcessNames): readonly Choice[] {
  const before = known.get(names)
  if (before) return before
  const choices = Object.entries(names.records).flatMap(([table, records]) =>
    isTableName(table) && isEvidenced(table)
      ? records.map(({ id, name }) => ({
          value: `${table} ${id}`,
          label: `${name} (${tables[table].title})`,
        }))
      : [],
  )
  known.set(names, choices)
  return choices
}
