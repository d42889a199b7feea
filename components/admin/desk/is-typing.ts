/** Whether letters that are pressed there are typed. Radio buttons, boxes and lists of choices need none. */
export function isTyping(target: EventTarget | null): boolean {
  const typed = 'input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable]'
  return target instanceof Element && target.closest(typed) !== null
}
