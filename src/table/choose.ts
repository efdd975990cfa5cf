/** Changing the choice of columns. */
import type { Choice, Table } from './types.ts'

/** What a column can be taken as. */
export type Role = 'x' | 'y' | 'target'

const kinds = ['classes', 'plane', 'line'] as const

export const rolesOf = (kind: Choice['kind']): readonly Role[] =>
  kind === 'line' ? ['x', 'target'] : ['x', 'y', 'target']

/** The kinds that the table has enough columns for. */
export const possibleKinds = (table: Table): Choice['kind'][] =>
  kinds.filter((kind) => table.guesses[kind] !== null)

/** Another kind brings its own guess of the columns. */
export const chooseKind = (table: Table, choice: Choice, kind: Choice['kind']): Choice =>
  kind === choice.kind ? choice : (table.guesses[kind] ?? choice)

/** Another column for a role: what had the column gets the one that is free now. */
export function chooseColumn(choice: Choice, role: Role, column: number): Choice {
  const changed = { ...choice, [role]: column }
  for (const other of rolesOf(choice.kind)) {
    if (other !== role && choice[other] === column) changed[other] = choice[role]
  }
  return changed
}
