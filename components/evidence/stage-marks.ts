import { type Direction, nearestMark } from './nearest-mark'

/** The marks of a chart on its page: links with `data-mark`, of which Tab enters one and arrow keys reach the others. */

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Every mark, in reading order. */
function listMarks(stage: HTMLElement): HTMLElement[] {
  return [...stage.querySelectorAll<HTMLElement>('[data-mark]')]
}

/** The mark of an id: the one to be seen where it is drawn in more than one layout. */
export function findMark(stage: HTMLElement, id: string): HTMLElement | undefined {
  const found = [...stage.querySelectorAll<HTMLElement>(`[data-mark="${CSS.escape(id)}"]`)]
  return found.find((one) => one.checkVisibility()) ?? found[0]
}

/** Shows which mark is open, unfolds it and leaves Tab at it. */
export function showOpenMark(stage: HTMLElement, id: string | null): void {
  for (const one of stage.querySelectorAll('[data-mark][aria-current]')) one.removeAttribute('aria-current')
  const open = id === null ? undefined : findMark(stage, id)
  open?.setAttribute('aria-current', 'true')
  if (open) reveal(open)
  placeTabStop(stage, open)
}

/** Opens the folds around a mark and brings it to where the panel does not lie. */
function reveal(mark: HTMLElement): void {
  for (let fold = mark.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  const { top, bottom } = mark.getBoundingClientRect()
  // On a phone the panel takes the lower part of the screen; elsewhere it stands at the side.
  const isPhone = window.matchMedia('(max-width: 40rem)').matches
  const isSeen = top >= 0 && bottom <= window.innerHeight * (isPhone ? 0.35 : 1)
  if (!isSeen) mark.scrollIntoView({ block: isPhone ? 'start' : 'center' })
}

/** Leaves one visible mark at which Tab enters the chart: the given one, else the one that was, else the first. */
export function placeTabStop(stage: HTMLElement, wanted?: HTMLElement): void {
  const marks = listMarks(stage)
  // Before the first call no mark has the attribute, and a link without it counts as 0.
  const isStop = (one: HTMLElement) => one.getAttribute('tabindex') === '0' && one.checkVisibility()
  const stop = wanted ?? marks.find(isStop) ?? marks.find((one) => one.checkVisibility())
  for (const one of marks) {
    const tabIndex = one === stop ? '0' : '-1'
    if (one.getAttribute('tabindex') !== tabIndex) one.setAttribute('tabindex', tabIndex)
  }
}

/** Gives a mark the focus and the tab stop. */
export function focusMark(stage: HTMLElement, mark: HTMLElement | undefined): void {
  if (!mark) return
  placeTabStop(stage, mark)
  mark.focus()
}

/** The mark that a key leads to from another one; undefined for other keys and at the edge of the chart. */
export function findNext(stage: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const direction = arrows[key]
  if (!direction && key !== 'Home' && key !== 'End') return undefined
  const marks = listMarks(stage).filter((one) => one.checkVisibility())
  if (!direction) return key === 'Home' ? marks[0] : marks.at(-1)
  const boxes = marks.map((one) => one.getBoundingClientRect())
  const index = nearestMark(boxes, marks.indexOf(from), direction)
  return index === undefined ? undefined : marks[index]
}

/** The folds that stand open, so that the same ones can be opened after a redraw. */
export function listOpenFolds(stage: HTMLElement): readonly string[] {
  return [...stage.querySelectorAll<HTMLDetailsElement>('details[open]')].map(nameOf)
}

/** Opens folds that stood open before a redraw. */
export function openFolds(stage: HTMLElement, names: readonly string[]): void {
  for (const fold of stage.querySelectorAll('details')) if (names.includes(nameOf(fold))) fold.open = true
}

/** A fold is known by the first mark in it: its words may have a count that a filter changes, or be those of others. */
const nameOf = (fold: HTMLDetailsElement) =>
  fold.querySelector<HTMLElement>('[data-mark]')?.dataset.mark ??
  fold.querySelector('summary')?.textContent ??
  ''
