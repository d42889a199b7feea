import { useQuery } from '@tanstack/react-query'
import type { Article } from '@/dataset/articles/article'
import { type AdminProblem, callAdmin } from '../call-admin'
import { processAddress } from '../use-names'
import { articleSchema } from './desk-answers'

/** An article with its text, and with what it is said to tell. */
export const useArticle = (processId: string, uid: number) =>
  useQuery<Article, AdminProblem>({
    queryKey: ['article', processId, uid],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/articles/${uid}`, { signal, schema: articleSchema }),
  })
