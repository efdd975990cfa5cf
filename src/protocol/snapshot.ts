export type { Snapshot } from '../engine/snapshot.ts'
