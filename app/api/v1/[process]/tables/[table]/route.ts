import { problem } from '@/app/api/v1/problem'
import { pageOf, readPaging, readRelease } from '@/app/api/v1/read-api-request'
import { isTableName, tableNames } from '@/dataset/tables'

/**
 * `GET /api/v1/{process}/tables/{table}`: the rows of a table, page by page; a cursor leads on in the release in which it
 * was given. Problems come as RFC 9457 documents.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/[process]/tables/[table]'>,
): Promise<Response> {
  const { process, table } = await params
  const query = new URL(request.url).searchParams
  const paging = readPaging(query)
  if (paging instanceof Response) return paging
  const { cursor } = paging
  if (cursor && !query.has('release')) query.set('release', String(cursor.release))
  const release = await readRelease(process, query)
  if (release instanceof Response) return release
  const { number, dataset } = release
  if (cursor && cursor.release !== number)
    return problem(400, `cursor: it is of release ${cursor.release}, and release ${number} is asked for.`)
  if (!isTableName(table))
    return problem(404, `table: "${table}" is no table. Allowed: ${tableNames.join(', ')}.`)
  const rows = dataset.rows[table]
  const { shown, next } = pageOf<object>(rows, paging, number)
  return Response.json({ process, release: number, table, total: rows.length, rows: shown, next })
}
