import { type ComponentProps, useLayoutEffect, useRef } from 'react'

interface BusyButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** Whether it does nothing for now. It keeps the focus, which a disabled button loses. */
  readonly isOff: boolean
}

/** By then, what a click does shows, or it did nothing. */
const longestUnseenMs = 1000

/** A button that does nothing for a while, and stays where the keyboard is; a double click does once what it does. */
export function BusyButton({ isOff, onClick, type = 'button', ...button }: BusyButtonProps) {
  const clickedAtMs = useRef(Number.NEGATIVE_INFINITY)
  // `isOff` knows of a click with the next rendering: until then a second one would do the same again.
  useLayoutEffect(() => {
    clickedAtMs.current = Number.NEGATIVE_INFINITY
  })
  return (
    <button
      {...button}
      type={type}
      aria-disabled={isOff || undefined}
      onClick={(event) => {
        if (isOff || event.timeStamp - clickedAtMs.current < longestUnseenMs) return event.preventDefault()
        clickedAtMs.current = event.timeStamp
        onClick?.(event)
      }}
    />
  )
}
