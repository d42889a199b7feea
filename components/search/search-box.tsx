'use client'

import { keepPreviousData, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Pin } from '@/components/records/record-address'
import { fetchSuggestions } from './fetch-suggestions'
import type { SearchResult } from './search-answer'
import { longestQuestion } from './search-question'
import { SearchSuggestions } from './search-suggestions'
import { useSearchKey } from './use-search-key'

/** The words of the search box, from the catalogue. */
export interface SearchBoxWords {
  readonly label: string
  readonly placeholder: string
  readonly submit: string
  readonly suggestions: string
  readonly failed: string
}

/** What the box searches, and what stands in it at first. */
export interface SearchBoxProps {
  readonly processId: string
  /** The release that the page was rendered from; suggestions are asked of the same one. */
  readonly release: number
  /** What the links of the page keep: those of results do too. */
  readonly pin: Pin
  readonly question?: string
  readonly words: SearchBoxWords
}

/**
 * A search form that suggests records while one types. Without script, or without an answer, it leads to the page of
 * results all the same. Ctrl+K brings the focus here.
 */
export function SearchBox(props: SearchBoxProps) {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <SearchForm {...props} />
    </QueryClientProvider>
  )
}

function SearchForm({ processId, release, pin, question = '', words }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [typed, setTyped] = useState(question)
  const [isOpen, setOpen] = useState(false)
  // By what it is, not by its place: the list is another one once newer letters are answered.
  const [chosen, setChosen] = useState<SearchResult>()
  const asked = typed.replace(/\s+/g, ' ').trim()
  const isAsking = isOpen && asked !== ''
  const { data, error } = useQuery({
    queryKey: [processId, release, pin, asked],
    // A question that is typed over is aborted by its signal.
    queryFn: ({ signal }) => fetchSuggestions({ processId, release, pin, asked }, signal),
    enabled: isAsking,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    // Without a connection it fails at once, and says so, instead of waiting for one.
    networkMode: 'always',
  })
  useSearchKey(field)

  const found = isAsking && !error ? data : undefined
  const options = found?.results.filter(({ href }) => href !== null) ?? []
  const active = options.findIndex(({ type, id }) => type === chosen?.type && id === chosen.id)
  const optionId = (index: number) => `${listId}-${index}`

  const type = (text: string) => {
    setTyped(text)
    setChosen(undefined)
    setOpen(true)
  }
  const move = (step: number) => {
    setOpen(true)
    // One place beyond either end is the field itself.
    const places = options.length + 1
    setChosen(options[((active + 1 + step + places) % places) - 1])
  }
  const clear = () => {
    if (field.current) field.current.value = ''
    setTyped('')
  }
  const findAction = (key: string): (() => void) | undefined => {
    if (key === 'ArrowDown') return () => move(1)
    if (key === 'ArrowUp') return () => move(-1)
    if (key === 'Enter') return options[active] && (() => open(options[active]?.href))
    if (key === 'Escape' && isAsking) return () => setOpen(false)
    // With nothing to clear, Escape is for whatever else is open on the page.
    return key === 'Escape' && typed !== '' ? clear : undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const action = findAction(event.key)
    // While an input method composes, Enter and arrows are its own.
    if (!action || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    action()
  }

  return (
    <search>
      <form className="se-box" action={`/${processId}/search`}>
        {Object.entries(pin).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          ref={field}
          className="se-field"
          type="search"
          name="q"
          defaultValue={question}
          maxLength={longestQuestion}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={words.placeholder}
          role="combobox"
          aria-label={words.label}
          aria-keyshortcuts="Control+K Meta+K"
          aria-autocomplete="list"
          aria-controls={listId}
          aria-expanded={options.length > 0}
          aria-activedescendant={options[active] ? optionId(active) : undefined}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <button type="submit" className="se-submit">
          {words.submit}
        </button>
        <SearchSuggestions
          listId={listId}
          label={words.suggestions}
          options={options}
          active={active}
          optionId={optionId}
          status={isAsking ? (error ? words.failed : (found?.summary ?? '')) : ''}
          onChoose={open}
        />
      </form>
    </search>
  )
}

function open(href: string | null | undefined): void {
  if (href) window.location.assign(href)
}
