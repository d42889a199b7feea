/**
 * Saves a record and its evidence again and again until it is killed: `node --import ./scripts/loader.mjs
 * tests/support/save-forever.ts <process> <uid of a report>`. Says `saved` after the first save.
 */
import { createPool } from '@/server/db/pool'
import { createPrisma } from '@/server/db/prisma'
import { changeRecords } from '@/server/records/change-records'
import { readDossier } from '@/server/records/read-dossier'

const [processId = '', uid = ''] = process.argv.slice(2)
const prisma = createPrisma(createPool({ url: process.env.DATABASE_URL ?? '', max: 2, onError: () => {} }))

for (let count = 0; ; count++) {
  const dossier = await readDossier(prisma, processId, 'demand_reports', Number(uid))
  const [piece] = dossier?.evidence ?? []
  if (!dossier || !piece) throw new Error('the report or its evidence is gone')
  const { record } = dossier
  // Both rows say the same number, so that a half-saved pair would show.
  const next = Number(record.row.note ?? 0) + 1
  await changeRecords(
    prisma,
    processId,
    [
      { ...record, does: 'change', row: { ...record.row, note: String(next) } },
      { ...piece, does: 'change', row: { ...piece.row, anchor: `phrase ${next}` } },
    ],
    { author: { id: null, name: 'killed' }, reason: String(next) },
  )
  if (count === 0) console.log('saved')
}
