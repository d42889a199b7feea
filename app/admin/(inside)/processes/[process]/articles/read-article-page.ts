import { notFound } from 'next/navigation'
import { readUid } from '@/dataset/record-uid'
import { readArticleName } from '@/server/articles/article-texts'
import { getHouse } from '@/server/house'
import { readAdminProcess } from '../read-process'

/** What an address asks for behind its question mark. */
type Asked = Parameters<typeof readAdminProcess>[2]

/** Who asks for a page below *Articles* of a process, with the trail to it; ends in 404 where there is no such process. */
export async function readArticlesPage(processId: string, rest: string, asked?: Asked) {
  const { trail, ...page } = await readAdminProcess(processId, `/articles${rest}`, asked)
  const articles = { href: `/admin/processes/${processId}/articles`, label: 'Articles' }
  return { ...page, trail: [...trail, articles] }
}

/** Who asks for a page about an article, with its uid and what it is called; ends in 404 where there is no such process or article. */
export async function readArticlePage(
  address: { readonly process: string; readonly uid: string },
  asked?: Asked,
  rest = '',
) {
  const uid = readUid(address.uid) ?? notFound()
  const page = await readArticlesPage(address.process, `/${uid}${rest}`, asked)
  const name = (await readArticleName(getHouse().prisma, address.process, uid)) ?? notFound()
  return { ...page, uid, name }
}
