import { Part } from './part.ts'

/** See later.ts. */
export type Later = typeof import('./later.ts')

export const laterPart = (): Part<Later> => new Part(() => import('./later.ts'))
