import type { DatabaseAddress } from './database-address'
import { stateFolder } from './folders'
import { toolEnvironment } from './tool-environment'

/** How the site is run: `start` serves the built site, `dev` compiles on request and reloads. */
export type SiteMode = 'start' | 'dev'

/** What the front and `parley boot` are told: the database, where to keep their files, how they run. */
export function siteEnvironment({ url, directUrl }: DatabaseAddress, mode: SiteMode): NodeJS.ProcessEnv {
  return {
    ...toolEnvironment(),
    DATABASE_URL: url,
    DATABASE_DIRECT_URL: directUrl,
    PARLEY_DATA_DIR: process.env.PARLEY_DATA_DIR || stateFolder,
    PARLEY_DEV: mode === 'dev' ? '1' : '0',
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
  }
}
