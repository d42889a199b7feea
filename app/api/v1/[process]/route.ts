import { readRelease } from '@/app/api/v1/read-api-request'
import { getWords } from '@/components/charts/get-words'
import { parseChartOptions } from '@/dataset/chart-options'
import { chartSlugs } from '@/dataset/chart-slugs'
import { tableNames } from '@/dataset/tables'
import { getOrigin } from '@/server/queries/get-origin'

/** `GET /api/v1/{process}`: what a process is, its tables, its charts. Problems come as RFC 9457 documents. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/[process]'>,
): Promise<Response> {
  const query = new URL(request.url).searchParams
  const release = await readRelease((await params).process, query)
  if (release instanceof Response) return release
  const { dataset, number, publishedAt, hash } = release
  const { id, title, description, keywords, licenses, resources } = dataset.process
  const words = getWords(parseChartOptions(query).options.lang)
  return Response.json({
    id,
    title,
    description,
    keywords,
    licenses,
    release: number,
    publishedAt,
    hash,
    tables: tableNames.map((name) => ({
      name,
      title: resources[name].title,
      rows: dataset.rows[name].length,
    })),
    charts: chartSlugs.map((slug) => ({ slug, question: words.t(`chart.${slug}`) })),
    package: `${getOrigin()}/export/${id}/datapackage.zip?release=${number}`,
  })
}
