import type { Entry } from '../language.ts'

/** Where playing comes to rest by itself. */
export const stopWords = {
  stop: { ko: '자동으로 멈추기', en: 'Stop by itself' },
  step: { ko: '스텝', en: 'at step' },
  epoch: { ko: '에폭', en: 'at epoch' },
  loss: { ko: '학습 손실', en: 'at training loss' },
  stepName: { ko: '멈출 스텝', en: 'Stop at step' },
  epochName: { ko: '멈출 에폭', en: 'Stop at epoch' },
  lossName: { ko: '멈출 학습 손실', en: 'Stop at training loss' },
  off: { ko: '끔', en: 'off' },
  note: {
    ko: '손실은 에폭이 끝날 때마다 학습 데이터 전체로 확인합니다. 다시 재생하면 계속 학습합니다. 한 스텝·한 에폭 버튼과 비교·시드·스윕에는 적용되지 않습니다.',
    en: 'The loss is checked at the end of each epoch, over all training data. Play again to go on. Step and epoch buttons, comparisons, seeds, and sweeps are not held.',
  },
} satisfies Record<string, Entry>
