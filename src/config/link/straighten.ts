/**
 * A link as it was meant, out of what mail, chats, browsers and people made of it: escaped once or more, broken over
 * lines, in quotes, brackets or Markdown, with the sentence's punctuation at its end.
 */
import { fragmentOf } from './fragmentOf.ts'
import { escaped } from './pageFields.ts'
import { decodeRuns } from './runsLink.ts'

/** Longer text is not looked through: 1,000 points that were escaped twice need less. */
const longest = 60_000
const mostLevels = 8
const mostStarts = 6
const mostPieces = 24
const mostTrials = 400

/** What no link has in it, except letters and digits of other scripts, which a person may have written as names. */
const foreign = /[^\p{L}\p{N}&=.,:;*_|~+%-]+/gu
/**
 * What may stand at the end of a sentence, and not at the end of a link: its signs, one by one, and what is written to the last
 * word without a space, as Korean particles are. Names in a link may end in such letters: then all of it is understood as it is.
 */
const trailing = /[^\p{L}\p{N}=]$|\p{Lo}{1,6}$/u
/** A sentence of the teacher's, as a link has it: whatever signs are in it, and at its end, are its own. */
const task = /(^|&)task=[\p{L}\p{N}.,:;*_|~+%-]*(?=&|$)/gu
const dashes = /[\u2010-\u2015\u2212]/g

/**
 * The fragment of a link, without '#'. It is byte for byte the one that is given, unless another reading of the text says
 * more of what this page understands; where nothing does, the text stays as it is.
 */
export function straighten(link: string): string {
  const given = fragmentOf(link)
  if (link.length > longest) return given
  let best = { fragment: given, cost: cost(given) }
  let trials = 0
  for (const fragment of readings(link)) {
    if (best.cost === 0 || ++trials > mostTrials) break
    const found = cost(fragment)
    if (found < best.cost) best = { fragment, cost: found }
  }
  return best.fragment
}

/** How much of a fragment is not understood; 0: all of it is a link of this page. */
function cost(fragment: string): number {
  if (fragment === '') return 400
  const { corrections } = decodeRuns(fragment)
  if (corrections.some(({ path }) => path === '')) return 500 + corrections.length
  const text = unescaped(fragment.replace(task, '$1'))
  const odd =
    withoutBreaks(fragment) !== fragment ||
    text.search(foreign) >= 0 ||
    /[.:;]$/.test(text) ||
    /[?&]part=(?!\d+\.\d+(&|$)|(&|$))/.test(`&${text}`)
  return 2 * corrections.length + (odd ? 1 : 0)
}

/** What the text may have been meant as, the nearest first. */
function* readings(link: string): Generator<string> {
  // a tracker goes before what stands beside it is unescaped
  for (const level of levels(link).flatMap((level) => [...new Set([level, withoutTrackers(level)])]))
    for (const start of starts(level)) {
      for (const text of joinedEitherWay(level.slice(start)))
        for (let end = text; end !== ''; end = end.replace(trailing, '')) {
          yield end
          if (!trailing.test(end)) break
        }
    }
}

/** The text, and what it was before it was escaped, as often as it may have been. */
export function levels(text: string): string[] {
  const found = [text]
  while (found.length < mostLevels) {
    const before = found[found.length - 1]
    const after = [withoutEntities, withoutBreaks, unescaped, withoutQuotedPrintable, withoutTrackers]
      .map((undo) => undo(before))
      .find((undone) => undone !== before)
    if (after === undefined) break
    found.push(after)
  }
  return found
}

/** Where a fragment may begin: after each '#', and at the first key. */
export function starts(text: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf('#'); at >= 0 && found.length < mostStarts; at = text.indexOf('#', at + 1))
    found.push(at + 1)
  const key = /[A-Za-z]\w*=/.exec(text.slice(found[0] ?? 0))
  if (key) found.push((found[0] ?? 0) + key.index)
  return found
}

/** First with a sentence of the teacher's, where it was unescaped on the way, as a link has it: its spaces and signs are its own. */
function* joinedEitherWay(text: string): Generator<string> {
  const kept = text.replace(
    // a closing bracket or quote at its end is of what stands around the link
    /(^|&)task=((?:[^&#"<>\n%\p{Cs}]|%20)+?)(?=[)\]}'’”»›」』》〉]*(?:&|$))/gu,
    (_, before, sentence) => `${before}task=${escaped(unescaped(sentence))}`,
  )
  if (kept !== text) yield* joined(kept)
  yield* joined(text)
}

/** The text without what no link has in it: all of its pieces, then fewer, where what is dropped says nothing of a link. */
function* joined(text: string): Generator<string> {
  const plain = text
    .normalize('NFKC')
    .replace(dashes, '-')
    .replace(/\n[ \t]*\r?\n/g, '"')
    .replace(/\r?\n[>\s]*/g, '\n')
  const pieces = plain.split(foreign)
  // a closing bracket or quote, or an empty line, may be the end of it
  const [first, ...others] = plain.split(/["'`<()[\]{}’”»›」』》〉]/)
  if (!/[&=]/.test(others.join(''))) yield first.replace(foreign, '')
  yield pieces.join('')
  if (/\s/.test(plain)) yield plain.trim().replace(/\s+/g, '+').replace(foreign, '')
  for (let count = Math.min(pieces.length, mostPieces) - 1; count > 0; count--) {
    const dropped = plain.slice(placeAfter(plain, count))
    if (/[&=]/.test(dropped) && !/^["'`<>()\]}’”»›」』》〉]/.test(dropped)) continue
    yield pieces.slice(0, count).join('')
  }
}

/** Where the first so many pieces end. */
function placeAfter(text: string, count: number): number {
  const gaps = text.matchAll(foreign)
  let place = text.length
  for (let i = 0; i < count; i++) place = gaps.next().value?.index ?? text.length
  return place
}

/** The text without the white space at the ends of its fields that it was broken by, and that was escaped with it. */
const withoutBreaks = (text: string): string =>
  text.replace(/(?:%20|\+){0,8}%0[9ad](?:%0[9ad]|%20|\+){0,8}(?=&|$)/gi, '')

/** The text of its percent signs; what is none of them stays. */
function unescaped(text: string): string {
  return text.replace(/(?:%[\da-fA-F]{2})+/g, (code) => {
    try {
      return decodeURIComponent(code)
    } catch {
      return code
    }
  })
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
])

/** The text of an HTML source. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-fA-F]{1,5})|([a-z]{2,4}));/g, (entity, decimal, hex, name) => {
    if (name !== undefined) return named.get(name) ?? entity
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}

/** The text of a mail's source, in which every equals sign is =3D and lines are broken after one. */
const withoutQuotedPrintable = (text: string): string =>
  /=3D/.test(text) ? text.replace(/=(3D)?(?:\r?\n)?/g, (_, sign) => (sign ? '=' : '')) : text

/** What mail programs and social networks hang on to a link, to follow who opens it. */
const withoutTrackers = (text: string): string =>
  text.replace(/[?&](?:utm_\w+|fbclid|gclid|igshid|mc_\w+)=[^&#\s]*/g, '')
