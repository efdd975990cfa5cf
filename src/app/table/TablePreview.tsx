import { importWords } from '../../i18n/words/settings/table.ts'
import { useView, useWords } from '../../store/react.ts'
import { type Role, rolesOf } from '../../table/choose.ts'
import type { Choice, Table } from '../../table/types.ts'
import { columnName } from './notes.ts'
import styles from './TableImport.module.css'

const shownRows = 5

interface TablePreviewProps {
  table: Table
  choice: Choice
  roleName: (role: Role) => string
}

/** The first lines as they were read, with what each column is taken as. */
export function TablePreview({ table, choice, roleName }: TablePreviewProps) {
  const words = useWords(importWords)
  const language = useView((view) => view.language)
  const roleOf = (i: number) => rolesOf(choice.kind).find((role) => choice[role] === i)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the dialog is scrolled by keyboard
    <section className={styles.preview} tabIndex={0} aria-label={words.firstRows}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, i) => {
              const role = roleOf(i)
              return (
                <th key={column.place} scope="col" data-role={role}>
                  {columnName(column, language)}
                  {role && <span className={styles.badge}>{roleName(role)}</span>}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, shownRows).map(({ line, cells }) => (
            <tr key={line}>
              {table.columns.map(({ place }, i) => (
                <td key={place} data-role={roleOf(i)}>
                  {cells[place - 1]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
