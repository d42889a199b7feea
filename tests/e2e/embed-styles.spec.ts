import { expect, type Page, test } from '@playwright/test'
import { chartSlugs } from '@/dataset/chart-slugs'
import { processId } from '@/tests/support/chart-addresses'

/**
 * What pages add to marks for their script and to links and weigh lines by, what tells directions of text apart where
 * there is one alone, and what is told by where an element stands.
 */
const ofPages =
  /^(scroll-margin|text-wrap|unicode-bidi|text-underline-offset|perspective-origin|transform-origin|inset-|(top|right|bottom|left)$)/

/** How wide the chart is, and each of its elements with all that it is dressed in. */
function readDress(page: Page) {
  return page.evaluate((skipped) => {
    const chart = document.querySelector<HTMLElement>('.chart')
    const lines = document.createElement('style')
    lines.textContent = '.chart * { text-wrap: wrap !important }'
    document.head.append(lines)
    // Frames have no font of their own.
    if (chart) chart.style.fontFamily = 'Arial'
    const isSkipped = new RegExp(skipped)
    const dress = (element: Element, pseudo?: string) => {
      const style = getComputedStyle(element, pseudo)
      if (pseudo && style.content === 'none') return []
      // Where all is written from left to right, it starts and ends there.
      const sides: Readonly<Record<string, string>> = { left: 'start', right: 'end' }
      const read = (name: string) => {
        const value = style.getPropertyValue(name)
        return name === 'text-align' ? (sides[value] ?? value) : value
      }
      return [...style]
        .filter((name) => !name.startsWith('--') && !isSkipped.test(name))
        .map((name) => `${name}: ${read(name)}`)
    }
    // The way to the whole chart says “on Parley” in a frame, and so the lines around it may be others.
    const isLonger = (element: Element) =>
      element === chart?.firstElementChild || element.closest('.chart-source')
    const placeOf = (element: Element) => {
      if (!element.checkVisibility() || element.closest('defs')) return 'place: none'
      const { x, y } = element.getBoundingClientRect()
      const from = chart?.getBoundingClientRect()
      return `place: ${(x - (from?.x ?? 0)).toFixed(1)} ${(y - (from?.y ?? 0)).toFixed(1)}`
    }
    const elements = [...(chart?.querySelectorAll('*') ?? [])]
    return {
      widthPx: chart?.getBoundingClientRect().width ?? 0,
      elements: elements.map((element) => ({
        is: `${element.localName} “${element.textContent?.slice(0, 8)}”`,
        dress: [
          placeOf(element),
          ...[undefined, '::before', '::after'].flatMap((pseudo) => dress(element, pseudo)),
        ].filter((line) => !isLonger(element) || !/^(place|width|height|inline-size|block-size):/.test(line)),
      })),
    }
  }, ofPages.source)
}

// An embed is sent with the rules it uses, under short names, and with values in place of properties.
for (const slug of chartSlugs)
  test(`${slug}: an embed is dressed like the same summary on its page, which has the whole style sheet`, async ({
    page,
  }) => {
    test.slow()
    for (const width of [320, 1100]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`/${processId}/charts/${slug}?view=summary`)
      const onPage = await readDress(page)
      await page.setViewportSize({ width: onPage.widthPx + 16, height: 900 })
      await page.goto(`/embed/${processId}/${slug}`)
      const inFrame = await readDress(page)
      expect(inFrame.widthPx).toBe(onPage.widthPx)
      expect(inFrame.elements.map(({ is }) => is)).toEqual(onPage.elements.map(({ is }) => is))
      const different = inFrame.elements.flatMap(({ is, dress }, index) => {
        const wanted = new Set(onPage.elements[index]?.dress)
        return dress.filter((line) => !wanted.has(line)).map((line) => `${is}: ${line}`)
      })
      expect.soft(different.slice(0, 10), `${width} px`).toEqual([])
    }
  })
