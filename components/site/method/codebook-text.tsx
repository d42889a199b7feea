import type { ReactNode } from 'react'
import type { Words } from '@/components/charts/words'
import { type CodebookBlock, parseCodebook } from './parse-codebook'

/** The codebook of a package as text of the page. */
export function CodebookText({ text, words }: { readonly text: string; readonly words: Words }) {
  return (
    <div className="me-codebook" dir="auto">
      {parseCodebook(text).map((block) => (
        <Block key={block.line} block={block} words={words} />
      ))}
    </div>
  )
}

function Block({ block, words }: { readonly block: CodebookBlock; readonly words: Words }) {
  switch (block.kind) {
    case 'heading': {
      // It stands under a heading of the third level.
      const Heading = block.level <= 2 ? 'h4' : 'h5'
      return <Heading>{drawInline(block.text)}</Heading>
    }
    case 'paragraph':
      return <p>{drawInline(block.text)}</p>
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item) => (
            <li key={item}>{drawInline(item)}</li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <section
          className="chart-table-scroll"
          aria-label={words.t('method.codebook.table', { line: block.line })}
          tabIndex={0}
        >
          <table className="me-plain">
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th key={cell} scope="col">
                    {drawInline(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.join('\u001f')}>
                  {block.head.map((column, place) => (
                    <td key={column}>{drawInline(row[place] ?? '')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )
  }
}

/** `code` and **strong** words; all else as it stands. */
function drawInline(text: string): ReactNode[] {
  let at = 0
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    const key = at
    at += part.length
    if (part.startsWith('`')) return <code key={key}>{part.slice(1, -1)}</code>
    return part.startsWith('**') ? <strong key={key}>{part.slice(2, -2)}</strong> : part
  })
}
