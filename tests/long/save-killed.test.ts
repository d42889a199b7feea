import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { repositoryFolder } from '@/scripts/folders'
import { changeRecords } from '@/server/records/change-records'
import { importDataset } from '@/server/records/import-dataset'
import { readDossier } from '@/server/records/read-dossier'
import { readRecords } from '@/server/records/read-records'
import { readRevisions } from '@/server/records/read-revisions'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset } from '@/tests/support/datasets'
import { coder, setCells } from '@/tests/support/edits'

const database = await openFileDatabase()
const dataset = inventedDataset()
const processId = dataset.process.id
const { prisma } = database
const runs = 100

/** Lets a process save for a while and kills it wherever it is by then. */
async function saveAndDie(uid: number, afterMs: number): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', './scripts/loader.mjs', 'tests/support/save-forever.ts', processId, String(uid)],
    {
      cwd: repositoryFolder,
      env: { ...process.env, DATABASE_URL: database.url },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended])
  expect(child.exitCode).toBeNull()
  await delay(afterMs)
  child.kill('SIGKILL')
  await ended
}

test(`${runs} processes killed while they save leave no half-saved record and no change without its revision`, async () => {
  await importDataset(prisma, dataset)
  const records = await readRecords(prisma, processId)
  const isRested = ({ row }: { row: object }, id: string) => 'record_id' in row && row.record_id === id
  const report = records.find(
    ({ table, row }) =>
      table === 'demand_reports' &&
      records.some((one) => isRested(one, `${row.demand}:${row.round ?? 'none'}:${row.source}:${row.step}`)),
  )
  if (!report) throw new Error('a report with evidence is needed')
  const { uid } = report
  const first = await readDossier(prisma, processId, 'demand_reports', uid)
  const [piece] = first?.evidence ?? []
  if (!first || !piece) throw new Error('the report has no evidence')
  const edits = [setCells(first.record, { note: '0' }), setCells(piece, { anchor: 'phrase 0' })]
  await changeRecords(prisma, processId, edits, { author: coder })

  let saves = 0
  for (let run = 0; run < runs; run++) {
    await saveAndDie(uid, Math.random() * 120)
    const dossier = await readDossier(prisma, processId, 'demand_reports', uid)
    const evidence = dossier?.evidence?.find((one) => one.uid === piece.uid)
    const number = Number(dossier?.record.row.note)
    expect(evidence?.row.anchor).toBe(`phrase ${number}`)
    expect(number).toBeGreaterThan(saves)
    saves = number
    // The history of the report has that of its evidence.
    const history = await readRevisions(prisma, processId, { uid }, 100_000)
    const [ofReport, ofEvidence] = [uid, piece.uid].map((own) => history.filter((one) => one.uid === own))
    // One for the import, one for what set both to 0, and one for each save.
    expect([ofReport?.length, ofEvidence?.length]).toEqual([saves + 2, saves + 2])
    expect(ofReport?.[0]).toMatchObject({ version: dossier?.record.version, after: dossier?.record.row })
    expect(ofEvidence?.[0]).toMatchObject({ version: evidence?.version, after: evidence?.row })
    expect(ofReport?.map(({ act }) => act)).toEqual(ofEvidence?.map(({ act }) => act))
  }
  expect(saves).toBeGreaterThan(runs)
})
