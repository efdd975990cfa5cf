/** Kept things as one file, out and in. */
import { freshId, type KeptThing, thingOf } from './thing.ts'

const format = 'kept'
/** raised when an older page could not read what a newer one writes */
const version = 1
/** bytes of a file that is read */
export const largestFile = 50_000_000
const mostThings = 5000

/** A file of these things, as a person may read it. */
export const writeKept = (things: readonly KeptThing[]): string =>
  `${JSON.stringify({ neurarium: format, version, things }, null, 1)}\n`

/** What is wrong with a file, and with which of its things (from 1). */
export interface FileProblem {
  problem: 'not-json' | 'not-kept' | 'newer' | 'too-many' | 'bad-thing'
  place: number
}

/**
 * The things of a file, or what is wrong with it: one that is no such thing, or whose content `reads` refuses, and
 * nothing of the file is taken.
 */
export function readKept(text: string, reads: (content: string) => boolean): KeptThing[] | FileProblem {
  const given = parsed(text)
  if (given === undefined) return { problem: 'not-json', place: 0 }
  const { neurarium, version: written, things } = Object(given) as Record<string, unknown>
  if (neurarium !== format || !Array.isArray(things)) return { problem: 'not-kept', place: 0 }
  if (written !== version) return { problem: 'newer', place: 0 }
  if (things.length > mostThings) return { problem: 'too-many', place: 0 }
  const read: KeptThing[] = []
  for (const [i, one] of (things as unknown[]).entries()) {
    // an id is the device's own: a file may do without
    const thing = thingOf(typeof one === 'object' && one !== null ? { id: freshId(), ...one } : one)
    if (!thing || !reads(thing.content)) return { problem: 'bad-thing', place: i + 1 }
    read.push(thing)
  }
  return read
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
