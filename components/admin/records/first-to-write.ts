type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** The first control of a form in which nothing stands yet; the first of all where something stands in each. */
export function firstToWrite(form: HTMLElement): HTMLElement | undefined {
  const controls = [...form.querySelectorAll<Control>('input, select, textarea')]
  return controls.find((control) => !isWritten(control)) ?? controls[0]
}

function isWritten(control: Control): boolean {
  if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return control.value !== ''
  return control.closest('[role=radiogroup]')?.querySelector(':checked') != null
}
