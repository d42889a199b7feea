import { join } from 'node:path'
import { stateFolder } from './folders'

/**
 * The environment for other people's programs: ours, but they report nothing home, download nothing and keep their
 * notes in `.parley` instead of the user's home folder.
 */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const home = join(stateFolder, 'home')
  return {
    ...process.env,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    // Prisma's command line wants its schema engine even where it does not run it, and any file will do: else it
    // downloads one.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  }
}
