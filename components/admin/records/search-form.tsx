import { type FormEvent, useId } from 'react'

interface SearchFormProps {
  readonly label: string
  /** What is asked for; empty for nothing. */
  readonly words: string
  readonly onWords: (words: string) => void
}

/** One line for words that shall be found. */
export function SearchForm({ label, words, onWords }: SearchFormProps) {
  const id = useId()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onWords(String(new FormData(event.currentTarget).get('q') ?? '').trim())
  }
  return (
    <search>
      <form onSubmit={onSubmit} className="ad-search">
        <label htmlFor={id}>{label}</label>
        <input key={words} id={id} name="q" type="search" dir="auto" defaultValue={words} maxLength={200} />
        <button type="submit">Search</button>
      </form>
    </search>
  )
}
