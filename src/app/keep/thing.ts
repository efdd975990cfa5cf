/** What a person keeps on the device, as it is stored and as a file brings it. */
import { unprintable } from '../../config/notes.ts'

export interface KeptThing {
  readonly id: string
  /** files and older pages say it */
  readonly kind: 'experiment'
  /** as the person calls it; always shown as text */
  readonly name: string
  /** when it was kept, in ms since 1970 */
  readonly at: number
  /** the fragment of its link, step and log included */
  readonly content: string
  /** a small picture as a data URL; null: none */
  readonly picture: string | null
}

/** Characters (code points) of a name. */
export const longestName = 120
const longestContent = 500_000
const longestPicture = 200_000
const pictureForm = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/
/** the last moment that a Date can name */
const lastMoment = 8.64e15

/** A name as it may be kept: one line, without what cannot be seen, and not too long. */
export const nameOf = (text: string): string =>
  [...text.replace(unprintable, ' ').trim()].slice(0, longestName).join('').trim()

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest

/** Anything as a kept thing; null: it is none. Fields that are not known are left out. */
export function thingOf(value: unknown): KeptThing | null {
  if (typeof value !== 'object' || value === null) return null
  const { id, kind, name, at, content, picture = null } = value as Record<string, unknown>
  if (!isText(id, 100) || kind !== 'experiment') return null
  if (!isText(name, 10 * longestName) || !isText(content, longestContent)) return null
  if (typeof at !== 'number' || !(Math.abs(at) <= lastMoment)) return null
  if (picture !== null && !(isText(picture, longestPicture) && pictureForm.test(picture))) return null
  return { id, kind, name: nameOf(name), at, content, picture }
}

/** A new thing, of this moment. */
export function newThing(name: string, content: string, picture: string | null = null): KeptThing {
  return { id: freshId(), kind: 'experiment', name: nameOf(name), at: Date.now(), content, picture }
}

/** No two are alike, also of two tabs and two devices. */
export const freshId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

/** What two things have to share to be the same: not when they were kept, nor their picture. */
export const identityOf = ({ kind, name, content }: KeptThing): string =>
  JSON.stringify([kind, name, content])
