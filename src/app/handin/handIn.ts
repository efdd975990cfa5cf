/**
 * What a student hands in, as the text of a link's field `handin`: `1.DIGEST.CHECK.REST`. The experiment, its step and what was
 * done to the run are the link's own fields.
 *
 * DIGEST is the one of the parameters at that step and REST the list of name, sentence, language and answers (JSON, UTF-8),
 * both in letters, digits, - and _ alone, which chats and mail leave as they are. CHECK tells a link that came whole from one
 * that lost something on its way; it proves nothing of who made it: the digest is what is replayed.
 */
import { encodeFragment } from '../../config/link/link.ts'
import type { RunLog } from '../../config/log.ts'
import { unprintable } from '../../config/notes.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { longestWhy } from '../../course/answers.ts'
import type { Language } from '../../i18n/language.ts'

/** What was answered to a question of the course: the option that was predicted, what the runs then measured, and why. */
export interface Answer {
  part: string
  predicted: string
  measured: readonly number[]
  /** a sentence of the student's own; not there: none was written */
  why?: string
}

export interface HandIn {
  /** SHA-256 of the parameters at the link's step, hex */
  digest: string
  name: string
  sentence: string
  language: Language
  answers: readonly Answer[]
}

/** Characters (code points). */
export const longestName = 60
export const longestSentence = 300
const mostAnswers = 40
const mostMeasures = 8

/** An experiment at a step of its run: the config is that of step 0. */
export interface HandedMoment {
  config: ExperimentConfig
  step: number
  log: RunLog
}

/** A line of a person's own words as it is kept: visible characters alone, and no more than so many. */
export const oneLine = (text: string, most: number): string =>
  [...text.replace(unprintable, ' ').trim()].slice(0, most).join('').trim()

/** The fragment of a hand-in, without '#'. */
export function writeHandIn(moment: HandedMoment, handIn: HandIn): string {
  const { config, step, log } = moment
  const text = writeField(handIn, checkOf(moment))
  return encodeFragment(config, { step, log, page: { handin: text } })
}

/** The field alone. */
export function writeField({ digest, name, sentence, language, answers }: HandIn, check: string): string {
  const rest = [
    oneLine(name, longestName),
    oneLine(sentence, longestSentence),
    language,
    answers
      .slice(0, mostAnswers)
      .map(({ part, predicted, measured, why }) => [part, predicted, ...measured, ...sentenceOf(why)]),
  ]
  const bytes = Uint8Array.from(digest.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return ['1', toLetters(bytes), check, toLetters(new TextEncoder().encode(JSON.stringify(rest)))].join('.')
}

/** What a link's field says; null: it is no hand-in, or not whole. */
export function readField(text: string): (HandIn & { check: string }) | null {
  const [version, digest, check, rest, ...others] = text.split('.')
  if (version !== '1' || others.length > 0 || !/^[\da-z]{1,7}$/.test(check ?? '')) return null
  const bytes = fromLetters(digest)
  const said = fromLetters(rest)
  if (bytes?.length !== 32 || !said) return null
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(said))
    if (!Array.isArray(read) || read.length !== 4) return null
    const [name, sentence, language, answers] = read
    if (typeof name !== 'string' || typeof sentence !== 'string' || !Array.isArray(answers)) return null
    return {
      digest: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      check,
      name: oneLine(name, longestName),
      sentence: oneLine(sentence, longestSentence),
      language: language === 'ko' ? 'ko' : 'en',
      answers: answers.slice(0, mostAnswers).flatMap(readAnswer),
    }
  } catch {
    return null
  }
}

function readAnswer(given: unknown): Answer[] {
  if (!Array.isArray(given)) return []
  const [part, predicted, ...rest] = given
  const last: unknown = rest.at(-1)
  const measured = typeof last === 'string' ? rest.slice(0, -1) : rest
  const [why] = sentenceOf(last)
  // a sentence is about what was measured
  if (typeof last === 'string' && measured.length === 0) return []
  const isName = (name: unknown): name is string => typeof name === 'string' && /^[\w.-]{1,32}$/.test(name)
  if (!isName(part) || !isName(predicted) || measured.length > mostMeasures) return []
  return measured.every((value) => Number.isFinite(value))
    ? [{ part, predicted, measured, ...(why && { why }) }]
    : []
}

/** The sentence why, as an answer's list ends with it; none: nothing was written. */
function sentenceOf(why: unknown): string[] {
  const line = typeof why === 'string' ? oneLine(why, longestWhy) : ''
  return line === '' ? [] : [line]
}

/** FNV-1a over the experiment and its moment, as this page writes them. */
export function checkOf({ config, step, log }: HandedMoment): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(encodeFragment(config, { step, log })))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(36)
}

const toLetters = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

function fromLetters(text: string | undefined): Uint8Array | null {
  if (!text || !/^[\w-]+$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
  } catch {
    return null
  }
}
