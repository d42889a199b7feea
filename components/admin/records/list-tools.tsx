'use client'

import { useId } from 'react'
import { parseCell } from '@/dataset/cell-text'
import { lastChange } from '@/dataset/edits/last-change'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { TableName } from '@/dataset/tables'
import { cellName, choicesOf, columnLabel, columnOf, columnsOf } from './cell-name'
import { type Ask, narrow, readFilters, shownColumns, usualColumns } from './list-query'
import { SearchForm } from './search-form'

interface ListToolsProps {
  readonly table: TableName
  readonly asked: URLSearchParams
  readonly names: ProcessNames | undefined
  readonly ask: Ask
}

/** What a list can be asked for: words in any spelling, cells, an order, columns. */
export function ListTools({ table, asked, names, ask }: ListToolsProps) {
  return (
    <div className="ad-tools">
      <SearchForm
        label="Search, in any spelling"
        words={asked.get('q') ?? ''}
        onWords={(words) => ask((next) => (words ? next.set('q', words) : next.delete('q')))}
      />
      {names && <ActiveFilters {...{ table, asked, names, ask }} />}
      <details>
        <summary>Filter and sort</summary>
        <div className="ad-filters">
          {names && <Filters {...{ table, asked, names, ask }} />}
          <SortChoice {...{ table, asked, ask }} />
        </div>
      </details>
      <details>
        <summary>Columns</summary>
        <ColumnChoice {...{ table, asked, ask }} />
      </details>
    </div>
  )
}

type OfNames = ListToolsProps & { readonly names: ProcessNames }

/** Which cells the list is narrowed to, each with the way to widen it again. */
function ActiveFilters({ table, asked, names, ask }: OfNames) {
  const filters = readFilters(asked)
  if (filters.length === 0) return null
  return (
    <ul className="ad-active" aria-label="Shown is only">
      {filters.map(([name, value]) => {
        const column = columnOf(table, name)
        const label = column && value !== '' ? cellName(column, parseCell(column, value), names) : value
        return (
          <li key={name}>
            <button
              type="button"
              onClick={() => ask((next) => narrow(next, name, undefined))}
              title="Show all again"
            >
              {columnLabel(name)}: {label || 'empty'} <span aria-hidden="true">×</span>
              <span className="visually-hidden">, show all again</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function Filters({ table, asked, names, ask }: OfNames) {
  const id = useId()
  const filters = columnsOf(table).flatMap(([name, column]) => {
    const choices = choicesOf(column, names)
    return choices && choices.length > 1 ? [{ name, choices, isRequired: column.required === true }] : []
  })
  const active = new Map(readFilters(asked))
  const choose = (name: string, value: string) =>
    ask((next) => narrow(next, name, value === 'any' ? undefined : value === 'empty' ? '' : value.slice(1)))
  return filters.map(({ name, choices, isRequired }) => {
    const value = active.get(name)
    return (
      <div key={name}>
        <label htmlFor={`${id}-${name}`}>{columnLabel(name)}</label>
        <select
          id={`${id}-${name}`}
          value={value === undefined ? 'any' : value === '' ? 'empty' : `=${value}`}
          onChange={(event) => choose(name, event.target.value)}
        >
          <option value="any">any</option>
          {!isRequired && <option value="empty">empty</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={`=${choice.value}`}>
              {choice.label}
            </option>
          ))}
        </select>
      </div>
    )
  })
}

type ChoiceProps = Omit<ListToolsProps, 'names'>

/** The order, for those who cannot press the head of a column. */
function SortChoice({ table, asked, ask }: ChoiceProps) {
  const id = useId()
  const choose = (value: string) =>
    ask((next) => {
      const [name = '', order] = value.split(' ')
      if (name) next.set('sort', name)
      else next.delete('sort')
      if (order) next.set('order', order)
      else next.delete('order')
    })
  const value = [asked.get('sort') ?? '', ...(asked.get('order') === 'down' ? ['down'] : [])].join(' ')
  return (
    <div>
      <label htmlFor={id}>Sorted</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">by what they are known by</option>
        <option value={`${lastChange} down`}>changed last first</option>
        {columnsOf(table).flatMap(([name]) => [
          <option key={name} value={name}>
            {columnLabel(name)}, first to last
          </option>,
          <option key={`${name} down`} value={`${name} down`}>
            {columnLabel(name)}, last to first
          </option>,
        ])}
      </select>
    </div>
  )
}

function ColumnChoice({ table, asked, ask }: ChoiceProps) {
  const shown = shownColumns(table, asked)
  const usual = usualColumns(table).join(',')
  const choose = (columns: readonly string[]) =>
    ask((next) => {
      const offset = asked.get('offset')
      if (offset) next.set('offset', offset)
      const names = columnsOf(table).flatMap(([name]) => (columns.includes(name) ? [name] : []))
      if (names.join(',') === usual) next.delete('columns')
      else next.set('columns', names.join(','))
    })
  return (
    <fieldset className="ad-columns">
      <legend className="visually-hidden">Columns that are shown</legend>
      {columnsOf(table).map(([name]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={shown.includes(name)}
            onChange={({ target }) =>
              choose(target.checked ? [...shown, name] : shown.filter((one) => one !== name))
            }
          />{' '}
          {columnLabel(name)}
        </label>
      ))}
    </fieldset>
  )
}
