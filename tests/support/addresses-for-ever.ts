import { readFileSync } from 'node:fs'

/** Addresses that must work for ever, beginning with `/`; `{origin}` stands for that of the site. */
export const addressesForEver: readonly string[] = readFileSync(
  'tests/fixtures/addresses-for-ever.txt',
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
