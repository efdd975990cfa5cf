import type { InTurns } from './turns.ts'
import type { Encoding } from './types.ts'

/** Bytes that are decoded at once. */
const portion = 100_000

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte)

/**
 * Text of a file: as its byte order mark says, else UTF-8 where all of it is, else the Korean code page (CP949, which
 * TextDecoder calls EUC-KR), else the Western one.
 */
export function* decode(bytes: Uint8Array): InTurns<{ text: string; encoding: Encoding }> {
  if (startsWith(bytes, 0xff, 0xfe) || looksLikeUtf16(bytes))
    return { text: yield* textOf(bytes, new TextDecoder('utf-16le')), encoding: 'utf-16' }
  if (startsWith(bytes, 0xfe, 0xff))
    return { text: yield* textOf(bytes, new TextDecoder('utf-16be')), encoding: 'utf-16' }
  for (const encoding of ['utf-8', 'euc-kr'] as const) {
    try {
      return { text: yield* textOf(bytes, new TextDecoder(encoding, { fatal: true })), encoding }
    } catch {
      // it is not in this encoding
    }
  }
  return { text: yield* textOf(bytes, new TextDecoder('windows-1252')), encoding: 'windows-1252' }
}

function* textOf(bytes: Uint8Array, decoder: TextDecoder): InTurns<string> {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += portion) {
    parts.push(decoder.decode(bytes.subarray(at, at + portion), { stream: true }))
    yield
  }
  parts.push(decoder.decode())
  return parts.join('')
}

/** Figures and separators in UTF-16 without a mark: every second byte is 0. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const looked = Math.min(bytes.length, 400) & ~1
  let zeros = 0
  for (let i = 1; i < looked; i += 2) if (bytes[i] === 0 && bytes[i - 1] !== 0) zeros++
  return looked >= 8 && zeros > 0.4 * looked
}
