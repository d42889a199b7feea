import { closedLists, type VocabularyName, vocabularyNames } from '@/dataset/closed-lists'
import { lookUp } from '@/dataset/lookup'
import { CodebookText } from './codebook-text'
import type { MethodProps } from './method-section'

/** Every list of codes with labels, definitions and ranks, folded, and the codebook that the package brings. */
export function CodeLists(props: MethodProps) {
  const { release, words } = props
  const { t } = words
  const { codebook } = release.dataset.process
  const look = lookUp(release.dataset)
  const used = vocabularyNames.filter((name) => look.codes(name).length > 0)
  const isClosed = (name: VocabularyName) => Object.hasOwn(closedLists, name)
  return (
    <>
      <p>{t('method.codebook.intro')}</p>
      <h3>{t('method.codebook.closed')}</h3>
      {used.filter(isClosed).map((name) => (
        <CodeList key={name} {...props} name={name} />
      ))}
      <h3>{t('method.codebook.own')}</h3>
      {used
        .filter((name) => !isClosed(name))
        .map((name) => (
          <CodeList key={name} {...props} name={name} />
        ))}
      {codebook.trim() === '' ? null : (
        <>
          <h3>{t('method.codebook.package')}</h3>
          <details className="me-fold">
            <summary>README.md</summary>
            <CodebookText text={codebook} words={words} />
          </details>
        </>
      )}
    </>
  )
}

function CodeList({
  release: { dataset },
  words: { t },
  name,
}: MethodProps & { readonly name: VocabularyName }) {
  const look = lookUp(dataset)
  const codes = look.codes(name)
  return (
    <details className="me-fold">
      <summary>
        {t('method.codebook.count', { label: t(`method.vocabulary.${name}`), n: codes.length })}
      </summary>
      <dl className="me-codes">
        {codes.map((code) => {
          const { label, short_label, definition, rank, group } = look.requireEntry(name, code)
          return (
            <div key={code}>
              <dt>
                <bdi>{label}</bdi> <code>{code}</code>
              </dt>
              <dd>
                {definition === null ? null : <p>{definition}</p>}
                <small>
                  {[
                    t('method.codebook.rank', { n: rank }),
                    ...(group === null ? [] : [t('method.codebook.group', { group })]),
                    ...(short_label === null || short_label === label
                      ? []
                      : [t('method.codebook.short', { label: short_label })]),
                  ].join(' · ')}
                </small>
              </dd>
            </div>
          )
        })}
      </dl>
    </details>
  )
}
