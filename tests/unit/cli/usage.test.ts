/** What the command line says when it is called wrongly, and that exit code 2 means just that. */
import { describe, expect, test } from 'vitest'
import { runCli } from '@/tests/support/run-cli'

const timeout = 30_000
const commands = [
  'validate',
  'import',
  'export',
  'publish',
  'releases',
  'correct',
  'withdraw',
  'backup',
  'restore',
  'user',
  'boot',
]

describe.concurrent('--help', { timeout }, () => {
  test('lists every command and what exit codes mean', async () => {
    const { code, results, problems } = await runCli(['--help'])
    expect([code, problems]).toEqual([0, ''])
    const listed = results.flatMap((line) => /^ {2}(\w+) /.exec(line)?.[1] ?? [])
    expect(listed.filter((name) => name !== 'help').toSorted()).toEqual(commands.toSorted())
    expect(results.at(-1)).toBe('Exit codes: 0 done, 1 refused or failed, 2 called wrongly.')
  })

  test.each(commands)('of %s needs no database', async (command) => {
    const { code, results, problems } = await runCli([command, '--help'])
    expect([code, problems]).toEqual([0, ''])
    expect(results[0]).toMatch(new RegExp(`^Usage: parley ${command} `))
  })
})

describe.concurrent('called wrongly', { timeout }, () => {
  const wrong: readonly [readonly string[], string][] = [
    [['nonsense'], "unknown command 'nonsense'"],
    [['import'], "missing required argument 'folder'"],
    [['export', 'river'], "missing required argument 'folder'"],
    [['publish', 'river', '--nope'], "unknown option '--nope'"],
    [
      ['export', 'river', 'out', '--release', '0'],
      "'0' is invalid. It must be the number of a release, from 1.",
    ],
    [['withdraw', 'river', '1e3', '--reason', 'x'], "'1e3' is invalid for argument 'number'"],
    [['withdraw', 'river', '1'], "required option '--reason <text>' not specified"],
    [['validate', 'no/such/folder'], 'There is no folder "no/such/folder".'],
    [['validate', 'a', 'b'], 'too many arguments'],
  ]
  test.each(wrong)('%j', async (args, message) => {
    const { code, results, problems } = await runCli(args)
    expect([code, results]).toEqual([2, []])
    expect(problems).toContain(message)
  })
})

describe.concurrent('without a database', { timeout }, () => {
  test('the missing variable is named', async () => {
    expect(await runCli(['releases'])).toEqual({
      code: 1,
      results: [],
      problems: 'DATABASE_URL is not set\n',
    })
  })

  test('a database that is not there is said to be so, in one line and without its password', async () => {
    const { code, results, problems } = await runCli(
      ['publish', 'river'],
      'postgresql://ada:secret@127.0.0.1:1/x',
    )
    expect([code, results]).toEqual([1, []])
    expect(problems).toBe('The database does not answer: connect ECONNREFUSED 127.0.0.1:1\n')
  })
})
