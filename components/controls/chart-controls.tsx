'use client'

import { type ReactNode, useId } from 'react'
import { getWords } from '@/components/charts/get-words'
import type { Words } from '@/components/charts/words'
import { type ChartOptions, isSelected, parseChartOptions } from '@/dataset/chart-options'
import { AsOfControl } from './as-of-control'
import { toggleCode } from './choose-articles'
import { ChosenList } from './chosen-list'
import type { Choice, ChartControls as Controls, SingleFilter } from './controls'
import { type AddressChanges, firstPage } from './use-chart-address'

interface ChartControlsProps {
  readonly controls: Controls
  /** The query of the page. */
  readonly searchParams: URLSearchParams
  readonly onChoose: (changes: AddressChanges) => void
  readonly lang: string
}

/**
 * What a reader can choose of a chart. The address holds the choice: without script the form asks for it, with script
 * every change is a new entry in the history, so that back and forward undo and redo it.
 */
export function ChartControls({ controls, searchParams, onChoose, lang }: ChartControlsProps) {
  const { options } = parseChartOptions(searchParams)
  const words = getWords(lang)
  const { t } = words
  const choose = (changes: AddressChanges) => onChoose({ ...changes, ...firstPage })
  const { filters, accounts, articles, hasAsOf, sorts } = controls
  const setCount =
    filters.filter(({ field }) => options[field] !== null).length +
    Number(leavesOut(accounts, options.account))
  const keptCount = articles.filter(({ code }) => isSelected(options.source, code)).length
  return (
    <form className="controls" method="get" aria-label={t('controls.name')}>
      <KeptOptions searchParams={searchParams} />
      <div className="controls-bar">
        {filters.length + accounts.length > 0 && (
          <Control
            name={t('controls.filter')}
            state={setCount === 0 ? null : t('controls.set', { n: setCount })}
          >
            <div className="controls-fields">
              {filters.map((filter) => (
                <SingleChoice
                  key={filter.field}
                  filter={filter}
                  value={options[filter.field]}
                  words={words}
                  onChoose={(value) => choose({ [filter.field]: value })}
                />
              ))}
            </div>
            {accounts.length > 1 && (
              <Several
                legend={t('controls.field.account')}
                name="account"
                choices={accounts}
                selection={options.account}
                onToggle={(values) => choose({ account: values })}
              />
            )}
          </Control>
        )}
        {articles.length > 1 && (
          <Control
            name={t('controls.articles')}
            state={
              keptCount === articles.length
                ? t('controls.all')
                : t('controls.leftOut', { n: keptCount, total: articles.length })
            }
          >
            <Several
              legend={t('controls.articlesHint')}
              name="source"
              choices={articles}
              selection={options.source}
              onToggle={(values) => choose({ source: values })}
            />
          </Control>
        )}
        {hasAsOf && (
          <Control
            name={t('controls.asOf')}
            state={options.asOf === null ? t('controls.allDays') : words.day(options.asOf)}
          >
            <AsOfControl
              articles={articles}
              value={options.asOf}
              words={words}
              onChoose={(asOf) => choose({ asOf })}
            />
          </Control>
        )}
        {sorts.length > 1 && (
          <Control name={t('controls.sort')} state={t(`controls.sorts.${options.sort}`)}>
            <div className="controls-fields">
              <select
                name="sort"
                aria-label={t('controls.sort')}
                value={options.sort}
                onChange={(event) =>
                  choose({ sort: event.target.value === sorts[0] ? null : event.target.value })
                }
              >
                {sorts.map((sort) => (
                  <option key={sort} value={sort}>
                    {t(`controls.sorts.${sort}`)}
                  </option>
                ))}
              </select>
            </div>
          </Control>
        )}
        <button type="submit" className="controls-apply">
          {t('controls.apply')}
        </button>
      </div>
      <ChosenList
        controls={controls}
        options={options}
        searchParams={searchParams}
        words={words}
        onChoose={choose}
      />
    </form>
  )
}

const leavesOut = (choices: readonly Choice[], selection: ChartOptions['source']) =>
  choices.some(({ code }) => !isSelected(selection, code))

/** One fold of the bar; opening another one closes it. */
function Control({ name, state, children }: { name: string; state: string | null; children: ReactNode }) {
  return (
    <details className="control" name="control">
      <summary>
        {name} {state !== null && <span>{state}</span>}
      </summary>
      <div className="control-body">{children}</div>
    </details>
  )
}

interface SingleChoiceProps {
  readonly filter: SingleFilter
  readonly value: string | null
  readonly words: Words
  readonly onChoose: (value: string | null) => void
}

function SingleChoice({ filter: { field, choices }, value, words, onChoose }: SingleChoiceProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{words.t(`controls.field.${field}`)}</label>
      <select
        id={id}
        name={field}
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value || null)}
      >
        <option value="">{words.t('controls.all')}</option>
        {choices.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

interface SeveralProps {
  readonly legend: string
  readonly name: 'source' | 'account'
  readonly choices: readonly (Choice & { readonly days?: string })[]
  readonly selection: ChartOptions['source']
  readonly onToggle: (values: readonly string[]) => void
}

function Several({ legend, name, choices, selection, onToggle }: SeveralProps) {
  const codes = choices.map(({ code }) => code)
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(({ code, label, days }) => (
        <label key={code}>
          <input
            type="checkbox"
            name={name}
            value={code}
            checked={isSelected(selection, code)}
            onChange={() => onToggle(toggleCode(codes, selection, code))}
          />
          <span>
            <bdi>{label}</bdi> {days && <small>{days}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** What the form does not ask for and must not lose. */
function KeptOptions({ searchParams }: { searchParams: URLSearchParams }) {
  return ['release', 'view', 'lang'].map((field) => {
    const value = searchParams.get(field)
    return value === null ? null : <input key={field} type="hidden" name={field} value={value} />
  })
}
