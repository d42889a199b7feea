import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds on a page in light and dark, one line for each rule, empty when all is well; `without` is a selector of
 * what is not looked at, `withoutRules` are those that what is asked about cannot keep.
 */
export async function findAxeProblems(
  page: Page,
  without?: string,
  withoutRules: readonly string[] = [],
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const look = () => {
    const builder = new AxeBuilder({ page })
    return without === undefined ? builder : builder.exclude(without)
  }
  const light = await look()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules([...withoutRules])
    .analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  // Nothing but colours is other than in light.
  const dark = await look().withRules(['color-contrast', 'link-in-text-block']).analyze()
  return Object.entries({ light, dark }).flatMap(([scheme, { violations }]) =>
    violations.map(({ id, nodes }) => `${scheme}, ${id}: ${nodes.map((node) => node.target).join(' | ')}`),
  )
}
