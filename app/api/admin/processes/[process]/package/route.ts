import { z } from 'zod'
import { writePackage } from '@/dataset/write-package'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { zipFiles } from '@/server/exports/zip-files'
import { readTables } from '@/server/records/read-tables'

const params = z.object({ process: z.string() })

/** The tables of a process as they stand now, published or not, as a zipped package. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/package',
  { params },
  async ({ house, params: { process } }) => {
    const dataset = await readTables(house.prisma, process)
    if (!dataset) return problem(404, `There is no process "${process}".`)
    const today = new Date().toISOString().slice(0, 10)
    const name = `${process}-${today}`
    return new Response(Buffer.from(zipFiles(name, writePackage(dataset), today)), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${name}.zip"`,
      },
    })
  },
)
