/** Users who work in the admin, as browser tests need them. */
import { type Browser, expect, type Page } from '@playwright/test'
import type { Role } from '@/dataset/roles'
import type { TableName } from '@/dataset/tables'
import { processId } from './chart-addresses'
import { runParley } from './parley-command'

export const password = 'correct horse battery'
export const adminAddress = `/admin/processes/${processId}`

/** Somebody who may log in. */
export interface Visitor {
  readonly email: string
  readonly name: string
}

/** Adds a user on the command line; gives the address of the link by which they set their password. */
export async function inviteUser(role: Role, name: string): Promise<Visitor & { readonly link: string }> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}-${crypto.randomUUID().slice(0, 8)}@parley.example`
  const said = await runParley('user', 'add', email, '--name', name, '--role', role)
  const link = /\/admin\/welcome#\S+/.exec(said)?.[0]
  if (!link) throw new Error(`no link in: ${said}`)
  return { email, name, link }
}

/** Makes a user, sets their password by their link and so logs them in. */
export async function enterAs(page: Page, role: Role, name: string): Promise<Visitor> {
  const visitor = await inviteUser(role, name)
  await page.goto(visitor.link)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Set my password' }).click()
  await expect(page.getByRole('heading', { name: 'Processes' })).toBeVisible()
  return visitor
}

/** Makes a user who works in a browser of their own. */
export async function enterElsewhere(browser: Browser, role: Role, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await enterAs(page, role, name)
  return page
}

/** Logs in on a page of a browser of its own. */
export async function logInElsewhere(browser: Browser, { email }: Visitor): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/admin')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByRole('heading', { name: 'Processes' })).toBeVisible()
  return page
}

/** Opens the form of the first record of a table whose cells are these; gives its address. */
export async function openRecord(
  page: Page,
  table: TableName,
  where: Readonly<Record<string, string>>,
): Promise<string> {
  const query = new URLSearchParams(
    Object.entries(where).map(([name, value]) => ['where', `${name}:${value}`]),
  )
  await page.goto(`${adminAddress}/records/${table}?${query}`)
  await page.locator('.ad-table tbody a').first().click()
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()
  return page.url()
}

/** Saves the form, and waits until it says that it has. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved “/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
}
