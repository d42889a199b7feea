/** For what takes the place of whatever was in focus. */
export const takeFocus = (element: HTMLElement | null) => element?.focus()
