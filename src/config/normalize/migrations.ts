/**
 * Versions of the link. A link says only what differs from the defaults of its version, so a step is needed when a key
 * is renamed, when its values get another meaning, and when a default changes: the step then writes the old default into
 * the links that left it out. Links of links.corpus.ts open for ever.
 */

/** A link's keys (in their long form) and values. */
export type Fields = ReadonlyMap<string, string>
/** Brings the fields of one version to the next. Gets anything: it must not throw. */
export type Migration = (fields: Fields) => Fields

/** The first one brings version 1 to version 2, and so on. */
export const migrations: readonly Migration[] = []

export const versionAfter = (chain: readonly Migration[]): number => chain.length + 1

/** The fields as the newest version would say them. A version that is not known yet is left as it is. */
export const migrate = (fields: Fields, version: number, chain: readonly Migration[] = migrations): Fields =>
  chain.slice(version - 1).reduce((older, step) => step(older), fields)
