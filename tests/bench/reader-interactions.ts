/** What a reader does with a chart, each with the time from the input to the frame that shows the answer. */
import type { Page } from '@playwright/test'

/** One kind of interaction; `run` gives the milliseconds of one, with `sample` counting up. */
export interface Interaction {
  readonly name: string
  readonly run: (page: Page, processId: string, sample: number) => Promise<number>
}

const chartOf = (processId: string, query = '') => `/${processId}/charts/claim-coverage${query}`

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

/** Gives a mark the focus, another one for each sample: what was asked once is not asked again. */
async function focusMark(page: Page, sample: number): Promise<void> {
  const marks = page.locator('.stage [data-mark]')
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

/** The interactions in the order of a visit. */
export const interactions: readonly Interaction[] = [
  {
    name: 'arrow key to the next mark',
    run: async (page, processId, sample) => {
      await stayAt(page, chartOf(processId))
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
    run: async (page, processId, sample) => {
      await open(page, chartOf(processId))
      return openEvidence(page, sample)
    },
  },
  {
    name: 'close it',
    run: async (page, processId, sample) => {
      await open(page, chartOf(processId))
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
    run: async (page, processId, sample) => {
      // Nine charts in turn: the server keeps fewer, so each is drawn anew.
      const [topic, round] = [sample % 3, Math.floor(sample / 3) % 3]
      await open(page, chartOf(processId, ['', '?round=i', '?round=none'][round]))
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
    run: async (page, processId, sample) => {
      await open(page, chartOf(processId, ['', '?topic=first', '?topic=second'][sample % 3]))
      await page.locator('details.control > summary').nth(1).click()
      return redraw(page, 'change', () =>
        page
          .locator('input[name=source]')
          .nth(sample % 5)
          .click(),
      )
    },
  },
  {
    name: 'open the table',
    run: async (page, processId) => {
      await open(page, chartOf(processId))
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
    run: async (page, processId, sample) => {
      await open(page, chartOf(processId))
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
