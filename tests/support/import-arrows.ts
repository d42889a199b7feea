import { type Import, readImports } from './read-imports'

/** A source file by its path from the repository's root. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

type Room =
  | 'app'
  | 'cli'
  | 'components'
  | 'dataset'
  | 'front'
  | 'messages'
  | 'prisma'
  | 'scripts'
  | 'server'
  | 'tests'

/** Who may import whom: DESIGN §2. A longer path overrides the room it is in. The root holds configuration only. */
const arrows: Readonly<
  Record<Exclude<Room, 'messages' | 'prisma'> | 'root' | 'server/exports', readonly Room[]>
> = {
  dataset: [],
  components: ['dataset', 'messages'],
  server: ['dataset', 'prisma'],
  'server/exports': ['dataset', 'prisma', 'components', 'messages'],
  front: ['server', 'dataset'],
  cli: ['server', 'dataset'],
  app: ['components', 'dataset', 'messages', 'server'],
  // Its generators (codebook, pictures) ask the tables and the list of charts.
  scripts: ['dataset'],
  tests: ['cli', 'components', 'dataset', 'front', 'messages', 'prisma', 'scripts', 'server'],
  root: ['scripts'],
}

/** Packages that belong to some rooms. All others may be used anywhere. */
const reservedPackages: readonly { readonly name: RegExp; readonly rooms: readonly string[] }[] = [
  { name: /^(pg|@prisma\/.*)$/, rooms: ['server', 'scripts', 'tests'] },
  { name: /^d3(-.*)?$/, rooms: ['components', 'dataset', 'server', 'tests'] },
  { name: /^next(\/.*)?$/, rooms: ['app', 'components', 'front', 'root', 'tests'] },
  { name: /^react(\/.*)?$/, rooms: ['app', 'components', 'server/exports', 'tests'] },
  { name: /^react-dom(\/.*)?$/, rooms: ['app', 'server/exports', 'tests'] },
  { name: /^node:/, rooms: ['app', 'cli', 'dataset', 'front', 'root', 'scripts', 'server', 'tests'] },
]

/** Names that say nothing about what is in a file or folder. */
const emptyNames = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'lib'])

/** All that breaks the rules on who imports whom and on names, one sentence each. */
export function listViolations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => [
    ...listEmptyNames(path),
    ...readImports(path, text).flatMap((found) => {
      const reason = found.isOurs ? judgeRoom(found) : judgePackage(found)
      return reason === null ? [] : [`${path} imports ${found.to}: ${reason}`]
    }),
  ])
}

function judgeRoom({ from, to }: Import): string | null {
  // Next writes next-env.d.ts at the root; it names what Next generates.
  if (to.startsWith('.next/')) return null
  const [ownChart, otherChart] = [getChart(from), getChart(to)]
  if (ownChart !== null && otherChart !== null && ownChart !== otherChart)
    return 'a chart never imports another'
  const [room, target] = [getRoom(from), getRoom(to)]
  if (room === target) return null
  const allowed = Object.entries(arrows)
    .filter(([folder]) => isIn(from, folder))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1]
  if (allowed === undefined) return `nothing is known of what ${room} may import`
  if (allowed.some((name) => name === target)) return null
  return `${room} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}`
}

function judgePackage({ from, to, isDynamic }: Import): string | null {
  const reserved = reservedPackages.find(({ name }) => name.test(to))
  if (reserved === undefined) return null
  if (!reserved.rooms.some((room) => isIn(from, room)))
    return `this package belongs to ${reserved.rooms.join(', ')}`
  const isStaticInApp = to === 'react-dom/server' && isIn(from, 'app') && !isDynamic
  return isStaticInApp ? 'Next refuses it in app but as import()' : null
}

function listEmptyNames(path: string): readonly string[] {
  const names = path.split('/').map((name) => name.replace(/\..*$/, ''))
  return names
    .filter((name) => emptyNames.has(name))
    .map((name) => `${path}: ${name} says nothing; name what it holds`)
}

function isIn(path: string, folder: string): boolean {
  return folder === 'root' ? !path.includes('/') : path.startsWith(`${folder}/`)
}

function getRoom(path: string): string {
  const [first = '', ...rest] = path.split('/')
  return rest.length === 0 ? 'root' : first
}

function getChart(path: string): string | null {
  return /^components\/charts\/([^/]+)\//.exec(path)?.[1] ?? null
}
