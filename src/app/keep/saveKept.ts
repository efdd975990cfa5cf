import { saveFile } from '../../ui/saveFile.ts'
import { writeKept } from './file.ts'
import type { KeptThing } from './thing.ts'

/** Offers these things as one file; its name. */
export function saveKept(things: readonly KeptThing[]): string {
  const file = `neurarium-${new Date().toISOString().slice(0, 10)}.json`
  saveFile(file, 'application/json', writeKept(things))
  return file
}
