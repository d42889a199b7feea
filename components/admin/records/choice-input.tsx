import { Combobox } from '@base-ui/react/combobox'
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { Choice } from './cell-name'
import { useChoice } from './use-choice'

/** What is said where nothing is called as it is typed. */
export const NothingFound = createContext('Nothing here is called so.')

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
export function ChoiceInput({ id, isLocked, ...props }: ChoiceInputProps) {
  const choice = useChoice(props)
  const nothingFound = useContext(NothingFound)
  const isOpen = choice.isOpen && !isLocked
  /** Where its list stands: in the landmark of the page, outside of whatever scrolls. */
  const [landmark, setLandmark] = useState<HTMLElement | null>(null)
  const findLandmark = useCallback(
    (element: HTMLElement | null) => setLandmark(element?.closest('main') ?? null),
    [],
  )
  // There is no popup whose end the library could see.
  const actions = useRef<Combobox.Root.Actions>(null)
  useEffect(() => {
    if (!isOpen) actions.current?.unmount()
  }, [isOpen])
  return (
    <Combobox.Root
      items={props.choices}
      filteredItems={choice.found}
      value={choice.chosen ?? null}
      onValueChange={(chosen) => chosen && choice.choose(chosen)}
      inputValue={choice.shown}
      // What the list would write there of its own accord is there already.
      onInputValueChange={(text, { reason }) => reason === 'input-change' && choice.onTyped(text)}
      open={isOpen}
      onOpenChange={choice.setOpen}
      onItemHighlighted={choice.onHighlighted}
      autoHighlight
      highlightItemOnHover={false}
      readOnly={isLocked}
      actionsRef={actions}
    >
      <span className="ad-choice" ref={findLandmark}>
        <Combobox.Input
          ref={choice.input}
          id={id}
          dir="auto"
          autoComplete="off"
          aria-invalid={props.isWrong || undefined}
          aria-describedby={props.describedBy}
          aria-required={props.isRequired || undefined}
          placeholder={isLocked ? undefined : 'choose, or type to find …'}
          onFocus={choice.onFocus}
          onKeyDown={choice.onKeyDown}
          onBlur={choice.onBlur}
        />
        {!isLocked && (
          <Combobox.Trigger className="ad-open" tabIndex={-1} aria-label="Show all choices">
            <span aria-hidden="true" />
          </Combobox.Trigger>
        )}
      </span>
      {choice.isUnknown && !props.isWrong && <p className="ad-error">This is none of the choices.</p>}
      {isOpen && (
        <Combobox.Portal container={landmark}>
          <Combobox.Positioner className="ad-over" sideOffset={2} align="start">
            {/* Not in a popup of the library: that hides all of the page from who does not see it. */}
            <div className="ad-choices">
              <Combobox.Empty>
                <span className="ad-none">{nothingFound}</span>
              </Combobox.Empty>
              <Combobox.List>
                {(one: Choice) => (
                  <Combobox.Item key={one.value} value={one} dir="auto">
                    {one.label}
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
