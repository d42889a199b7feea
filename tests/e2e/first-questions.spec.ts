/**
 * The questions that every reader brings, each asked on the overview and answered without help, once with the mouse
 * and once with the keyboard alone.
 */
import { expect, type Locator, type Page, test } from '@playwright/test'
import { processId } from '@/tests/support/chart-addresses'

/** A reader's way of reaching things. */
interface Hand {
  /** Follows a link, opens a fold, presses a box. */
  readonly press: (target: Locator) => Promise<void>
  /** Opens the evidence of a mark. */
  readonly open: (mark: Locator) => Promise<void>
  readonly close: () => Promise<void>
  /** Moves the slider of days to its first day and on by so many. */
  readonly slideToDay: (page: Page, daysAfterFirst: number) => Promise<void>
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Presses a key until the target has the focus; fails where it never gets there. */
async function pressUntil(page: Page, key: string, target: Locator, most: number) {
  for (let presses = 0; presses < most; presses++) {
    if (await isFocused(target)) return
    await page.keyboard.press(key)
  }
  await expect(target, `${most} times ${key}`).toBeFocused()
}

const hands: Readonly<Record<'mouse' | 'keyboard', (page: Page) => Hand>> = {
  mouse: (page) => ({
    press: (target) => target.click(),
    open: (mark) => mark.click(),
    close: () => page.getByRole('dialog').getByRole('link', { name: 'Close', exact: true }).click(),
    slideToDay: async (_, days) => {
      const slider = page.getByRole('slider')
      const box = await slider.boundingBox()
      if (!box) throw new Error('The slider is not to be seen')
      const [first, last] = await slider.evaluate((input: HTMLInputElement) => [+input.min, +input.max])
      // The middle of the thumb goes from half its width inside the track to the other end.
      const thumbPx = 16
      const x = box.x + thumbPx / 2 + ((box.width - thumbPx) * days) / ((last ?? 0) - (first ?? 0))
      await page.mouse.click(x, box.y + box.height / 2)
    },
  }),
  keyboard: (page) => ({
    press: async (target) => {
      await pressUntil(page, 'Tab', target, 80)
      await page.keyboard.press((await target.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter')
    },
    open: async (mark) => {
      await pressUntil(page, 'Tab', page.locator('[data-mark][tabindex="0"]'), 60)
      await page.keyboard.press('Home')
      await pressUntil(page, 'ArrowRight', mark, 400)
      // Whatever has the focus shows it.
      const outline = await mark.evaluate((element) => getComputedStyle(element).outlineStyle)
      expect(outline).not.toBe('none')
      await page.keyboard.press('Enter')
    },
    close: () => page.keyboard.press('Escape'),
    slideToDay: async (_, days) => {
      await pressUntil(page, 'Tab', page.getByRole('slider'), 20)
      await page.keyboard.press('Home')
      for (let day = 0; day < days; day++) await page.keyboard.press('ArrowRight')
    },
  }),
}

for (const [name, takeHand] of Object.entries(hands))
  test.describe(`with the ${name}`, () => {
    const mark = (page: Page, id: string) => page.locator(`.stage [data-mark="${id}"]`).first()
    const panelOf = (page: Page) => page.getByRole('dialog')
    const control = (page: Page, text: string) => page.locator('.control > summary', { hasText: text })

    /** From the overview by a finding to its chart. */
    async function follow(page: Page, question: string, finding: RegExp): Promise<Hand> {
      const hand = takeHand(page)
      await page.goto(`/${processId}`)
      const item = page.locator('.overview-findings li', { hasText: question })
      await hand.press(item.getByRole('link', { name: finding }))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(finding)
      await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
      return hand
    }

    test('who came, and who is named again', async ({ page }) => {
      const hand = await follow(page, 'Who is named again', /another head in November; two of five/)
      const chart = page.locator('.stage .chart')
      await expect(chart).toContainText('not named again')
      await hand.open(mark(page, 'istanbul-1-pakistan-khawaja-asif'))
      await expect(panelOf(page)).toContainText('Khawaja Asif')
      await expect(panelOf(page)).toContainText('5 Key Takeaways')
      await hand.close()
      await expect(panelOf(page)).toHaveCount(0)
    })

    test('which demand moved back or forward, in whose telling, by whose account', async ({ page }) => {
      const hand = await follow(page, 'How it got there', /Two items moved, both back.*none moved forward/)
      await hand.open(mark(page, 'turn-truce-into-mechanism.istanbul-1.news-on-sunday-2025-11-16.1'))
      await expect(panelOf(page)).toContainText('Framework to carry out the truce')
      await expect(panelOf(page)).toContainText('The News on Sunday')
      await expect(panelOf(page)).toContainText(/According to: \w/)
    })

    test('on what the articles disagree', async ({ page }) => {
      const hand = await follow(page, 'Where accounts differ', /Five of 60 differences cannot both be right/)
      const chart = page.locator('.stage .chart')
      for (const day of ['15 October', '16 October', '18 October', '19 October'])
        await expect(chart).toContainText(day)
      await hand.open(mark(page, 'ceasefire-date.dawn-2025-10-27.1'))
      await expect(panelOf(page)).toContainText('Date of the ceasefire')
      await expect(panelOf(page)).toContainText('19 October')
    })

    test('what to believe if one outlet were left out', async ({ page }) => {
      const hand = await follow(page, 'Which article says what', /42 of 75 points compared/)
      await hand.press(control(page, 'Articles'))
      await hand.press(page.getByRole('checkbox', { name: /^Dawn/ }))
      const changes = page.getByRole('region', { name: 'What this choice changes' })
      await expect(changes).toContainText('Without Dawn:')
      await expect(changes).toContainText(/now rest on a single article/)
      await hand.press(changes.getByText('Which ones'))
      await expect(changes.locator('li').first()).toBeVisible()
      await expect(page.locator('.stage .chart [data-change="single"]').first()).toBeVisible()
    })

    test('what had been published by 28 October', async ({ page }) => {
      const hand = await follow(page, 'Which article says what', /42 of 75 points compared/)
      await hand.press(control(page, 'Published by'))
      await hand.slideToDay(page, 1)
      await expect(page.locator('.chart-filter')).toHaveText(
        /^Only: published by 28 October 2025\. Undated article \(27 to 31 October 2025\) may have been out/,
      )
      await expect(page.locator('.as-of')).toContainText('Published by 28 October 2025: Dawn')
      await expect(page.locator('.stage .chart')).toContainText('In one article only: 27')
    })
  })
