import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryFolder } from '@/scripts/folders'
import { routePermissions } from '@/server/auth/route-permissions'

const folders = ['app/api/admin', 'app/api/auth']

/** Every method of every route file behind the counter, as the table names it, and the name it answers under. */
const written = folders.flatMap((folder) =>
  readdirSync(join(repositoryFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith('route.'))
    .flatMap((entry) => {
      const address = `/${relative(join(repositoryFolder, 'app'), entry.parentPath)}`
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      const exported = [...text.matchAll(/export (?:const|async function|function) ([A-Z]+)\b/g)]
      const answered = [...text.matchAll(/answerAdmin\(\s*'([^']+)'/g)].map(([, name]) => name)
      return exported.map(([, method], index) => ({ name: `${method} ${address}`, answers: answered[index] }))
    }),
)

test('there are routes', () => {
  expect(written.length).toBeGreaterThan(20)
})

test('every route has a row in the table of permissions, and every row a route', () => {
  expect(written.map(({ name }) => name).toSorted()).toEqual(Object.keys(routePermissions).toSorted())
})

test.each(written)('$name answers under its own name', ({ name, answers }) => {
  expect(answers).toBe(name)
})
