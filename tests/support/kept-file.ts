import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect } from 'vitest'
import type { ChartSlug } from '@/dataset/chart-slugs'

/** Compares with a kept file of `tests/snapshots`; a new or different one is written beside it as `.actual`. */
export function expectKeptFile(name: string, text: string): void {
  const kept = fileURLToPath(new URL(`../snapshots/${name}`, import.meta.url))
  const actual = kept.replace(/(\.\w+)$/, '.actual$1')
  const isKept = existsSync(kept) && readFileSync(kept, 'utf8') === text
  if (isKept) rmSync(actual, { force: true })
  else {
    mkdirSync(dirname(actual), { recursive: true })
    writeFileSync(actual, text)
  }
  expect(isKept, `${actual} differs from what is kept; look at both, then keep the right one`).toBe(true)
}

/** The same for a picture of a chart. */
export function expectKeptPicture(slug: ChartSlug, name: string, picture: ReactElement): void {
  expectKeptFile(`${slug}/${name}.svg`, `${renderToStaticMarkup(picture).replaceAll('><', '>\n<')}\n`)
}
