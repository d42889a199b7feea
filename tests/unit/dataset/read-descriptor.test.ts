import { expect, test } from 'vitest'
import { reservedIds } from '@/dataset/reserved-ids'
import { listFaults, replaceText, textOf, withFile } from '@/tests/support/edit-package'
import { inventedPackageFolder, readFolder } from '@/tests/support/read-folder'

const sound = readFolder(inventedPackageFolder)
type Descriptor = Record<string, unknown> & { resources: Record<string, unknown>[] }

/** The package with its descriptor changed by `edit`. */
function editDescriptor(edit: (descriptor: Descriptor) => void) {
  const descriptor = JSON.parse(textOf(sound, 'datapackage.json')) as Descriptor
  edit(descriptor)
  return withFile(sound, 'datapackage.json', JSON.stringify(descriptor))
}

test('no descriptor', () => {
  expect(listFaults(withFile(sound, 'datapackage.json', null))).toEqual([
    'datapackage.json: the file is missing.',
  ])
})

test('no JSON', () => {
  const broken = replaceText(sound, 'datapackage.json', '"title": "Velm', 'title: "Velm')
  expect(listFaults(broken)).toEqual(['datapackage.json: the file is not JSON.'])
})

test.each(['null', '[]', '"text"', '7'])('JSON that is no object: %s', (text) => {
  expect(listFaults(withFile(sound, 'datapackage.json', text))).toEqual([
    'datapackage.json: must be an object.',
  ])
})

test.each([...reservedIds].filter((id) => /^[a-z]+$/.test(id)))('the id %s belongs to the site', (id) => {
  const broken = editDescriptor((descriptor) => {
    descriptor.name = id
  })
  expect(listFaults(broken)).toEqual(['datapackage.json, name: is reserved for an address of the site.'])
})

test('every first path segment of ours is reserved', () => {
  const ours = [
    'admin',
    'api',
    'embed',
    'export',
    'oembed',
    'health',
    'metrics',
    '_next',
    'embed.js',
    'robots.txt',
  ]
  expect(ours.filter((id) => !reservedIds.has(id))).toEqual([])
})

test.each(['title', 'description', 'version', 'profile', 'resources'])('%s missing', (property) => {
  const broken = editDescriptor((descriptor) => {
    delete descriptor[property]
  })
  expect(listFaults(broken)).toEqual([`datapackage.json, ${property}: is missing.`])
})

test('another profile', () => {
  const broken = editDescriptor((descriptor) => {
    descriptor.profile = 'data-package'
  })
  expect(listFaults(broken)).toEqual(["datapackage.json, profile: must be 'tabular-data-package'."])
})

test('a property that would be lost on export', () => {
  const broken = editDescriptor((descriptor) => {
    descriptor.contributors = []
  })
  expect(listFaults(broken)).toEqual(['datapackage.json: holds unknown properties: contributors.'])
})

test('a licence without a name', () => {
  const broken = editDescriptor((descriptor) => {
    descriptor.licenses = [{ title: 'Free' }]
  })
  expect(listFaults(broken)).toEqual(['datapackage.json, licenses[0].name: is missing.'])
})

test('a resource that we do not know', () => {
  const broken = editDescriptor((descriptor) => {
    descriptor.resources.push({ ...descriptor.resources[0], name: 'weather', path: 'weather.csv' })
  })
  const [fault, ...others] = listFaults(broken)
  expect(others).toEqual([])
  expect(fault).toMatch(
    /^datapackage\.json, resources\[22\]\.name: names no table that we know: 'weather'; known are sources, parties, .*, vocabularies, codings\.$/,
  )
})

test('a table that the descriptor leaves out', () => {
  const broken = editDescriptor((descriptor) => {
    descriptor.resources = descriptor.resources.filter((resource) => resource.name !== 'claims')
  })
  expect(listFaults(broken)).toEqual(["datapackage.json, resources: lacks the table 'claims'."])
})

test('a table that the descriptor lists twice', () => {
  const broken = editDescriptor((descriptor) => {
    descriptor.resources.push({ ...descriptor.resources[0] })
  })
  expect(listFaults(broken)).toEqual([
    "datapackage.json, resources: lists the table 'sources' more than once.",
  ])
})

test('a table in another file', () => {
  const broken = editDescriptor((descriptor) => {
    Object.assign(descriptor.resources[0] ?? {}, { path: 'articles.csv' })
  })
  expect(listFaults(broken)).toEqual([
    'datapackage.json, resources[0].path: must be the name of the table with .csv.',
  ])
})
