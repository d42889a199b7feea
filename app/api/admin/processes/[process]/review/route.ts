import { z } from 'zod'
import { listUnevidenced } from '@/dataset/unevidenced'
import { listUnwritten } from '@/dataset/unwritten'
import { answerAdmin } from '@/server/admin/answer-admin'
import { mostFaults } from '@/server/admin/most-faults'
import { problem } from '@/server/admin/problem'
import { reply } from '@/server/admin/reply'
import { withArticles } from '@/server/articles/with-articles'
import { isUncoded } from '@/server/releases/publish'
import { readDraft } from '@/server/releases/read-draft'

const params = z.object({ process: z.string() })

/** More records without evidence are only counted. */
const mostUnevidenced = 20
/** More values that were set down and are not written are only counted. */
const mostUnwritten = 20

/** What the next release of a process would change. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/review',
  { params },
  async ({ house, params: { process } }) => {
    const draft = await readDraft(house.prisma, process)
    if (!draft) return problem(404, `There is no process "${process}".`)
    const unevidenced = listUnevidenced(draft.dataset)
    const unwritten = listUnwritten(draft.dataset)
    const { state, faults, shown, sameAs = null, changelog } = draft
    return reply({
      state,
      shown: shown ? { number: shown.head.number, publishedAt: shown.head.publishedAt } : null,
      sameAs,
      isUncoded: state.release === 0 && isUncoded(draft.dataset.rows),
      changelog,
      faults: faults.slice(0, mostFaults),
      faultCount: faults.length,
      unevidenced: unevidenced.slice(0, mostUnevidenced),
      unevidencedCount: unevidenced.length,
      unwritten: await withArticles(house.prisma, process, unwritten.slice(0, mostUnwritten), ({ unitKey }) =>
        unitKey.split(':').at(-1),
      ),
      unwrittenCount: unwritten.length,
      articleCount: draft.dataset.rows.sources.length,
      shownArticleCount: shown ? shown.dataset.rows.sources.length : null,
      title: draft.dataset.process.title,
      unfinished: await withArticles(
        house.prisma,
        process,
        draft.dataset.rows.sources
          .filter((source) => !source.coding_complete)
          .map(({ id, short_name }) => ({ id, name: short_name })),
        ({ id }) => id,
      ),
    })
  },
)
