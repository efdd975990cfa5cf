/**
 * The condition of the data set 'formula', as a person writes it: `y > sin(2x)`, `x² + y² < 4 or abs(x) > 2`. A recursive
 * descent parser of a small grammar; nothing is looked up outside its own tables, and nothing of the text is run. Its depth is
 * bounded by the text's length. It is a file of its own, fetched where a formula is typed or drawn from: what a config has to
 * know of it, whether a text is one, is in formula.ts.
 *
 *     truth   = both ('or' both)*
 *     both    = denied ('and' denied)*
 *     denied  = 'not' denied | chain
 *     chain   = sum (('<' | '<=' | '>' | '>=') sum)*         1 < x < 2 is 1 < x and x < 2
 *     sum     = product (('+' | '-') product)*
 *     product = signed (('*' | '/') signed)*                 a number stands before a name or a parenthesis without '*'
 *     signed  = ('-' | '+') signed | power
 *     power   = atom ('^' '-'? whole number)?
 *     atom    = number | 'x' | 'y' | 'pi' | function '(' sum (',' sum)* ')' | '(' truth ')'
 */

import { formulaLimit, isTooLong, largestPower, plainSign } from './formula.ts'

/** A number over the plane, or the truth of something. */
export type Numeric =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: 'x' | 'y' }
  | { kind: 'call'; name: FunctionName; of: Numeric[] }
  | { kind: 'sum' | 'difference' | 'product' | 'quotient'; of: [Numeric, Numeric] }
  | { kind: 'minus'; of: [Numeric] }
  | { kind: 'power'; of: [Numeric]; exponent: number }
export type Condition =
  | { kind: 'less' | 'atMost'; of: [Numeric, Numeric] }
  | { kind: 'and' | 'or'; of: [Condition, Condition] }
  | { kind: 'not'; of: [Condition] }

/** Each with how many arguments it takes. */
const functions = { sin: 1, cos: 1, tan: 1, exp: 1, log: 1, sqrt: 1, abs: 1, min: 2, max: 2 } as const
export type FunctionName = keyof typeof functions

export type FormulaErrorCode =
  | 'empty'
  | 'too-long'
  | 'unknown-sign'
  | 'unknown-name'
  | 'ends-early'
  | 'unexpected'
  | 'missing-open'
  | 'missing-close'
  | 'arguments'
  | 'power'
  | 'number-wanted'
  | 'truth-wanted'

/** What is wrong, and where: `at` counts the text's characters from 1. `part` is the piece of text that stands there. */
export interface FormulaError {
  code: FormulaErrorCode
  at: number
  part: string
}

interface Token {
  kind: 'number' | 'name' | 'sign' | 'end'
  text: string
  at: number
}

class Refusal extends Error {
  readonly reason: FormulaError
  constructor(code: FormulaErrorCode, { at, text }: Pick<Token, 'at' | 'text'>) {
    super(code)
    this.reason = { code, at: at + 1, part: text }
  }
}

const tokenPattern = /\s*(?:(\d+(?:\.\d*)?|\.\d+)|([a-z]+)|(<=|>=|\*\*|[<>+\-*/^(),])|(\S))/gy

/** The parts of a text, with their places in it as it was written. */
function tokensOf(text: string): Token[] {
  const signs = [...text]
  const places = signs.flatMap((sign, i) => [...plainSign(sign)].map(() => i))
  const plain = signs.map(plainSign).join('')
  const tokens: Token[] = []
  for (const match of plain.matchAll(tokenPattern)) {
    const [, number, name, sign, other] = match
    const part = number ?? name ?? sign ?? other
    const at = places[match.index + match[0].length - part.length] ?? 0
    if (other !== undefined) throw new Refusal('unknown-sign', { text: signs[at], at })
    const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign'
    tokens.push({ kind, text: part === '**' ? '^' : part, at })
  }
  tokens.push({ kind: 'end', text: '', at: text.trimEnd().length })
  return tokens
}

/** A number, or a truth, with the place where it begins. */
type Found = { at: Token } & (
  | { number: Numeric; truth?: undefined }
  | { truth: Condition; number?: undefined }
)

class Parser {
  private readonly tokens: readonly Token[]
  private next = 0

  constructor(text: string) {
    this.tokens = tokensOf(text)
  }

  whole(): Condition {
    const found = this.either()
    const rest = this.peek
    if (rest.text === ')') throw new Refusal('missing-open', rest)
    if (rest.kind !== 'end') throw new Refusal('unexpected', rest)
    return this.truthOf(found)
  }

  private get peek(): Token {
    return this.tokens[this.next]
  }

  private take(...texts: string[]): Token | null {
    const { peek } = this
    if (peek.kind === 'number' || !texts.includes(peek.text)) return null
    this.next += 1
    return peek
  }

  private numberOf({ number, at }: Found): Numeric {
    if (!number) throw new Refusal('number-wanted', at)
    return number
  }

  private truthOf({ truth, at }: Found): Condition {
    if (!truth) throw new Refusal('truth-wanted', at)
    return truth
  }

  private either(): Found {
    let left = this.both()
    while (this.take('or')) left = this.joined('or', left, this.both())
    return left
  }

  private both(): Found {
    let left = this.denied()
    while (this.take('and')) left = this.joined('and', left, this.denied())
    return left
  }

  private joined(kind: 'and' | 'or', left: Found, right: Found): Found {
    return { at: left.at, truth: { kind, of: [this.truthOf(left), this.truthOf(right)] } }
  }

  private denied(): Found {
    const at = this.take('not')
    if (!at) return this.chain()
    return { at, truth: { kind: 'not', of: [this.truthOf(this.denied())] } }
  }

  private chain(): Found {
    const first = this.sum()
    let left = first
    let truth: Condition | null = null
    for (let sign = this.take('<', '<=', '>', '>='); sign; sign = this.take('<', '<=', '>', '>=')) {
      const right = this.sum()
      const [a, b] = [this.numberOf(left), this.numberOf(right)]
      const of: [Numeric, Numeric] = sign.text.startsWith('<') ? [a, b] : [b, a]
      const link: Condition = { kind: sign.text.endsWith('=') ? 'atMost' : 'less', of }
      truth = truth ? { kind: 'and', of: [truth, link] } : link
      left = right
    }
    return truth ? { at: first.at, truth } : first
  }

  private sum(): Found {
    let left = this.product()
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-'))
      left = this.pair(sign.text === '+' ? 'sum' : 'difference', left, this.product())
    return left
  }

  private product(): Found {
    let left = this.signed()
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/'))
      left = this.pair(sign.text === '*' ? 'product' : 'quotient', left, this.signed())
    return left
  }

  private pair(kind: 'sum' | 'difference' | 'product' | 'quotient', left: Found, right: Found): Found {
    return { at: left.at, number: { kind, of: [this.numberOf(left), this.numberOf(right)] } }
  }

  private signed(): Found {
    const at = this.take('-', '+')
    if (!at) return this.power()
    const number = this.numberOf(this.signed())
    return { at, number: at.text === '-' ? { kind: 'minus', of: [number] } : number }
  }

  private power(): Found {
    const first = this.peek
    let found = this.atom()
    // 2x and 2(x + 1); 2x² is 2(x²)
    if (first.kind === 'number' && (this.peek.text === '(' || this.isFactor(this.peek)))
      return this.pair('product', found, this.power())
    if (this.take('^')) {
      const minus = this.take('-') ? -1 : 1
      const token = this.peek
      const size = Number(token.text)
      if (token.kind !== 'number' || !Number.isInteger(size) || size > largestPower)
        throw new Refusal(token.kind === 'end' ? 'ends-early' : 'power', token)
      this.next += 1
      found = { at: found.at, number: { kind: 'power', of: [this.numberOf(found)], exponent: minus * size } }
    }
    return found
  }

  private isFactor({ kind, text }: Token): boolean {
    return kind === 'name' && !['and', 'or', 'not'].includes(text)
  }

  private atom(): Found {
    const at = this.peek
    this.next += 1
    if (at.kind === 'number') return { at, number: { kind: 'number', value: Number(at.text) } }
    if (at.text === 'x' || at.text === 'y') return { at, number: { kind: 'name', name: at.text } }
    if (at.text === 'pi') return { at, number: { kind: 'number', value: Math.PI } }
    if (at.text === '(') {
      const found = this.either()
      this.close()
      return { ...found, at }
    }
    if (isFunction(at.text)) return this.call(at, at.text)
    this.next -= 1
    if (at.kind === 'name' && this.isFactor(at)) throw new Refusal('unknown-name', at)
    throw new Refusal(at.kind === 'end' ? 'ends-early' : 'unexpected', at)
  }

  private call(at: Token, name: FunctionName): Found {
    if (!this.take('(')) throw new Refusal('missing-open', this.peek)
    const of = [this.numberOf(this.either())]
    while (this.take(',')) of.push(this.numberOf(this.either()))
    this.close()
    if (of.length !== functions[name]) throw new Refusal('arguments', at)
    return { at, number: { kind: 'call', name, of } }
  }

  private close(): void {
    if (!this.take(')')) throw new Refusal('missing-close', this.peek)
  }
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(functions, name)

/** The condition that a text says, or why it says none. Never throws. */
export function parseFormula(text: string): { condition: Condition } | { error: FormulaError } {
  if (isTooLong(text)) return { error: { code: 'too-long', at: formulaLimit + 1, part: '' } }
  if (text.trim() === '') return { error: { code: 'empty', at: 1, part: '' } }
  try {
    return { condition: new Parser(text).whole() }
  } catch (error) {
    if (error instanceof Refusal) return { error: error.reason }
    throw error
  }
}

/** The condition of a formula that has been found good; undefined: it says none. */
export function conditionOf(formula = ''): Condition | undefined {
  const found = parseFormula(formula)
  return 'condition' in found ? found.condition : undefined
}
