import type { Words } from '@/components/charts/words'
import type { Row } from '@/dataset/tables'
import { webHref } from './web-address'

/** Documents known to exist and not coded, under a sentence that says so; the caller draws the heading. */
export function OutsideDocuments({
  documents,
  words,
}: {
  readonly documents: readonly Row<'outside_documents'>[]
  readonly words: Words
}) {
  const { t } = words
  if (documents.length === 0) return <p>{t('outsideDocuments.none')}</p>
  return (
    <>
      <p>{t('outsideDocuments.intro')}</p>
      <ul className="od-list">
        {documents.map((document) => (
          <OutsideDocument key={document.id} document={document} words={words} />
        ))}
      </ul>
    </>
  )
}

function OutsideDocument({
  document: { title, issued_on, issuer, catalogue, catalogue_id, url, note },
  words,
}: {
  readonly document: Row<'outside_documents'>
  readonly words: Words
}) {
  const { t } = words
  const href = webHref(url)
  const facts = [
    issued_on === null
      ? t('outsideDocuments.noDay')
      : t('outsideDocuments.issued', { day: words.day(issued_on) }),
    issuer === null ? t('outsideDocuments.noIssuer') : t('outsideDocuments.issuer', { issuer }),
    ...(catalogue === null
      ? []
      : [
          catalogue_id === null
            ? t('outsideDocuments.catalogue', { catalogue })
            : t('outsideDocuments.catalogueId', { catalogue, id: catalogue_id }),
        ]),
  ]
  return (
    <li>
      <cite>
        <bdi>{title}</bdi>
      </cite>
      <p>{facts.join(' ')}</p>
      {note === null ? null : <p dir="auto">{note}</p>}
      {href === null ? null : (
        <p>
          <a href={href} rel="noopener noreferrer">
            {t('outsideDocuments.open')}
          </a>
        </p>
      )}
    </li>
  )
}
