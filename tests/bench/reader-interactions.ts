/** What a reader does with a chart, each with the time from the input to the frame that shows the answer. */
import type { Page } from '@playwright/test'

/** One kind of interaction with the chart at an address; `run` gives the milliseconds of one, `sample` counts up. */
export interface Interaction {
  readonly name: string
  readonly run: (page: Page, chart: string, sample: number) => Promise<number>
}

/** Opens a page and waits until its script has given the chart its hands. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('.stage [data-mark][tabindex="0"]').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/**
 * Milliseconds from the next input of this kind to the frame in which `isAnswered` holds. It is asked in the page,
 * frame by frame, with what `remember` gave before the input. Both go there as text: the page must allow eval.
 */
async function time<T>(
  page: Page,
  event: 'keydown' | 'click' | 'change' | 'input',
  remember: () => T,
  isAnswered: (before: T) => boolean,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(
    ({ event, remember, isAnswered }) => {
      const before = new Function(`return (${remember})()`)()
      const holds = new Function('before', `return (${isAnswered})(before)`)
      const scope = window as typeof window & { taken?: Promise<number> }
      scope.taken = new Promise((resolve) => {
        document.addEventListener(
          event,
          ({ timeStamp }) => {
            const look = () => {
              if (holds(before)) resolve(performance.now() - timeStamp)
              else requestAnimationFrame(look)
            }
            requestAnimationFrame(look)
          },
          { capture: true, once: true },
        )
      })
    },
    { event, remember: String(remember), isAnswered: String(isAnswered) },
  )
  await act()
  return page.evaluate(() => (window as typeof window & { taken?: Promise<number> }).taken ?? Number.NaN)
}

const nothing = () => null

/** Gives the focus to a mark in sight, another one for each sample: what was asked once is not asked again. */
async function focusMark(page: Page, sample: number): Promise<void> {
  const marks = page.locator('.stage [data-mark]:visible')
  await marks.nth((7 * sample) % (await marks.count())).focus()
}

async function openEvidence(page: Page, sample: number): Promise<number> {
  await focusMark(page, sample)
  return time(
    page,
    'keydown',
    nothing,
    () => document.querySelector('dialog .ev') !== null,
    () => page.keyboard.press('Enter'),
  )
}

/** Goes to a chart only where the page shows another. */
async function stayAt(page: Page, address: string): Promise<void> {
  if (new URL(page.url(), 'http://none').pathname !== address) await open(page, address)
}

/** The interactions with `claim-coverage` in the order of a visit. */
export const interactions: readonly Interaction[] = [
  {
    name: 'arrow key to the next mark',
    run: async (page, chart, sample) => {
      await stayAt(page, chart)
      await focusMark(page, sample)
      return time(
        page,
        'keydown',
        () => document.activeElement?.getAttribute('data-mark') ?? null,
        (before) => document.activeElement?.getAttribute('data-mark') !== before,
        () => page.keyboard.press('ArrowDown'),
      )
    },
  },
  {
    name: 'open the evidence of a mark',
    run: async (page, chart, sample) => {
      await open(page, chart)
      return openEvidence(page, sample)
    },
  },
  {
    name: 'close it',
    run: async (page, chart, sample) => {
      await open(page, chart)
      await openEvidence(page, sample)
      return time(
        page,
        'keydown',
        nothing,
        () => document.querySelector('dialog .ev') === null,
        () => page.keyboard.press('Escape'),
      )
    },
  },
  {
    name: 'choose a filter',
    run: async (page, chart, sample) => {
      // Nine charts in turn: the server keeps fewer, so each is drawn anew.
      const [topic, round] = [sample % 3, Math.floor(sample / 3) % 3]
      await open(page, chart + (['', '?round=i', '?round=none'][round] ?? ''))
      await page.locator('details.control > summary').first().click()
      return redraw(page, 'change', () =>
        page
          .selectOption('select[name=topic]', ['first', 'second', 'third'][topic] ?? 'first')
          .then(() => {}),
      )
    },
  },
  {
    name: 'leave an article out',
    run: (page, chart, sample) =>
      leaveOut(page, chart + (['', '?topic=first', '?topic=second'][sample % 3] ?? ''), sample),
  },
  {
    name: 'open the table',
    run: async (page, chart) => {
      await open(page, chart)
      return time(
        page,
        'click',
        nothing,
        () => (document.querySelector('.chart-table td')?.getBoundingClientRect().height ?? 0) > 0,
        () => page.locator('.chart-table summary').click(),
      )
    },
  },
  {
    name: 'a key in the search field',
    run: async (page, chart, sample) => {
      await open(page, chart)
      await page.locator('input[type=search]').first().focus()
      return time(
        page,
        'input',
        nothing,
        () => document.querySelector('[role=option]') !== null,
        // How points, events, differences and articles begin in both processes.
        () => page.keyboard.type('pnmedc'.charAt(sample % 6)),
      )
    },
  },
]

/** A change of what is chosen, to the frame that shows the other chart. */
function redraw(page: Page, event: 'change', act: () => Promise<void>): Promise<number> {
  return time(
    page,
    event,
    () => document.querySelector('.stage')?.firstElementChild ?? null,
    (before) => {
      const stage = document.querySelector('.stage')
      return stage?.getAttribute('aria-busy') !== 'true' && stage?.firstElementChild !== before
    },
    act,
  )
}

/** What a reader does with a chart of any kind. */
export const everyChart: readonly Interaction[] = [
  ...interactions.filter(({ name }) => name === 'open the evidence of a mark'),
  { name: 'leave an article out', run: leaveOut },
]

/** Takes one article away, another one for each sample. */
export async function leaveOut(page: Page, address: string, sample: number): Promise<number> {
  await open(page, address)
  await page.locator('details.control:has([name=source]) > summary').click()
  const boxes = page.locator('input[name=source]')
  const place = sample % Math.min(5, await boxes.count())
  return redraw(page, 'change', () => boxes.nth(place).click())
}
