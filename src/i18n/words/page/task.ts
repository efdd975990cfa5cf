import type { Entry } from '../../language.ts'

/** A teacher's task, and what it hides and fixes. */
export const taskWords = {
  task: { ko: '과제', en: 'Task' },
  fixedHere: { ko: '이 과제에서는 고정된 설정입니다.', en: 'Fixed for this task.' },
  refused: {
    ko: '이 과제에서는 바꿀 수 없습니다. 과제 줄에서 제한을 풀면 바꿀 수 있습니다.',
    en: 'This task does not let that change. Lift its limits in the bar of the task to change it.',
  },
  limits: {
    ko: '이 링크는 일부 패널을 숨기거나 설정을 고정합니다.',
    en: 'This link hides some panels or fixes some settings.',
  },
  lift: { ko: '제한 풀기', en: 'Lift the limits' },
  lifted: {
    ko: '제한을 풀었습니다. 모든 패널과 설정을 쓸 수 있습니다.',
    en: 'The limits are lifted: every panel and setting is there.',
  },
} satisfies Record<string, Entry>
