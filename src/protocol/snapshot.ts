export type { Snapshot } from '../engine/results/snapshot.ts'
