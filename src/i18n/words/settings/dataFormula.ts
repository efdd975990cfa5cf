import type { Entry } from '../../language.ts'

/** The data set whose classes a formula divides. */
export const formulaWords = {
  label: { ko: '클래스 2인 곳 (식)', en: 'Class 2 is where' },
  meaning: {
    ko: '식이 참인 곳은 클래스 2, 나머지는 클래스 1입니다.',
    en: 'Class 2 where the formula is true, class 1 everywhere else.',
  },
  grammar: {
    ko: '쓸 수 있는 것: x, y, 숫자, pi, + - * / ^, < <= > >=, and or not, sin cos tan exp log sqrt abs min max',
    en: 'Use x, y, numbers, pi, + - * / ^, < <= > >=, and or not, sin cos tan exp log sqrt abs min max.',
  },
  everywhere: {
    ko: '식이 모든 점에서 참이라 클래스 2만 있습니다.',
    en: 'The formula is true at every point: only class 2 is there.',
  },
  nowhere: {
    ko: '식이 참인 점이 없어 클래스 1만 있습니다.',
    en: 'The formula is true at no point: only class 1 is there.',
  },
  kept: { ko: '그동안 앞의 식을 그대로 씁니다.', en: 'Until then the last good formula stays.' },
  empty: { ko: '식을 쓰세요. 예: y > sin(2x)', en: 'Type a formula, for example y > sin(2x).' },
  tooLong: { ko: '식은 120자까지 쓸 수 있습니다.', en: 'A formula may have at most 120 characters.' },
  endsEarly: {
    ko: (at: number) => `${at}번째 글자에서 식이 끝나지만 뒤에 더 있어야 합니다.`,
    en: (at: number) => `The formula ends at character ${at}, and something is missing there.`,
  },
  unknownSign: {
    ko: (part: string, at: number) => `${at}번째 글자 ‘${part}’: 식에 쓸 수 없는 기호입니다.`,
    en: (part: string, at: number) => `“${part}” at character ${at} is not a sign that a formula can have.`,
  },
  unknownName: {
    ko: (part: string, at: number) => `${at}번째 글자 ‘${part}’: 모르는 이름입니다. 곱하기는 *로 씁니다.`,
    en: (part: string, at: number) =>
      `“${part}” at character ${at} is not a known name. To multiply, write *.`,
  },
  unexpected: {
    ko: (part: string, at: number) => `${at}번째 글자: 이 자리에는 ‘${part}’ 대신 다른 것이 와야 합니다.`,
    en: (part: string, at: number) => `“${part}” at character ${at} cannot stand there.`,
  },
  missingOpen: {
    ko: (at: number) => `${at}번째 글자: 여는 괄호 (가 없습니다.`,
    en: (at: number) => `A ( is missing at character ${at}.`,
  },
  missingClose: {
    ko: (at: number) => `${at}번째 글자: 닫는 괄호 )가 없습니다.`,
    en: (at: number) => `A ) is missing at character ${at}.`,
  },
  arguments: {
    ko: (part: string, at: number) =>
      `${at}번째 글자: 함수 ${part} 안에 든 값의 개수가 다릅니다. min과 max는 두 개, 나머지는 한 개입니다.`,
    en: (part: string, at: number) =>
      `${part} at character ${at} has the wrong number of values: min and max take two, all others one.`,
  },
  power: {
    ko: (at: number) => `${at}번째 글자: 지수는 12까지의 정수만 쓸 수 있습니다.`,
    en: (at: number) => `The exponent at character ${at} must be a whole number up to 12.`,
  },
  numberWanted: {
    ko: (at: number) => `${at}번째 글자: 여기에는 비교가 아니라 수가 와야 합니다.`,
    en: (at: number) => `A number belongs at character ${at}, not a comparison.`,
  },
  truthWanted: {
    ko: (at: number) => `${at}번째 글자부터 <나 >를 쓴 비교가 와야 합니다. 예: y > sin(2x)`,
    en: (at: number) => `A comparison with < or > belongs at character ${at}, as in y > sin(2x).`,
  },
  setting: { ko: '식', en: 'Formula' },
  trueBoundary: { ko: '점선: 식이 정한 실제 경계', en: 'Dashed: the true boundary of the formula' },
} satisfies Record<string, Entry>
