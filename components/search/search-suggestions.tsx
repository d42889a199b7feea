'use client'

import type { SearchResult } from './search-answer'

interface SearchSuggestionsProps {
  readonly listId: string
  readonly label: string
  readonly options: readonly SearchResult[]
  /** The option that Enter opens; -1 for none. */
  readonly active: number
  readonly optionId: (index: number) => string
  /** How many were found or what went wrong; empty while nothing is asked. */
  readonly status: string
  readonly onChoose: (href: string | null) => void
}

/** The list under the search field. The focus stays in the field, which names the active option. */
export function SearchSuggestions({
  listId,
  label,
  options,
  active,
  optionId,
  status,
  onChoose,
}: SearchSuggestionsProps) {
  return (
    <div className={status === '' ? 'se-popup se-closed' : 'se-popup'}>
      <div role="listbox" id={listId} aria-label={label}>
        {options.map(({ type, id, name, kind, matched, href }, index) => (
          // The field has the focus and the keys; the pointer is a second way to the same.
          <div
            key={`${type}/${id}`}
            role="option"
            id={optionId(index)}
            tabIndex={-1}
            aria-selected={index === active}
            className="se-option"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(href)}
            onKeyDown={() => {}}
          >
            <bdi className="se-name">{name}</bdi> <span className="se-quiet">{kind}</span>
            {matched && (
              <span className="se-matched">
                {matched.label}: <bdi>{matched.text}</bdi>
              </span>
            )}
          </div>
        ))}
      </div>
      <p className="se-status" role="status">
        {status}
      </p>
    </div>
  )
}
