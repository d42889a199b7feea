import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Choice } from './cell-name'
import { findAlikeChoices, findChoices, readChoice } from './find-choices'

interface ChoiceState {
  readonly choices: readonly Choice[]
  readonly value: string
  /** Whether the list is open from the beginning, narrowed by what stands there if that is no choice. */
  readonly opensAtOnce: boolean
  readonly onChange: (text: string) => void
}

/** What stands in a control in which one of many choices is found by typing, and what its keys do. */
export function useChoice({ choices, value, opensAtOnce, onChange }: ChoiceState) {
  const chosen = choices.find((choice) => choice.value === value)
  /** What is being typed; null while what stands there is only shown. */
  const [typed, setTyped] = useState(opensAtOnce && !chosen && value !== '' ? value : null)
  const [isOpen, setOpen] = useState(opensAtOnce)
  const highlighted = useRef<Choice>(undefined)
  /** Whether arrows have led to what is highlighted, and not only what is typed. */
  const isPicked = useRef(false)
  /** What stood there before anything was typed. */
  const before = useRef(value)
  const input = useRef<HTMLInputElement>(null)
  const shown = typed ?? chosen?.label ?? value
  const found = typed === null ? choices : findChoices(choices, typed)
  // What is only like what is typed is offered, and never chosen unasked.
  const offered = found.length > 0 ? found : findAlikeChoices(choices, shown)
  const isSole = found.length === 1

  // What is typed next takes the place of what is chosen.
  useEffect(() => {
    const { current } = input
    if (typed === null && current === document.activeElement && current?.value === shown) current.select()
  }, [typed, shown])

  const choose = (choice: Choice) => {
    setTyped(null)
    setOpen(false)
    onChange(choice.value)
  }
  const leaveAsItWas = () => {
    if (typed !== null) onChange(before.current)
    setTyped(null)
    setOpen(false)
  }
  return {
    chosen,
    shown,
    found: offered,
    isOpen,
    setOpen,
    input,
    choose,
    /** Whether what stands there names none of the choices, and nobody is typing. */
    isUnknown: typed === null && value !== '' && !chosen,
    onHighlighted: (choice: Choice | undefined, { reason }: { readonly reason: string }) => {
      highlighted.current = choice
      isPicked.current = reason === 'keyboard'
    },
    onTyped: (text: string) => {
      if (typed === null) before.current = value
      setTyped(text)
      onChange(readChoice(choices, text))
    },
    onFocus: () => {
      if (typed === null) input.current?.select()
    },
    onKeyDown: (event: KeyboardEvent & { preventBaseUIHandler: () => void }) => {
      // Whoever goes on has chosen only what no other can be meant by.
      const isWritten =
        event.key === 'Enter' || (event.key === 'Tab' && typed && (isPicked.current || isSole))
      if (event.key === 'Escape') {
        // The library would empty it.
        event.preventBaseUIHandler()
        if (isOpen) leaveAsItWas()
      } else if (isWritten && isOpen && highlighted.current) {
        event.preventBaseUIHandler()
        // A form is not sent by what chooses.
        if (event.key === 'Enter') event.preventDefault()
        choose(highlighted.current)
      }
    },
    onBlur: () => {
      setOpen(false)
      if (typed === null) return
      if (typed !== '' && !chosen && isSole && found[0]) onChange(found[0].value)
      setTyped(null)
    },
  }
}
