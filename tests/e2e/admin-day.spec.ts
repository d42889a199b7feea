/** A whole day: an article is pasted, coded, reviewed and published; readers see it; then it is taken back. */
import { expect, type Page, test } from '@playwright/test'
import { enterAs, enterElsewhere, password } from '@/tests/support/admin-visit'
import { findAxeProblems } from '@/tests/support/axe'
import { choose, create, panel, pick, publishCopy, select } from '@/tests/support/desk'
import { runParley } from '@/tests/support/parley-command'

const id = 'a-day-of-coding'
const desk = `/admin/processes/${id}`

/** The article of the day, as a test may invent it. */
const article = `Envoys meet once more on the lake

Envoys of both capitals met on the lake on Tuesday, the Harbour Herald has learned. The ferry was late.

Nobody would say what was agreed. A monitoring mechanism was refused outright, an official from the north said.

The truce held all the same, the harbour master told this paper.`

test.describe.configure({ mode: 'serial' })

test.beforeAll(() => publishCopy(id))

test('from the article to the published chart, and back', async ({ page, browser }) => {
  test.setTimeout(180_000)
  await enterAs(page, 'publisher', 'Day Publisher')
  const reader = await (await browser.newContext()).newPage()
  const chart = `/${id}/charts/demand-status`
  const pinned = `/embed/${id}/demand-status?release=1`
  await reader.goto(chart)
  const headline = reader.getByRole('heading', { level: 1 })
  const before = (await headline.textContent()) ?? ''
  expect(before).not.toBe('')

  await page.goto(desk)
  await page.getByRole('link', { name: 'Add and code articles' }).click()
  await page.getByRole('link', { name: 'Add an article' }).click()
  await page.getByLabel('Text', { exact: true }).fill(article)
  await page.getByLabel('Outlet may be empty').fill('Harbour Herald')
  await page.getByLabel('Published on may be empty').fill('2025-11-18')
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Add the article' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour Herald' })).toBeVisible()
  await expect(page.getByText('0 of 118 decided')).toBeVisible()
  expect(await findAxeProblems(page)).toEqual([])
  // Whoever decides reads in full what is claimed.
  await expect(panel(page)).toContainText(
    'The October ceasefire was still standing when the article was written.',
  )

  await select(page, 'monitoring mechanism was refused')
  await panel(page).getByRole('button', { name: 'Demand', exact: true }).click()
  await choose(page, 'Demand', 'Monitoring mechanism')
  await panel(page).getByLabel('Status').selectOption('refused')
  await panel(page).getByLabel('According to').selectOption({ index: 1 })
  await pick(page, 'Confidence', 'High')
  await create(page)
  await expect(page.getByText('1 of 118 decided')).toBeVisible()

  await select(page, 'The truce held all the same')
  await panel(page).getByRole('button', { name: 'Claim', exact: true }).click()
  await choose(page, 'Claim', 'Ceasefire still standing')
  await pick(page, 'Stance', 'Says so')
  await pick(page, 'Strength', 'Explicit')
  await create(page)

  await select(page, 'the harbour master told this paper')
  await panel(page).getByRole('button', { name: 'Statement', exact: true }).click()
  await expect(panel(page).getByLabel('Paragraph').first()).toHaveValue('4')
  await panel(page).getByLabel('Speaker').fill('The harbour master')
  await panel(page).getByLabel('Gist').fill('The truce held.')
  await pick(page, 'Named', 'no')
  await pick(page, 'Side inferred', 'no')
  await pick(page, 'Mode', 'Reported')
  await panel(page).getByRole('combobox', { name: 'Side', exact: true }).first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await create(page)
  // What rests on a paragraph stands below it.
  await expect(page.locator('#paragraph-3 .ad-rests').getByRole('button')).toHaveCount(1)
  await expect(page.locator('#paragraph-4 .ad-rests').getByRole('button')).toHaveCount(2)

  await page.goto(`${desk}/review`)
  await expect(page.getByText('1 article is not coded to the end: Harbour Herald.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'What became of each ask' })).toBeVisible()
  await expect(page.getByText(/^Release 1: .*What became of each ask \(\d+ changes\)/)).toBeVisible()
  const picture = page.getByRole('region', { name: /, after$/ }).first()
  await picture.scrollIntoViewIfNeeded()
  await expect(picture.getByRole('img')).toBeVisible()
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByLabel('Note').fill('An article of today')
  await page.getByRole('button', { name: 'Publish release 2' }).click()
  await expect(page.getByText('Release 2 is published: readers see it within a second.')).toBeVisible()

  await expect
    .poll(
      async () => {
        await reader.goto(chart)
        return reader.locator('main').textContent()
      },
      { intervals: [100], timeout: 10_000 },
    )
    .toContain('Harbour Herald')
  await reader.goto(pinned)
  await expect(reader.locator('.notice')).toContainText('2')

  await page.getByRole('button', { name: 'Restore its records …' }).last().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/rows in \d+ tables/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Restore them' }).click()
  await expect(page.getByText(/^Restored release 1: \d+ rows changed\. Readers see it/)).toBeVisible()
  await page.getByRole('link', { name: 'Review and publish' }).click()
  await page.getByRole('button', { name: 'Publish release 3' }).click()
  await expect(page.getByText('Release 3 is published')).toBeVisible()
  // What was restored is public by now: undoing that is another matter.
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0)
  await expect
    .poll(async () => {
      await reader.goto(chart)
      return headline.textContent()
    })
    .toBe(before)
  expect(await reader.locator('main').textContent()).not.toContain('Harbour Herald')
  await page.goto(`${desk}/review`)
  await expect(page.getByText('nothing has changed since release 3')).toBeVisible()
  await page.goto(`${desk}/history`)
  // What was done to releases stands among the changes, in the order of time.
  const entries = page.locator('.ad-history').first().locator('> li')
  await expect(entries.nth(0)).toContainText('published release 3')
  await expect(entries.nth(1)).toContainText('Restored release 1')
  await expect(entries.nth(2)).toContainText('published release 2')
  await expect(entries.nth(2)).toContainText('An article of today')
  await page.getByText('Filter', { exact: true }).click()
  await page.getByLabel('Records').selectOption('Releases')
  await expect(entries).toHaveText([/release 3/, /release 2/, /release 1/])
  await reader.context().close()
})

test('an old tab that publishes after somebody else did is told what happened meanwhile', async ({
  page,
}) => {
  await enterAs(page, 'publisher', 'Slow Publisher')
  const demand = `${desk}/records/demands?q=Ceasefire`
  await page.goto(demand)
  await page.locator('.ad-table tbody a').first().click()
  await page.getByLabel('Note').fill('Read once more.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved “/ })).toBeVisible()
  await page.goto(`${desk}/review`)
  const button = page.getByRole('button', { name: 'Publish release 4' })
  await expect(button).toBeEnabled()
  await page.getByLabel('Note').fill('Mine')
  await runParley('publish', id, '--by', 'Somebody Quicker', '--note', 'First')
  await button.click()
  const alert = page.getByRole('alert').filter({ hasText: 'Nothing is published' })
  await expect(alert).toContainText('Somebody Quicker published release 4')
  await alert.getByRole('button', { name: 'Look again' }).click()
  await expect(page.getByText('nothing has changed since release 4')).toBeVisible()
  await expect(page.getByText('There is no new change since you looked.')).toBeVisible()
  await expect(alert).toHaveCount(0)
})

/** Counts what a hand does: a click, a field that is filled, words that are selected. */
class Hand {
  count = 0
  constructor(private readonly page: Page) {}
  async click(role: 'link' | 'button' | 'radio' | 'option', name: string | RegExp): Promise<void> {
    this.count += 1
    await this.page
      .getByRole(role, { name, exact: typeof name === 'string' })
      .first()
      .click()
  }
  async fill(label: string, text: string): Promise<void> {
    this.count += 1
    await this.page.getByLabel(label, { exact: true }).first().fill(text)
  }
  async select(words: string): Promise<void> {
    this.count += 1
    await select(this.page, words)
  }
}

test('an article with three claim reports is added and published in at most forty interactions', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const visitor = await enterAs(page, 'publisher', 'Swift Publisher')
  const fresh = await (await browser.newContext()).newPage()
  const hand = new Hand(fresh)
  const aside = panel(fresh)
  const answer = async (stance: string) => {
    await hand.click('radio', stance)
    await hand.click('radio', 'Explicit')
    await hand.click('button', 'Create')
    await expect(aside.getByRole('region', { name: 'Checklist' })).toBeVisible()
  }

  await fresh.goto(desk)
  await hand.fill('E-mail address', visitor.email)
  await hand.fill('Password', password)
  await hand.click('button', 'Log in')
  await hand.click('link', 'Add and code articles')
  await hand.click('link', 'Add an article')
  await hand.fill(
    'Text',
    `The lake is quiet

The truce held all the same, the harbour master said. No agreement had been reached in October.

Türkiye and Qatar mediated in Istanbul, he added, as they had before.`,
  )
  await hand.fill('Outlet may be empty', 'Lake Courier')
  await hand.fill('Published on may be empty', '2025-11-19')
  await hand.click('button', 'Add the article')
  await expect(fresh.getByRole('heading', { level: 1, name: 'Lake Courier' })).toBeVisible()

  // By words that are selected, and by what is suggested.
  for (const [words, claim, stance] of [
    ['The truce held all the same', 'Ceasefire still standing at writing', 'Says so'],
    ['No agreement had been reached', 'October round: no agreement at writing', 'Bears on it'],
  ] as const) {
    await hand.select(words)
    await hand.click('button', 'Claim')
    await hand.fill('Claim', claim.slice(0, 12))
    await hand.click('option', claim)
    await answer(stance)
  }
  await hand.click('button', /^Claims, perhaps: Türkiye and Qatar mediated/)
  await expect(aside.getByLabel('Locating phrase')).not.toHaveValue('')
  await answer('Says so')

  await hand.click('button', 'The rest is not mentioned …')
  await hand.click('button', 'It mentions none of them')
  await hand.click('button', 'It is coded to the end')
  await hand.click('link', 'Review and publish')
  await hand.fill('Note', 'Another article')
  await hand.click('button', 'Publish release 5')
  await expect(fresh.getByText('Release 5 is published')).toBeVisible()
  expect(hand.count).toBeLessThanOrEqual(40)
  await fresh.goto(`/${id}/charts/claim-coverage?release=5`)
  await expect(fresh.locator('main')).toContainText('Lake Courier')
  await fresh.context().close()
})

test('a second coder is blind, both lie side by side, and one value is set down', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  await enterAs(page, 'coder', 'Second Coder')
  await page.goto(`${desk}/articles`)
  await page.getByRole('link', { name: 'Lake Courier' }).click()
  await page.getByRole('link', { name: 'Code it a second time, blind' }).click()
  await expect(page.getByText('0 of 75 claims decided')).toBeVisible()
  expect(await findAxeProblems(page)).toEqual([])
  // N leads from claim to claim, not where somebody writes; ? says so.
  const row = (place: number) => page.locator('.ad-answer').nth(place)
  await page.keyboard.press('n')
  await expect(row(0).getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('n')
  await expect(row(1).getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByText('to the next claim that is not decided')).toBeVisible()
  await page.getByRole('searchbox').pressSequentially('n')
  await expect(page.getByRole('searchbox')).toHaveValue('n')
  await page.getByRole('searchbox').fill('')
  const own = page.getByRole('group', { name: 'Ceasefire still standing at writing' })
  await own.getByRole('radio').first().focus()
  await page.keyboard.press('4')
  await expect(own.getByRole('radio', { name: 'Not mentioned' })).toBeChecked()
  await expect(page.getByText('1 of 75 claims decided')).toBeVisible()
  await expect(page.getByText('All saved.')).toBeVisible()
  // What is chosen without a connection stays chosen, is named, and is saved once there is one.
  await page.context().setOffline(true)
  await own.getByRole('radio', { name: 'Says otherwise' }).check()
  await expect(page.getByRole('alert').filter({ hasText: '1 answer is not saved' })).toBeVisible()
  await expect(own.getByRole('radio', { name: 'Says otherwise' })).toBeChecked()
  const rest = page.getByRole('button', { name: 'The rest of the claims is not mentioned …' })
  await expect(rest).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('link', { name: 'Ceasefire still standing at writing' }).click()
  await expect(own.getByRole('radio', { name: 'Says otherwise' })).toBeFocused()
  expect(await findAxeProblems(page)).toEqual([])
  await page.context().setOffline(false)
  await expect(page.getByText('All saved.')).toBeVisible()
  // What was decided stays while the page is left.
  await page.reload()
  await expect(page.getByText('1 of 75 claims decided')).toBeVisible()
  // On a phone the text is a tap away from the claims, and they from it, where they were left.
  const size = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.setViewportSize({ width: 390, height: 844 })
  const ways = page.getByRole('navigation', { name: 'Text and claims' })
  await expect(ways).toContainText('74 claims undecided')
  const stance = own.getByRole('radio', { name: 'Says otherwise' })
  await stance.focus()
  await ways.getByRole('link', { name: 'Text' }).click()
  await expect(page.locator('#article-text > li').first()).toBeInViewport()
  await expect(stance).not.toBeInViewport()
  await ways.getByRole('link', { name: 'Claims' }).click()
  await expect(stance).toBeFocused()
  await expect(stance).toBeInViewport()
  await expect(ways).toBeInViewport()
  // What the bar covers in part is scrolled to.
  expect(await findAxeProblems(page, undefined, ['target-size'])).toEqual([])
  await page.setViewportSize(size)
  await expect(ways).toBeHidden()
  await page.getByLabel('Only undecided').check()
  await expect(own).toBeHidden()
  await page.getByRole('searchbox').fill('no such words')
  await expect(page.getByText('None found.')).toBeVisible()
  await page.getByRole('button', { name: 'Next undecided' }).click()
  await expect(page.getByRole('radio').first()).toBeFocused()
  // What is decided in another window stays when the rest is filled in one that does not know of it.
  const october = { name: 'October round: no agreement at writing' }
  const twin = await page.context().newPage()
  await twin.goto(page.url())
  await twin.getByRole('group', october).getByRole('radio', { name: 'Says so' }).check()
  await expect(twin.getByText('2 of 75 claims decided')).toBeVisible()
  await expect(twin.getByText('All saved.')).toBeVisible()
  const fill = async () => {
    await rest.click()
    await page.getByRole('dialog').getByRole('button', { name: 'It mentions none of them' }).click()
    await expect(page.getByText('75 of 75 claims decided')).toBeVisible()
  }
  await fill()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('2 of 75 claims decided')).toBeVisible()
  await fill()
  await page.getByLabel('Only undecided').uncheck()
  await expect(page.getByRole('group', october).getByRole('radio', { name: 'Says so' })).toBeChecked()
  await twin.close()
  await expect(page.getByText('All saved.')).toBeVisible()
  // What is left for N are demands, each of which may stay as it is.
  const demand = (place: number) => page.locator('[id^="demand-"]').nth(place)
  await page.keyboard.press('n')
  await expect(demand(0).getByRole('combobox').first()).toBeFocused()
  await page.keyboard.press('n')
  await expect(demand(1).getByRole('combobox').first()).toBeFocused()
  await expect(page.getByText(/75 of 75 claims decided, 0 of \d+ demands with a step/)).toBeVisible()
  await page.getByRole('button', { name: 'My coding is finished' }).click()
  await expect(page.getByText('Both can be compared now.')).toBeVisible()
  await page.getByRole('link', { name: 'Compare' }).click()
  await page.getByRole('button', { name: 'Compare both codings …' }).click()
  await page.getByRole('button', { name: 'Compare them' }).click()
  await expect(page.getByRole('heading', { name: '3 differences, 3 to be decided' })).toBeVisible()
  expect(await findAxeProblems(page)).toEqual([])

  const other = await enterElsewhere(browser, 'coder', 'Judging Coder')
  await other.goto(page.url())
  const unit = other.getByRole('group', { name: 'Ceasefire still standing at writing' })
  await unit.getByRole('radio', { name: 'Second Coder: Says otherwise' }).check()
  await unit.getByRole('button', { name: 'Set it down' }).click()
  await expect(unit).toContainText('Say why')
  await unit.getByLabel('Why').fill('The harbour master was asked about another truce.')
  await unit.getByRole('button', { name: 'Set it down' }).click()
  await expect(unit).toContainText('Set down: Says otherwise.')
  await expect(other.getByRole('heading', { name: '3 differences, 2 to be decided' })).toBeVisible()
  await other.getByRole('button', { name: /^Set down the \d+ on which both agree$/ }).click()
  await expect(other.getByText(/^Set down \d+ units\.$/)).toBeVisible()
  await expect(unit).toContainText('Judging Coder')
  await expect(unit).toContainText('The harbour master was asked about another truce.')
  // What the report is not changed to by itself is led to, and a review names it until it is written down.
  const gone = other
    .getByRole('group')
    .filter({ hasText: 'Second Coder: Not mentioned' })
    .filter({ hasText: 'Not set down yet.' })
  const lost = other.getByRole('group', { name: (await gone.first().locator('legend').textContent()) ?? '' })
  await lost.getByRole('radio', { name: 'Second Coder: Not mentioned' }).check()
  await lost.getByLabel('Why').fill('It speaks of something else.')
  await lost.getByRole('button', { name: 'Set it down' }).click()
  await expect(lost).toContainText('The tables still say')
  await other.goto(`${desk}/review`)
  await expect(other.getByText(/1 value of two coders was set down/)).toBeVisible()
  await other.getByRole('link', { name: /^Claim stance, / }).click()
  const form = other.getByRole('complementary', { name: 'What the article says' })
  await form.getByRole('button', { name: 'Delete …' }).click()
  await other
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(form.getByRole('heading', { name: 'Checklist' })).toBeVisible()
  await other.goto(`${desk}/review`)
  await expect(other.getByRole('heading', { name: /^What release/ })).toBeVisible()
  await expect(other.getByText(/of two coders/)).toHaveCount(0)
  // What is to be written into a report that is there is filled in, and leads back.
  const asked = {
    unit: 'claim_stance',
    key: 'istanbul-1-no-agreement-at-writing:lake-courier-2025-11-19',
    value: 'contradicts',
  }
  await other.goto(`${page.url().replace(/\/comparison$/, '')}?${new URLSearchParams(asked)}`)
  await expect(form.getByText('Set down: “Says otherwise”.')).toBeVisible()
  await expect(form.getByRole('radiogroup', { name: 'Stance' }).getByLabel('Says otherwise')).toBeChecked()
  await form.getByRole('button', { name: 'Save' }).click()
  await other.getByRole('link', { name: 'Both codings side by side' }).click()
  await expect(other.getByRole('group', october)).toContainText('Not set down yet.')
  await other.goto(`${desk}/records/claim_reports?q=Ceasefire+Lake`)
  await expect(other.locator('.ad-table')).toContainText('Says otherwise')
  await other.context().close()
})
