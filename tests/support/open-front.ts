import { onTestFinished } from 'vitest'
import { createDrain, type Drain } from '@/front/drain'
import { createFront, type NextHandler } from '@/front/front'
import { parseEnv } from '@/server/env'
import { closeHouse, type House, openHouse } from '@/server/house'
import { log } from '@/server/log'
import { serve } from './http'
import { createDataFolder } from './releases'

/** A front that serves, over the real house and a stand-in for Next. */
export interface OpenFront {
  readonly url: string
  readonly house: House
  readonly drain: Drain
}

/** Opens house and front on a free port until the test ends. */
export async function openFront(
  databaseUrl: string,
  handle: NextHandler,
  variables: Readonly<Record<string, string>> = {},
): Promise<OpenFront> {
  // Failures are provoked on purpose here; the answers tell, not the log.
  log.level = 'silent'
  const dataDir = variables.PARLEY_DATA_DIR ?? (await createDataFolder())
  const env = parseEnv({ ...variables, DATABASE_URL: databaseUrl, PARLEY_DATA_DIR: dataDir })
  const house = await openHouse(env, () => {})
  onTestFinished(() => closeHouse(house))
  let drain: Drain | undefined
  const front = createFront({ house, handle, isDraining: () => drain?.isDraining ?? false })
  const { server, url } = await serve(front)
  drain = createDrain(server)
  return { url, house, drain }
}
