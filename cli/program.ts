import { Command, InvalidArgumentError } from 'commander'
import { roles } from '@/dataset/roles'
import { backupCommand, restoreCommand } from './commands/backup'
import { bootCommand } from './commands/boot'
import { correctCommand } from './commands/correct'
import { exportCommand } from './commands/export'
import { importCommand } from './commands/import'
import { publishCommand } from './commands/publish'
import { releasesCommand } from './commands/releases'
import {
  addUserCommand,
  changeRoleCommand,
  disableUserCommand,
  enableUserCommand,
  listUsersCommand,
  logOutCommand,
  removeUserCommand,
  resetUserCommand,
} from './commands/user'
import { validateCommand } from './commands/validate'
import { withdrawCommand } from './commands/withdraw'
import type { Terminal } from './terminal'

/** The command line `parley`, ready to parse arguments. Commander's own errors are thrown, not exited on. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('parley')
    .description('Work with the records and releases of Parley.')
    .exitOverride()
    .showHelpAfterError('(--help lists what is allowed)')
    .addHelpText('after', '\nExit codes: 0 done, 1 refused or failed, 2 called wrongly.')

  program
    .command('validate <folder>')
    .description('read a data package and list all its faults; needs no database')
    .action((folder: string) => validateCommand(terminal, folder))

  program
    .command('import <folder>')
    .description('make the tables of a process equal to a data package, all or nothing, and say what changed')
    .requiredOption('--by <name>', 'who imports', process.env.USER ?? 'command line')
    .option('--reason <text>', 'why')
    .action((folder: string, options: { by: string; reason?: string }) =>
      importCommand(terminal, folder, options),
    )

  program
    .command('export <process> <folder>')
    .description('write the tables of a process as a data package')
    .option('--release <number>', 'write this release instead of the tables', parseNumber)
    .action((processId: string, folder: string, options: { release?: number }) =>
      exportCommand(terminal, processId, folder, options),
    )

  program
    .command('publish <process>')
    .description('validate the tables and publish the next release')
    .requiredOption('--by <name>', 'who publishes', process.env.USER ?? 'command line')
    .option('--note <text>', 'why')
    .action((processId: string, options: { by: string; note?: string }) =>
      publishCommand(terminal, processId, options),
    )

  program
    .command('releases [process]')
    .description('list releases')
    .action((processId: string | undefined) => releasesCommand(terminal, processId))

  program
    .command('correct')
    .description('tell readers of charts pinned to older releases what was wrong there')
    .argument('<process>', 'whose release')
    .argument('<number>', 'the release that has it right', parseNumber)
    .requiredOption('--text <text>', 'what was wrong, shown to readers')
    .option(
      '--since <number>',
      'the oldest release that has it wrong; without it the oldest that can have had it wrong',
      parseNumber,
    )
    .requiredOption('--by <name>', 'who corrects', process.env.USER ?? 'command line')
    .action((processId: string, number: number, options: { text: string; since?: number; by: string }) =>
      correctCommand(terminal, { processId, number, ...options }),
    )

  program
    .command('withdraw')
    .description('hide a release for good; its hash and the reason stay public')
    .argument('<process>', 'whose release')
    .argument('<number>', 'which release', parseNumber)
    .requiredOption('--reason <text>', 'why, shown to readers')
    .requiredOption('--by <name>', 'who withdraws', process.env.USER ?? 'command line')
    .action((processId: string, number: number, options: { reason: string; by: string }) =>
      withdrawCommand(terminal, { processId, number, ...options }),
    )

  program
    .command('backup <file>')
    .description('write all tables into one file: records, revisions, users, releases')
    .action((file: string) => backupCommand(terminal, file))

  program
    .command('restore <file>')
    .description('fill an empty database with what a backup holds')
    .action((file: string) => restoreCommand(terminal, file))

  addUserCommands(program.command('user').description('say who may log in'), terminal)

  program
    .command('boot')
    .description('load and publish the packages that come with Parley, where the database does not have them')
    .action(() => bootCommand(terminal))

  const inherit = (parent: Command) => {
    for (const command of parent.commands) inherit(command.copyInheritedSettings(parent))
  }
  inherit(program)
  return program
}

function addUserCommands(user: Command, terminal: Terminal): void {
  const one = (name: string) => user.command(name).argument('<email>', 'the e-mail address of the user')
  user
    .command('list')
    .description('list who may log in')
    .action(() => listUsersCommand(terminal))
  one('add')
    .description('add a user, and print the link by which they set their password')
    .requiredOption('--name <name>', 'what the history calls them')
    .option('--role <role>', `one of ${roles.join(', ')}`, 'viewer')
    .action((email: string, options: { name: string; role: string }) =>
      addUserCommand(terminal, email, options),
    )
  one('reset')
    .description(
      'take password and second factor from a user who lost them, and print the link for a new password',
    )
    .action((email: string) => resetUserCommand(terminal, email))
  one('role')
    .argument('<role>', `one of ${roles.join(', ')}`)
    .description('change what a user may do')
    .action((email: string, role: string) => changeRoleCommand(terminal, email, role))
  one('log-out')
    .description('end all sessions of a user')
    .action((email: string) => logOutCommand(terminal, email))
  one('disable')
    .description('keep a user from logging in, all else stays')
    .action((email: string) => disableUserCommand(terminal, email))
  one('enable')
    .description('let a user log in again')
    .action((email: string) => enableUserCommand(terminal, email))
  one('remove')
    .description('remove a user; what they changed keeps their name')
    .action((email: string) => removeUserCommand(terminal, email))
}

function parseNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new InvalidArgumentError('It must be the number of a release, from 1.')
  return Number(text)
}
