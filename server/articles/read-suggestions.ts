import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { createItemSuggester, type Told } from '@/dataset/articles/suggest-items'
import { createNameSuggester, type Named } from '@/dataset/articles/suggest-names'
import type { Suggestion } from '@/dataset/articles/suggestion'
import type { PrismaClient } from '@/server/db/prisma'
import { isArticle, readText } from './article-texts'

/**
 * What the paragraphs of an article probably name and are about, by the names of the process and by the words in which its
 * other articles tell its claims and demands; undefined where there is no such article.
 */
export async function readSuggestions(
  prisma: PrismaClient,
  processId: string,
  uid: number,
): Promise<readonly Suggestion[] | undefined> {
  if (!(await isArticle(prisma, processId, uid))) return undefined
  const text = await readText(prisma, uid)
  if (!text) return []
  const known = await prisma.$queryRawUnsafe<Named[]>(selectNamed, processId)
  const told = await prisma.$queryRawUnsafe<Told[]>(selectTold, processId, uid)
  const [nameIn, itemIn] = [createNameSuggester(known), createItemSuggester(told)]
  const names: Suggestion[] = []
  const items: Suggestion[] = []
  for (const [place, paragraph] of text.paragraphs.entries()) {
    names.push(...nameIn(paragraph, place + 1))
    items.push(...itemIn(paragraph, place + 1))
    // A long article must not keep everybody else waiting.
    await setImmediate()
  }
  return [...names, ...items]
}

const selectNamed = `
  SELECT 'people' AS "table", p.id, p.name, ARRAY(
    SELECT DISTINCT n.spelling FROM person_names n WHERE n.process_id = p.process_id AND n.person = p.id
  ) AS spellings FROM people p WHERE p.process_id = $1
  UNION ALL SELECT 'institutions', id, name, ARRAY[short_name] FROM institutions WHERE process_id = $1
  UNION ALL SELECT 'parties', id, name, ARRAY[short_name] FROM parties WHERE process_id = $1
  ORDER BY 1, 2`

/** What this article is itself said to tell says nothing of where else it does. */
const phrasesOf = (column: string, report: string) => `ARRAY(
    SELECT e.anchor FROM evidence e JOIN ${report}s r ON r.process_id = e.process_id AND r.key = e.on_${report}
    JOIN sources s ON s.process_id = e.process_id AND s.id = e.source
    WHERE e.process_id = i.process_id AND r.${column} = i.id AND s.record_uid <> $2 ORDER BY e.record_uid
  )`

const selectTold = `
  SELECT 'claims' AS "table", i.id, i.label AS name, i.proposition || ${phrasesOf('claim', 'claim_report')} AS phrases
  FROM claims i WHERE i.process_id = $1
  UNION ALL SELECT 'demands', i.id, i.title, i.description || ${phrasesOf('demand', 'demand_report')}
  FROM demands i WHERE i.process_id = $1
  ORDER BY 1, 2`
