/**
 * Hand-ins out of any text: a column of a sheet, a mail, a chat, a web page's source. Links may have text around them, quotes,
 * be broken over lines, or escaped. Work in turns, since a text may be long and hostile.
 */
import { levels, starts, straighten } from '../../config/link/straighten.ts'
import { shorten } from '../../config/notes.ts'
import type { InTurns } from '../../table/turns.ts'
import { type Received, receive } from './received.ts'

/** Hand-ins on one wall: what is beyond is counted. */
export const mostHandIns = 300
/** Characters of a text that are looked through. */
export const longestText = 4_000_000
/** Characters of one link, with what stands around it. */
const longestLink = 20_000
/** Links that are no hand-ins are looked at closely so many times; after that at a glance. */
const mostClosely = 60
const mostLines = 300
const mostListed = 50

export interface Pasted {
  found: Received[]
  /** the same hand-in once more */
  doubles: number
  /** links beyond the most hand-ins that there may be: they are not read */
  left: number
  /** lines that have no hand-in in them, the first of them shortened */
  others: { count: number; listed: string[] }
  /** the text was longer than is looked through */
  cut: boolean
}

/** The word that every link of a hand-in has, escaped as it may be, and broken over lines as it may be. */
const mark = new RegExp(
  `${'handin'.split('').join('(?:=?\\r?\\n[>\\s]*)?')}(?:=|%(?:25)*3D|&#(?:61|x3d);)`,
  'gi',
)
/** What a link of this page is written in. */
const linkRun = /^[\w&=.,:;*|~+%-]+/

/** `known`: the fragments of hand-ins that are there already. */
export function* readPasted(given: string, known: ReadonlySet<string> = new Set()): InTurns<Pasted> {
  const text = given.slice(0, longestText)
  const seen = new Set(known)
  const pasted: Pasted = {
    found: [],
    doubles: 0,
    left: 0,
    others: { count: 0, listed: [] },
    cut: given.length > longestText,
  }
  let closely = mostClosely
  let rest = 0
  for (const { from, to } of segmentsOf(text)) {
    yield* listOthers(text.slice(rest, from).replace(/[^\n]*$/, ''), pasted)
    if (seen.size >= mostHandIns) {
      pasted.left += 1
      rest = Math.max(rest, lineEnd(text, from, to))
      continue
    }
    const segment = text.slice(from, Math.min(to, from + longestLink))
    const { received, used } = yield* readSegment(segment, closely > 0)
    if (!received?.whole) closely -= 1
    if (!received) list(segment.split('\n', 1)[0], pasted)
    else if (seen.has(received.fragment)) pasted.doubles += 1
    else {
      seen.add(received.fragment)
      pasted.found.push(received)
    }
    // what follows on the same line stands around the link
    rest = Math.max(rest, lineEnd(text, from + (received ? used : 0), to))
    yield
  }
  yield* listOthers(text.slice(rest), pasted)
  return pasted
}

/** Where the line ends, or the segment. */
function lineEnd(text: string, from: number, to: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : Math.min(end, to)
}

/** From where to where each link of a hand-in may reach: from its scheme, or from the start of its line, to the next one. */
function segmentsOf(text: string): Array<{ from: number; to: number }> {
  const froms: number[] = []
  let after = 0
  for (const { 0: word, index } of text.matchAll(mark)) {
    const scheme = text.lastIndexOf('http', index)
    const line = text.lastIndexOf('\n', index) + 1
    froms.push(scheme >= after && index - scheme < 3000 ? scheme : Math.max(after, line))
    after = index + word.length
  }
  return froms.map((from, i) => ({ from, to: froms[i + 1] ?? text.length }))
}

interface Read {
  received: Received | null
  /** characters of the segment that it takes */
  used: number
}

/** The hand-in at the segment's start. */
function* readSegment(segment: string, closely: boolean): InTurns<Read> {
  let best: Read = { received: null, used: 0 }
  const take = (text: string, used: number): boolean => {
    const received = receive(text)
    if (received && (!best.received || better(received, best.received))) best = { received, used }
    return received?.whole === true
  }
  for (const level of closely ? levels(segment).slice(0, 6) : [segment])
    for (const start of starts(level))
      for (const { text, end } of extents(level.slice(start))) {
        if (/handin=/i.test(text) && take(text, Math.min(segment.length, start + end))) return best
        yield
      }
  if (closely) take(straighten(segment), segment.split('\n', 1)[0].length)
  return best
}

const better = (one: Received, other: Received): boolean =>
  one.whole !== other.whole
    ? one.whole
    : one.corrections < other.corrections ||
      (one.corrections === other.corrections && one.fragment.length > other.fragment.length)

/** What a link may be that begins here: to the end of its signs, shorter, or going on on the next lines. */
function* extents(text: string): Generator<{ text: string; end: number }> {
  let joined = ''
  let end = 0
  for (let lines = 0; lines < mostLines; lines++) {
    const [run = ''] = linkRun.exec(text.slice(end)) ?? []
    if (run === '') return
    joined += run
    end += run.length
    yield { text: joined, end }
    yield* shorter(joined, end)
    const broken = /^[ \t]*=?\r?\n[>\s"]*/.exec(text.slice(end))
    if (!broken) return
    end += broken[0].length
  }
}

/** Without a sentence's signs at its end; without the next cells of its row. */
function* shorter(text: string, end: number): Generator<{ text: string; end: number }> {
  const bare = text.replace(/[.,:;*|~+%-]+$/, '')
  if (bare !== text) yield { text: bare, end: end - (text.length - bare.length) }
  let cut = bare
  for (let i = 0; i < 6; i++) {
    cut = cut.slice(0, Math.max(0, cut.search(/[,;][^,;]*$/)))
    if (cut === '') return
    yield { text: cut, end: end - (text.length - cut.length) }
  }
}

function* listOthers(text: string, pasted: Pasted): InTurns<void> {
  let from = 0
  while (from < text.length) {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, end < 0 ? text.length : end)
    if (/[\p{L}\p{N}]/u.test(line)) list(line, pasted)
    from += line.length + 1
    if (pasted.others.count % 100 === 0) yield
  }
}

function list(line: string, { others }: Pasted): void {
  others.count += 1
  if (others.listed.length < mostListed) others.listed.push(shorten(line.trim()))
}
