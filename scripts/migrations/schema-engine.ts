import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Client } from 'pg'
import { z } from 'zod'
import { createShadowAdapterFactory } from './shadow-adapter'

/**
 * The SQL that takes the database behind `client` to the state that a Prisma schema file describes, or null where
 * it is there already. Sees what a Prisma schema can say: checks, triggers and functions are not compared. Uses the
 * WebAssembly build of Prisma's schema engine, since Prisma's command line downloads a binary one.
 */
export async function diffToSchema(client: Client, schemaFile: string): Promise<string | null> {
  await loadEngine()
  const schema = await readFile(schemaFile, 'utf8')
  const adapters = bindMigrationAwareSqlAdapterFactory(createShadowAdapterFactory(client))
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[schemaFile, schema]] },
    () => undefined,
    adapters,
  )
  try {
    const { exitCode, stdout } = await engine.diff({
      // No migrations: the engine then takes the shadow database as it finds it, and ours is migrated already.
      from: {
        tag: 'migrations',
        baseDir: dirname(schemaFile),
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
        shadowDbInitScript: '',
        migrationDirectories: [],
      },
      to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: schema }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    if (exitCode === 0) return null
    if (stdout === null) throw new Error('The schema engine found a difference and did not say which')
    return stdout
  } finally {
    engine.free()
  }
}

const memory = z.object({ __wbindgen_start: z.custom<() => void>((value) => typeof value === 'function') })
let isLoaded = false

/** What the package's own entry does, which Node 20 cannot: it imports a .wasm file as a module. */
async function loadEngine(): Promise<void> {
  if (isLoaded) return
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'))
  const imports = { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  bindings.__wbg_set_wasm(instance.exports)
  memory.parse(instance.exports).__wbindgen_start()
  isLoaded = true
}
