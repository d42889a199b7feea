import type { ComponentProps } from 'react'

interface BusyButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** Whether it does nothing for now. It keeps the focus, which a disabled button loses. */
  readonly isOff: boolean
}

/** A button that does nothing for a while, and stays where the keyboard is. */
export function BusyButton({ isOff, onClick, type = 'button', ...button }: BusyButtonProps) {
  return (
    <button
      {...button}
      type={type}
      aria-disabled={isOff || undefined}
      onClick={(event) => {
        if (isOff) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}
