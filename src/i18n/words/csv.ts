import type { CsvReason } from '../../config/points.ts'
import type { Entry } from '../language.ts'

/** Why a line of a CSV file is no point. */
export const csvWords = {
  columns: { ko: '열이 2개나 3개가 아닙니다', en: 'not two or three columns' },
  'not-a-number': { ko: '숫자가 아닙니다', en: 'not a number' },
  outside: { ko: '−3과 3 사이가 아닙니다', en: 'not between −3 and 3' },
  'too-many-classes': { ko: '클래스가 6개를 넘습니다', en: 'more than six classes' },
  'too-many-points': { ko: '점이 1,000개를 넘습니다', en: 'more than 1,000 points' },
  mixed: { ko: '앞 줄과 열의 수가 다릅니다', en: 'another number of columns than before' },
} satisfies Record<CsvReason, Entry>

/** What became of a file dropped on the stage. */
export const dropWords = {
  dropped: {
    ko: (n: string) => `점 ${n}개를 읽었습니다.`,
    en: (n: string) => `Read ${n} points.`,
  },
  fileUnreadable: { ko: '파일을 읽을 수 없습니다.', en: 'The file cannot be read.' },
  dropFailed: {
    ko: (lines: string) => `점을 읽지 못했습니다. ${lines}`,
    en: (lines: string) => `No points were taken. ${lines}`,
  },
  badLine: {
    ko: (n: string, reason: string) => `${n}번째 줄: ${reason}.`,
    en: (n: string, reason: string) => `Line ${n}: ${reason}.`,
  },
  more: { ko: (n: string) => `그 밖에 ${n}줄.`, en: (n: string) => `${n} more lines.` },
} satisfies Record<string, Entry>
