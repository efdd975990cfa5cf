/** A lesson as the field `lesson` of a link: its JSON, deflated, in base64 with the signs that addresses allow. */
import { type Lesson, lessonBounds, writeLesson } from './lesson.ts'
import { type LessonReport, readLesson } from './readLesson.ts'

/** Longer ones are cut on their way: chats and mail programs wrap them, and the page's own reader ends at 20,000. */
const longestLessonLink = 8000

/** The packed lesson, or null: it does not fit into a link. */
export async function packLesson(lesson: Lesson): Promise<string | null> {
  const text = JSON.stringify(JSON.parse(writeLesson(lesson)))
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
  const written = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  return written.length <= longestLessonLink ? written : null
}

/** Any text as a packed lesson. */
export async function unpackLesson(packed: string): Promise<LessonReport> {
  try {
    const base64 = packed.replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const text = await through(bytes, new DecompressionStream('deflate-raw'), lessonBounds.unpacked)
    return readLesson(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch {
    return { problem: 'no-json' }
  }
}

/** @throws RangeError as soon as more than `most` bytes come out: a few packed ones may stand for gigabytes */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>)
    .getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      throw new RangeError('too much')
    }
    parts.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
