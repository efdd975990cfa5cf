import { useCallback, useId, useState } from 'react'
import { importWords, separatorWords, tableKindWords } from '../../i18n/words/settings/table.ts'
import { useWholeNumber } from '../../panels/base/useWholeNumber.ts'
import { ClassMark } from '../../panels/stage/Legend.tsx'
import { useView, useWords } from '../../store/react.ts'
import { chooseColumn, chooseKind, possibleKinds, type Role, rolesOf } from '../../table/choose.ts'
import { type Taken, taking } from '../../table/take.ts'
import type { Choice, Table } from '../../table/types.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { badLines, columnName, notesOf } from './notes.ts'
import { PointsPicture } from './PointsPicture.tsx'
import styles from './TableImport.module.css'
import { TablePreview } from './TablePreview.tsx'
import { useInTurns } from './turns.ts'

export interface TableImportProps {
  table: Table
  guess: Choice
  seed: number
  /** another table is being read in place of this one */
  isStale: boolean
  onUse: (taken: Taken) => void
}

/** What a table will be on the stage: which columns are what, and what follows from it. */
export function TableImport({ table, guess, seed, isStale, onUse }: TableImportProps) {
  const words = useWords(importWords)
  const kinds = useWords(tableKindWords)
  const separators = useWords(separatorWords)
  const language = useView((view) => view.language)
  const whole = useWholeNumber()
  const [chosen, setChosen] = useState<{ of: Table; choice: Choice } | null>(null)
  // another table has another guess; what a person chose for the same columns stays
  const choice = chosen && sameColumns(chosen.of, table) ? chosen.choice : guess
  const choose = (next: Choice) => setChosen({ of: table, choice: next })
  const take = useCallback(() => taking(table, choice, seed), [table, choice, seed])
  const { result: taken, pending } = useInTurns(take)
  const possible = possibleKinds(table)
  const label = words.usePoints(whole(taken?.points.length ?? 0))

  const options = table.columns.flatMap((column, i) =>
    column.isIndex ? [] : [{ value: String(i), label: columnName(column, language) }],
  )
  const roleName = (role: Role) =>
    role === 'target' ? (choice.kind === 'classes' ? words.class : words.value) : words[role]
  return (
    <>
      <fieldset className={styles.columns}>
        <legend className="visually-hidden">{words.columns}</legend>
        <Segmented
          label={words.what}
          value={choice.kind}
          options={possible.map((kind) => ({ value: kind, label: kinds[kind] }))}
          onChange={(kind) => choose(chooseKind(table, choice, kind))}
        />
        {rolesOf(choice.kind).map((role) => (
          <Select
            key={role}
            className={styles.role}
            label={roleName(role)}
            value={String(choice[role])}
            options={options}
            onChange={(value) => choose(chooseColumn(choice, role, Number(value)))}
          />
        ))}
      </fieldset>
      <div className={styles.beside}>
        <div className={styles.read}>
          <TablePreview table={table} choice={choice} roleName={roleName} />
          <p className={styles.note}>{separators[table.separator]}</p>
          {taken && choice.kind === 'classes' && <ClassList taken={taken} />}
        </div>
        {taken && <PointsPicture taken={taken} />}
      </div>
      {taken && (
        <>
          <Notes notes={notesOf(table, choice, taken, seed, language)} taken={taken} />
          <Button
            look="primary"
            disabled={isStale || pending || taken.points.length === 0}
            onClick={() => onUse(taken)}
          >
            {label}
          </Button>
        </>
      )}
    </>
  )
}

const sameColumns = (a: Table, b: Table) =>
  a === b ||
  (a.columns.length === b.columns.length &&
    a.columns.every(({ name, isIndex }, i) => name === b.columns[i].name && isIndex === b.columns[i].isIndex))

function ClassList({ taken }: { taken: Taken }) {
  const words = useWords(importWords)
  const whole = useWholeNumber()
  const id = useId()
  let label = 0
  return (
    <>
      <h3 id={id} className={styles.heading}>
        {words.classes}
      </h3>
      <ul aria-labelledby={id} className={styles.classes}>
        {taken.classes.map((one) => {
          const isUsed = !taken.leftOut.includes(one)
          return (
            <li key={one.name} data-unused={!isUsed || undefined}>
              {isUsed && <ClassMark label={label++} />}
              <span>{one.name}</span> <span className={styles.note}>{words.count(whole(one.count))}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Notes({ notes, taken }: { notes: readonly string[]; taken: Taken }) {
  const words = useWords(importWords)
  const language = useView((view) => view.language)
  const bad = badLines(taken, language)
  if (notes.length === 0 && taken.problems.length === 0) return null
  return (
    <div role="status" aria-label={words.notes} className={styles.notes}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {taken.problems.length > 0 && (
        <details open={taken.problems.length <= 3}>
          <summary>{bad.title}</summary>
          <ul className={styles.bad}>
            {bad.lines.map((line, i) => (
              <li key={line}>
                {line} <code>{taken.problems[i].text}</code>
              </li>
            ))}
            {bad.more && <li>{bad.more}</li>}
          </ul>
        </details>
      )}
    </div>
  )
}
