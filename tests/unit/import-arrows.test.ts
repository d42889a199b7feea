import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryFolder } from '@/scripts/folders'
import { listViolations } from '@/tests/support/import-arrows'
import { readImports } from '@/tests/support/read-imports'

function listSources(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: repositoryFolder,
    encoding: 'utf8',
  })
  // A file that git knows may have been deleted and not yet committed.
  return listed
    .split('\0')
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && existsSync(join(repositoryFolder, path)))
}

test('who imports whom is as DESIGN says, and no name is empty', { timeout: 30_000 }, () => {
  const files = listSources().map((path) => ({
    path,
    text: readFileSync(join(repositoryFolder, path), 'utf8'),
  }))
  expect(files.length).toBeGreaterThan(100)
  expect(listViolations(files)).toEqual([])
})

test('numbers of findings are counted again by nothing but a CSV parser', () => {
  const counting = listSources().filter((path) => path.endsWith('counts.test.ts'))
  expect(counting.length).toBeGreaterThan(9)
  // What is under test, and what reads the first data for it.
  const allowed = /^(node:fs|csv-parse\/sync|vitest|tests\/support\/(draw|read-folder))$/
  for (const path of counting) {
    const tested = dirname(path).replace(/^tests\/unit\//, '')
    const others = readImports(path, readFileSync(join(repositoryFolder, path), 'utf8'))
      .map(({ to }) => to)
      .filter((to) => !allowed.test(to) && !to.startsWith(`${tested}/`))
    expect(others, path).toEqual([])
  }
})

test('reads every way to import', () => {
  const text = `
    import a from './a'
    import type { B } from '@/dataset/b'
    import 'c'
    export * from '../d'
    const e = await import('e')
    type F = import('@/f/f').F
    const g = require('g')
    const text = "import x from 'not-an-import'" // import y from 'nor-this'
  `
  expect(
    readImports('app/x/page.tsx', text).map(({ to, isOurs, isDynamic }) => [to, isOurs, isDynamic]),
  ).toEqual([
    ['app/x/a', true, false],
    ['dataset/b', true, false],
    ['c', false, false],
    ['app/d', true, false],
    ['e', false, true],
    ['f/f', true, false],
    ['g', false, true],
  ])
})

describe('finds', () => {
  test.each([
    ['dataset/x.ts', "import '@/server/env'", 'dataset may import nothing of ours'],
    ['components/x.tsx', "import { db } from '../server/db'", 'components may import dataset, messages'],
    ['components/x.tsx', "import type { Row } from '@/prisma/generated/client'", 'components may import'],
    ['server/records/x.ts', "import '@/components/charts/registry'", 'server may import dataset, prisma'],
    ['front/x.ts', "import '@/prisma/generated/client'", 'front may import'],
    ['app/page.tsx', "import '@/front/guard'", 'app may import'],
    ['cli/x.ts', "import '@/app/page'", 'cli may import'],
    ['scripts/x.ts', "import '@/tests/support/database'", 'scripts may import dataset'],
    ['tests/unit/x.test.ts', "import '@/app/page'", 'tests may import'],
    ['newroom/x.ts', "import '@/dataset/x'", 'nothing is known of what newroom may import'],
    ['components/charts/a/place.ts', "import '../b/place'", 'a chart never imports another'],
    ['app/page.tsx', "import { max } from 'd3-array'", 'this package belongs to'],
    ['cli/x.ts', "import { Pool } from 'pg'", 'this package belongs to'],
    ['components/x.ts', "import { dirname, join } from 'node:path'", 'this package belongs to'],
    ['components/site/x.tsx', "await import('react-dom/server')", 'this package belongs to app'],
    ['app/embed/route.ts', "import 'react-dom/server'", 'Next refuses it in app but as import()'],
    ['dataset/utils.ts', '', 'utils says nothing'],
    ['components/lib/x.ts', '', 'lib says nothing'],
  ])('%s: %s', (path, text, reason) => {
    expect(listViolations([{ path, text }])).toEqual([expect.stringContaining(reason)])
  })
})

test('lets pass what is allowed', () => {
  const files = [
    {
      path: 'server/exports/svg.ts',
      text: "import '@/components/charts/registry'; import 'react-dom/server'",
    },
    { path: 'app/embed/route.ts', text: "await import('react-dom/server')" },
    { path: 'components/charts/registry.ts', text: "import './a/prepare'; import './b/prepare'" },
    {
      path: 'components/charts/a/place.ts',
      text: "import '../scales'; import './prepare'; import 'd3-scale'",
    },
    { path: 'playwright.config.ts', text: "import './scripts/browser/chromium-flags'" },
  ]
  expect(listViolations(files)).toEqual([])
})
