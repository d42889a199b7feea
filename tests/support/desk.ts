/** What a coder does at the desk of an article. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { processId as real } from './chart-addresses'
import { runParley } from './parley-command'

/** Publishes the real process once more, under another id. */
export async function publishCopy(id: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-copy-'))
  await cp(`prisma/data/${real}`, folder, { recursive: true })
  const descriptor = join(folder, 'datapackage.json')
  const text = await readFile(descriptor, 'utf8')
  await writeFile(descriptor, text.replace(`"name": "${real}"`, `"name": "${id}"`))
  await runParley('import', folder)
  await runParley('publish', id, '--by', 'browser test')
  await rm(folder, { recursive: true })
}

/** Adds an article, and waits for its desk. */
export async function addArticle(
  page: Page,
  process: string,
  { text, outlet, day }: { readonly text: string; readonly outlet: string; readonly day: string },
): Promise<void> {
  await page.goto(`/admin/processes/${process}/articles/new`)
  await page.getByLabel('Text', { exact: true }).fill(text)
  await page.getByLabel('Outlet may be empty').fill(outlet)
  await page.getByLabel('Published on may be empty').fill(day)
  await page.getByRole('button', { name: 'Add the article' }).click()
  await expect(page.getByRole('heading', { level: 1, name: outlet })).toBeVisible()
}

/** Selects words of the article as a hand would, from inside their first word to inside their last. */
export const mark = (page: Page, words: string): Promise<void> =>
  page.evaluate((phrase) => {
    const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')]
    for (const paragraph of paragraphs) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(phrase) ?? -1
        if (at < 0) continue
        getSelection()?.setBaseAndExtent(node, at + 1, node, at + phrase.length - 1)
        return
      }
    }
    throw new Error(`there is no “${phrase}”`)
  }, words)

/** Selects words of the article, and waits until something can be made of them. */
export async function select(page: Page, words: string): Promise<void> {
  await mark(page, words)
  await expect(page.locator('.ad-chosen')).toContainText(words)
}

/** What stands beside the text. */
export const panel = (page: Page) => page.getByRole('complementary', { name: 'What the article says' })

/**
 * Presses the button at the end of what is written. Where that scrolls the page, the panel grows and its end moves once
 * more: it is scrolled there first, so that the click waits until it rests.
 */
export async function submit(page: Page, label: 'Save' | 'Create'): Promise<void> {
  const button = panel(page).getByRole('button', { name: label, exact: true })
  await button.scrollIntoViewIfNeeded()
  await button.click()
}

/** Creates what is written, and waits until the checklist is back. */
export async function create(page: Page): Promise<void> {
  await submit(page, 'Create')
  await expect(page.getByRole('status').filter({ hasText: /^Created “/ })).toBeVisible()
  await expect(panel(page).getByRole('region', { name: 'Checklist' })).toBeVisible()
}

/** Chooses one of many by typing it. */
export async function choose(page: Page, label: string, choice: string): Promise<void> {
  await panel(page).getByRole('combobox', { name: label }).fill(choice)
  await page.getByRole('listbox').getByRole('option', { name: choice }).first().click()
}

/** Chooses one of a few. */
export const pick = (page: Page, label: string, choice: string) =>
  panel(page).getByRole('radiogroup', { name: label }).getByLabel(choice, { exact: true }).check()
