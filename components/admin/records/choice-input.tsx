import { Combobox } from '@base-ui/react/combobox'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Choice } from './cell-name'
import { findChoices, readChoice } from './find-choices'

interface ChoiceInputProps {
  readonly id: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly isLocked: boolean
  readonly isRequired: boolean
  readonly isWrong: boolean
  readonly describedBy: string | undefined
  /** Whether its list is open from the beginning, narrowed by what stands there if that is no choice. */
  readonly opensAtOnce: boolean
  readonly onChange: (text: string) => void
}

/**
 * One of many choices, found by typing any of its words. What is typed and names none stays as it was typed, to be seen
 * and mended.
 */
export function ChoiceInput({
  id,
  choices,
  value,
  isLocked,
  opensAtOnce,
  onChange,
  ...is
}: ChoiceInputProps) {
  const chosen = choices.find((choice) => choice.value === value)
  /** What is being typed; null while what stands there is only shown. */
  const [typed, setTyped] = useState(opensAtOnce && !chosen && value !== '' ? value : null)
  const [isOpen, setOpen] = useState(opensAtOnce)
  const highlighted = useRef<Choice>(undefined)
  /** What stood there before anything was typed. */
  const before = useRef(value)
  const input = useRef<HTMLInputElement>(null)
  /** The landmark in which its list stands, outside of whatever scrolls. */
  const [place, setLandmark] = useState<HTMLElement | null>(null)
  const setPlace = useCallback(
    (element: HTMLElement | null) => setLandmark(element?.closest('main') ?? null),
    [],
  )
  const shown = typed ?? chosen?.label ?? value
  // What is typed next takes the place of what is chosen.
  useEffect(() => {
    const { current } = input
    if (typed === null && current === document.activeElement && current?.value === shown) current.select()
  }, [typed, shown])
  // It has no popup whose end the library could see.
  const actions = useRef<Combobox.Root.Actions>(null)
  useEffect(() => {
    if (!isOpen) actions.current?.unmount()
  }, [isOpen])
  const choose = (choice: Choice) => {
    setTyped(null)
    setOpen(false)
    onChange(choice.value)
  }
  const onTyped = (text: string) => {
    if (typed === null) before.current = value
    setTyped(text)
    onChange(readChoice(choices, text))
  }
  const onKeyDown = (event: KeyboardEvent & { preventBaseUIHandler: () => void }) => {
    const isWritten = event.key === 'Enter' || (event.key === 'Tab' && typed)
    if (event.key === 'Escape') {
      // The list is left as it was; a second Escape is for what is around it.
      event.preventBaseUIHandler()
      if (!isOpen) return
      setOpen(false)
      if (typed !== null) onChange(before.current)
      setTyped(null)
    } else if (isWritten && isOpen && highlighted.current) {
      event.preventBaseUIHandler()
      // A form is not sent by what chooses.
      if (event.key === 'Enter') event.preventDefault()
      choose(highlighted.current)
    }
  }
  const onBlur = () => {
    setOpen(false)
    if (typed === null) return
    const [only, ...others] = findChoices(choices, typed)
    if (typed !== '' && !chosen && only && others.length === 0) onChange(only.value)
    setTyped(null)
  }
  return (
    <Combobox.Root
      items={choices}
      filteredItems={typed === null ? choices : findChoices(choices, typed)}
      value={chosen ?? null}
      onValueChange={(choice) => choice && choose(choice)}
      inputValue={shown}
      // What the list would write there of its own accord is there already.
      onInputValueChange={(text, { reason }) => reason === 'input-change' && onTyped(text)}
      open={isOpen && !isLocked}
      onOpenChange={setOpen}
      onItemHighlighted={(choice) => {
        highlighted.current = choice
      }}
      autoHighlight
      actionsRef={actions}
      highlightItemOnHover={false}
      readOnly={isLocked}
    >
      <span className="ad-choice" ref={setPlace}>
        <Combobox.Input
          ref={input}
          id={id}
          dir="auto"
          autoComplete="off"
          aria-invalid={is.isWrong || undefined}
          aria-describedby={is.describedBy}
          aria-required={is.isRequired || undefined}
          placeholder={isLocked ? undefined : 'choose, or type to find …'}
          onFocus={() => typed === null && input.current?.select()}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
        {!isLocked && (
          <Combobox.Trigger className="ad-open" tabIndex={-1} aria-label="Show all choices">
            <span aria-hidden="true" />
          </Combobox.Trigger>
        )}
      </span>
      {isOpen && (
        <Combobox.Portal container={place}>
          <Combobox.Positioner className="ad-over" sideOffset={2} align="start">
            {/* Not in a popup of the library: that hides all of the page from who does not see it. */}
            <div className="ad-choices">
              <Combobox.Empty>
                <span className="ad-none">Nothing here is called so.</span>
              </Combobox.Empty>
              <Combobox.List>
                {(choice: Choice) => (
                  <Combobox.Item key={choice.value} value={choice} dir="auto">
                    {choice.label}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </div>
          </Combobox.Positioner>
        </Combobox.Portal>
      )}
    </Combobox.Root>
  )
}
