import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProgram } from '@/cli/program'
import { defaultChartOptions } from '@/dataset/chart-options'
import { chartSlugs } from '@/dataset/chart-slugs'
import { writeCodebook } from '@/dataset/codebook'
import { environmentNames } from '@/server/env'

const read = (path: string) => readFileSync(path, 'utf8')

test('docs/codebook.md is what the tables say', () => {
  expect(read('docs/codebook.md')).toBe(writeCodebook())
})

test('every chart has a page of its own', () => {
  expect(readdirSync('docs/charts').sort()).toEqual(chartSlugs.map((slug) => `${slug}.md`).sort())
})

test('every option of a chart stands in docs/options.md', () => {
  const names = Object.keys(defaultChartOptions).map((name) => (name === 'widthPx' ? 'width' : name))
  const documented = [...read('docs/options.md').matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name)
  expect(documented.sort()).toEqual(names.sort())
})

test('every environment variable stands in docs/deploy.md', () => {
  const documented = [...read('docs/deploy.md').matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name)
  expect(documented.sort()).toEqual([...environmentNames].sort())
})

test('every command of package.json and of parley stands in README.md or CONTRIBUTING.md', () => {
  const text = read('README.md') + read('CONTRIBUTING.md')
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const name of Object.keys(scripts)) {
    const command = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
    expect.soft(text, command).toContain(command)
  }
  const silent = { result: () => {}, progress: () => {}, problem: () => {} }
  for (const command of createProgram(silent).commands.filter((one) => one.name() !== 'boot'))
    expect.soft(text, command.name()).toContain(`parley -- ${command.name()}`)
})

test('links between documents lead somewhere', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/admin.md',
    'docs/deploy.md',
    'docs/embeds.md',
    'docs/reader.md',
    'docs/headers.md',
    'docs/options.md',
    'docs/codebook.md',
    'docs/method.md',
  ]
  for (const path of documents)
    for (const [, target = ''] of read(path).matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect
        .soft(
          () => readFileOrFolder(new URL(target, `file:///${path}`).pathname.slice(1)),
          `${path}: ${target}`,
        )
        .not.toThrow()
})

function readFileOrFolder(path: string): void {
  try {
    readFileSync(path)
  } catch {
    readdirSync(path)
  }
}
