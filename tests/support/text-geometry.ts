import type { Page } from '@playwright/test'

/** What is wrong with the texts of a page, a sentence each; empty when all is well. */
export type TextProblems = readonly string[]

/**
 * Measures every visible line of text: none below 12 px, none outside the window, none cut off by its box, no two on
 * top of each other. Texts inside closed folds and texts for screen readers alone do not count.
 */
export function findTextProblems(page: Page): Promise<TextProblems> {
  return page.evaluate(() => {
    interface Line {
      text: string
      box: DOMRect
      element: Element
      /** How far the text is turned against the page, in radians. */
      angle: number
    }
    const angleOf = (element: Element) => {
      let angle = 0
      for (let parent: Element | null = element; parent; parent = parent.parentElement) {
        const { transform } = getComputedStyle(parent)
        const matrix = transform === 'none' ? null : new DOMMatrix(transform)
        if (matrix) angle += Math.atan2(matrix.b, matrix.a)
      }
      return angle
    }
    /**
     * The box of a text as it lies along its own lines, in the page turned back by its angle: what the browser gives
     * is the upright box around the turned one. Not for 45 degrees, where that box does not tell length from height.
     */
    const turnBack = ({ box, angle }: Line) => {
      if (angle === 0) return box
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      const across = cos * cos - sin * sin
      const width = (box.width * Math.abs(cos) - box.height * Math.abs(sin)) / across
      const height = (box.height * Math.abs(cos) - box.width * Math.abs(sin)) / across
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      return new DOMRect(cos * x + sin * y - width / 2, cos * y - sin * x - height / 2, width, height)
    }
    /** Clipped to nothing, as a skip link is until it has the focus. */
    const isForScreenReaders = (element: Element) => {
      for (let parent: Element | null = element; parent; parent = parent.parentElement)
        if (getComputedStyle(parent).clipPath === 'inset(50%)') return true
      return false
    }
    // What is laid out only near the window has no place of its own elsewhere.
    for (const element of document.querySelectorAll<HTMLElement>('body *'))
      if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible'

    const lines: Line[] = []
    const problems: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const name = (text: string) => `"${text.trim().slice(0, 40)}"`

    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent ?? ''
      if (!element || text.trim() === '' || element.closest('script, style, title')) continue
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      if (isForScreenReaders(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1)
      const angle = angleOf(element)
      for (const box of boxes) lines.push({ text, box, element, angle })
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (boxes.length > 0 && size < 12) problems.push(`${name(text)} is ${size} px`)
    }

    for (const { text, box, element } of lines) {
      if (box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5) {
        if (!element.closest('.chart-table-scroll')) problems.push(`${name(text)} leaves the window`)
      }
      for (let parent: Element | null = element; parent; parent = parent.parentElement) {
        const { overflowX } = getComputedStyle(parent)
        if (overflowX === 'visible' || overflowX === 'auto' || parent === document.documentElement) continue
        const outer = parent.getBoundingClientRect()
        if (box.left < outer.left - 0.5 || box.right > outer.right + 0.5)
          problems.push(`${name(text)} is cut off`)
      }
    }

    const inOrder = lines.toSorted((a, b) => a.box.top - b.box.top)
    for (const [index, one] of inOrder.entries()) {
      for (const other of inOrder.slice(index + 1)) {
        if (other.box.top > one.box.bottom) break
        if (one.element === other.element) continue
        // Texts turned alike are compared along their lines, all others by their upright boxes.
        const isAlike = one.angle === other.angle
        const [a, b] = isAlike ? [turnBack(one), turnBack(other)] : [one.box, other.box]
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        // Lines of text stand closer than their boxes; what touches glyphs overlaps by more than a third of a line.
        if (across > 1 && down > Math.min(a.height, b.height) / 3)
          problems.push(`${name(one.text)} lies on ${name(other.text)}`)
      }
    }
    return [...new Set(problems)]
  })
}

/** Makes every text 15 % wider than Arial, as the widest fallback font does. */
export async function setWidestFont(page: Page): Promise<void> {
  await page.addStyleTag({ content: '*, .chart, .page .chart { font-family: "DejaVu Sans" !important }' })
}
