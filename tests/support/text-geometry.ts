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
    }
    const lines: Line[] = []
    const problems: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const name = (text: string) => `"${text.trim().slice(0, 40)}"`

    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent ?? ''
      if (!element || text.trim() === '' || element.closest('script, style, title')) continue
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1)
      for (const box of boxes) lines.push({ text, box, element })
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
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        // Lines of text stand closer than their boxes; what touches glyphs overlaps by more than a third of a line.
        if (across > 1 && down > Math.min(one.box.height, other.box.height) / 3)
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
