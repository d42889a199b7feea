import {
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import { type Client, types } from 'pg'

/**
 * What the schema engine's questions to the Postgres catalogue answer with, by the type's oid. `"char"`, which
 * Prisma's own adapter lacks, is among them.
 */
const columnTypes: Readonly<Record<number, ColumnType>> = {
  [types.builtins.BOOL]: ColumnTypeEnum.Boolean,
  [types.builtins.CHAR]: ColumnTypeEnum.Character,
  19: ColumnTypeEnum.Text, // name
  [types.builtins.INT8]: ColumnTypeEnum.Int64,
  [types.builtins.INT2]: ColumnTypeEnum.Int32,
  [types.builtins.INT4]: ColumnTypeEnum.Int32,
  [types.builtins.TEXT]: ColumnTypeEnum.Text,
  [types.builtins.OID]: ColumnTypeEnum.Int64,
  [types.builtins.VARCHAR]: ColumnTypeEnum.Text,
  1003: ColumnTypeEnum.TextArray, // name[]
  1009: ColumnTypeEnum.TextArray, // text[]
}

/**
 * Lets Prisma's schema engine read one database: all that it asks, of the shadow database or the real one, goes
 * over `client`, so that it cannot reach another. Prisma's PrismaPg is no use here: it splits scripts at each `;`
 * and, made from a connection string, opens the real database as the shadow.
 */
export function createShadowAdapterFactory(client: Client): SqlMigrationAwareDriverAdapterFactory {
  const connect = async () => createAdapter(client)
  return { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect, connectToShadowDb: connect }
}

function createAdapter(client: Client): SqlDriverAdapter {
  const query = ({ sql, args }: SqlQuery) => client.query({ text: sql, values: args, rowMode: 'array' })
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    queryRaw: async (question) => {
      const { fields, rows } = await query(question)
      return {
        columnNames: fields.map((field) => field.name),
        columnTypes: fields.map((field) => requireColumnType(field.dataTypeID, field.name)),
        rows,
      }
    },
    executeRaw: async (command) => (await query(command)).rowCount ?? 0,
    executeScript: async (script) => {
      await client.query(script)
    },
    startTransaction: async () => {
      throw new Error('The schema engine compares; it has no reason to start a transaction')
    },
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => undefined,
  }
}

function requireColumnType(oid: number, column: string): ColumnType {
  const type = columnTypes[oid]
  if (type === undefined)
    throw new Error(
      `The schema engine asks for column ${column} of type oid ${oid}, which shadow-adapter.ts does not list`,
    )
  return type
}
