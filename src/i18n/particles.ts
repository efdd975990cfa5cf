/**
 * Korean particles by how what stands before them is read aloud: 0.03과, 9.02는, tanh로. Where a figure or a symbol is
 * filled in, a text has both forms, as in '{…}은(는)' or '{…}(으)로'.
 */

type End = 'vowel' | 'ㄹ' | 'consonant'

/** Of 영, 일, 이, … 구. A number that ends in 0 ends in 십, 백, 천, 만 or 영. */
const digits: readonly End[] = [
  'consonant',
  'ㄹ',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'ㄹ',
  'ㄹ',
  'vowel',
]
/** Names of single letters that end in a consonant: 엘, 엠, 엔, 알. */
const letterNames: Readonly<Record<string, End>> = { L: 'ㄹ', M: 'consonant', N: 'consonant', R: 'ㄹ' }

/** How it ends when it is read aloud. Of Latin words, by their spelling; %, Greek letters and the rest end in a vowel. */
function endOf(spoken: string): End {
  const text = spoken.replace(/[\s)\]’”'"]+$/u, '')
  const last = text.at(-1) ?? ''
  if (last >= '가' && last <= '힣') {
    const final = (last.charCodeAt(0) - 0xac00) % 28
    return final === 0 ? 'vowel' : final === 8 ? 'ㄹ' : 'consonant'
  }
  if (/\d/.test(last)) return digits[Number(last)]
  // a power is read 승
  if (/[⁰¹²³⁴-⁹]/u.test(last)) return 'consonant'
  if (last === 'ε') return 'consonant'
  const word = /[A-Za-z]+$/.exec(text)?.[0] ?? ''
  if (word === '') return 'vowel'
  if (word === word.toUpperCase()) return letterNames[last] ?? 'vowel'
  return /l$/.test(word) ? 'ㄹ' : /(?:[mn]|ng)$/.test(word) ? 'consonant' : 'vowel'
}

/** [both forms as a text has them, after a consonant, after a vowel] */
const pairs = [
  ['은(는)', '은', '는'],
  ['이(가)', '이', '가'],
  ['을(를)', '을', '를'],
  ['과(와)', '과', '와'],
  ['(으)로', '으로', '로'],
  ['(이)었', '이었', '였'],
] as const

/** A text that follows what is spoken, with the form that fits where it begins with both. */
export function afterSpoken(spoken: string, text: string): string {
  for (const [both, consonant, vowel] of pairs) {
    if (!text.startsWith(both)) continue
    const end = endOf(spoken)
    const closed = end === 'consonant' || (end === 'ㄹ' && both !== '(으)로')
    return (closed ? consonant : vowel) + text.slice(both.length)
  }
  return text
}
