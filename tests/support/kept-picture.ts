import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect } from 'vitest'
import type { ChartSlug } from '@/dataset/chart-slugs'

/** Compares with the kept picture; a new or different one is written beside it as `.actual.svg`. */
export function expectKeptPicture(slug: ChartSlug, name: string, picture: ReactElement): void {
  const svg = `${renderToStaticMarkup(picture).replaceAll('><', '>\n<')}\n`
  const folder = fileURLToPath(new URL(`../snapshots/${slug}/`, import.meta.url))
  const [kept, actual] = [`${folder}${name}.svg`, `${folder}${name}.actual.svg`]
  const isKept = existsSync(kept) && readFileSync(kept, 'utf8') === svg
  if (isKept) rmSync(actual, { force: true })
  else writeFileSync(actual, svg)
  expect(isKept, `${name}.actual.svg differs from ${name}.svg; look at both, then keep the right one`).toBe(
    true,
  )
}
