import type { Entry } from '../../language.ts'

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
    en: 'The loss is checked at the end of each epoch, over all training data. Play again to go on. It does not apply to the step and epoch buttons, comparisons, seeds and sweeps.',
  },

  // what is said once it has stopped
  stoppedAtStep: {
    ko: (step: string) => `설정한 대로 ${step}스텝에서 멈췄습니다.`,
    en: (step: string) => `Stopped at step ${step}, as set.`,
  },
  stoppedAtEpoch: {
    ko: (epoch: string, step: string) => `설정한 대로 ${epoch}에폭을 마치고 ${step}스텝에서 멈췄습니다.`,
    en: (epoch: string, step: string) => `Stopped at the end of epoch ${epoch}, at step ${step}, as set.`,
  },
  stoppedAtLoss: {
    ko: (loss: string, step: string) =>
      `설정한 대로 학습 손실이 충분히 낮아져 ${step}스텝에서 멈췄습니다. 학습 손실: ${loss}`,
    en: (loss: string, step: string) => `Stopped at step ${step}, as set: the training loss is ${loss}.`,
  },
} satisfies Record<string, Entry>
