import type { Words } from '@/components/charts/words'
import type { Dossier, DossierArticle, DossierEntry, DossierSection } from './dossier'

/** A mark's evidence: renders anywhere, without state. The caller draws the heading. */
export function DossierView({ dossier, words }: { dossier: Dossier; words: Words }) {
  return (
    <div className="ev">
      {dossier.reason && <p className="ev-reason">{dossier.reason}</p>}
      {dossier.about.length > 0 && (
        <div className="ev-about">
          {dossier.about.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      <SectionView section={dossier.articles} words={words} />
      <SectionView section={dossier.others} words={words} />
      <DifferencesView differences={dossier.differences} />
      <SectionView section={dossier.mentions} words={words} />
    </div>
  )
}

function SectionView({ section, words }: { section: DossierSection; words: Words }) {
  if (section.articles.length === 0) return null
  return (
    <>
      <h3>{section.heading}</h3>
      <div className="ev-articles">
        {section.articles.map((article) => (
          <ArticleView key={article.id} article={article} words={words} />
        ))}
      </div>
    </>
  )
}

function DifferencesView({ differences: { heading, entries } }: { differences: Dossier['differences'] }) {
  if (entries.length === 0) return null
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {entries.map(({ title, severity, summary, positions }) => (
          <li key={title} className="ev-difference">
            <p>
              <b>{title}</b> <span className="ev-severity">{severity}</span>
            </p>
            {summary && <p>{summary}</p>}
            <ul className="ev-positions">
              {positions.map(({ article, position }) => (
                <li key={article + position}>
                  {article}: {position}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

function ArticleView({ article, words }: { article: DossierArticle; words: Words }) {
  return (
    <section className="ev-article">
      <h4>{article.name}</h4>
      <ArticleLine article={article} />
      <ul>
        {article.entries.map((entry) => (
          <EntryView key={entry.text + entry.passages[0]?.anchor} entry={entry} words={words} />
        ))}
      </ul>
      {article.more && (
        <p>
          {article.more.href === null ? (
            article.more.text
          ) : (
            <a href={article.more.href}>{article.more.text}</a>
          )}
        </p>
      )}
    </section>
  )
}

/** The title of an article, where it has one, and its day. */
export function ArticleLine({
  article: { title, date },
}: {
  article: Pick<DossierArticle, 'title' | 'date'>
}) {
  return (
    <p className="ev-source">
      {title && (
        <>
          <cite>
            <bdi>{title}</bdi>
          </cite>
          ,{' '}
        </>
      )}
      {date}
    </p>
  )
}

/** A phrase that opens with the article's own quotation marks needs none of ours. */
const isQuoted = (anchor: string) => /^["“„«‘]/.test(anchor)

/** One record as an article has it, with its paragraphs and phrases; a list item. */
export function EntryView({ entry, words }: { entry: DossierEntry; words: Words }) {
  return (
    <li className={entry.isShown ? 'ev-shown' : 'ev-beside'}>
      <p>
        <b>{entry.text}</b>
        {entry.account && <span className="ev-account">{entry.account}</span>}
      </p>
      <ul className="ev-passages">
        {entry.passages.map(({ paragraph, anchor, href }) => (
          <li key={paragraph + anchor}>
            <span className="ev-paragraph">{paragraph}</span> {isQuoted(anchor) ? anchor : <q>{anchor}</q>}
            {href && (
              <>
                {' '}
                <a href={href} target="_blank" rel="noopener noreferrer">
                  {words.t('evidence.openAt')}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {entry.details.map((detail) => (
        <p key={detail} className="ev-detail">
          {detail}
        </p>
      ))}
    </li>
  )
}
