import { useView, useWords } from '../../store/react.ts'
import { claimFigure, plainText } from '../figures.ts'
import type { Part } from '../part.ts'

/** What many seeds have said, figure by figure; nothing where a part says it in its text alone. */
export function FoundTable({ part: { words, table }, className }: { part: Part; className?: string }) {
  const texts = useWords(words)
  const language = useView((view) => view.language)
  if (!table) return null
  const text = (key: string) => plainText(texts[key], language)
  return (
    <table data-found-table className={className}>
      <caption>{text(table.caption)}</caption>
      <thead>
        <tr>
          <td />
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {text(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ label, figures }) => (
          <tr key={label}>
            <th scope="row">{text(label)}</th>
            {figures.map((figure) => (
              <td key={figure}>{claimFigure(figure, language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
