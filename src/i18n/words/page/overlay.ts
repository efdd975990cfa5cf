import type { Entry } from '../../language.ts'

/** What lies over the stage: images that are loaded, a run that diverged. */
export const overlayWords = {
  loadingImages: {
    ko: (loaded: string, total: string) => `이미지를 받는 중: ${total} MB 중 ${loaded} MB`,
    en: (loaded: string, total: string) => `Loading images: ${loaded} of ${total} MB`,
  },

  divergedLoss: {
    ko: (step: string, rate: string) =>
      `${step}스텝에서 학습을 멈췄습니다. 학습률 ${rate}에서 손실이 유한한 값을 벗어났습니다.`,
    en: (step: string, rate: string) =>
      `Training stopped at step ${step}: with a learning rate of ${rate} the loss is no longer finite.`,
  },
  divergedParameters: {
    ko: (step: string, rate: string) =>
      `${step}스텝에서 학습을 멈췄습니다. 학습률 ${rate}에서 매개변수가 유한한 값을 벗어났습니다.`,
    en: (step: string, rate: string) =>
      `Training stopped at step ${step}: with a learning rate of ${rate} the parameters are no longer finite.`,
  },
  divergedGradient: {
    ko: (step: string, rate: string) =>
      `${step}스텝에서 학습을 멈췄습니다. 학습률 ${rate}에서 기울기가 유한한 값을 벗어났습니다.`,
    en: (step: string, rate: string) =>
      `Training stopped at step ${step}: with a learning rate of ${rate} the gradient is no longer finite.`,
  },
  divergedWhere: {
    ko: (layer: string, weight: string) => `가중치가 가장 큰 곳은 ${layer}: 절댓값 ${weight}까지 커졌습니다.`,
    en: (layer: string, weight: string) => `The largest weights were in ${layer}: up to ${weight} in size.`,
  },
  divergedShown: {
    ko: (step: string) => `그림과 수치는 ${step}스텝의 것입니다.`,
    en: (step: string) => `Pictures and figures are those of step ${step}.`,
  },
  hiddenLayer: { ko: (n: number) => `은닉층 ${n}`, en: (n: number) => `hidden layer ${n}` },
  outputLayer: { ko: '출력층', en: 'the output layer' },
  rescue: {
    ko: (step: string) => `${step}스텝으로 돌아가 더 작은 학습률로`,
    en: (step: string) => `Back to step ${step} with a smaller rate`,
  },
} satisfies Record<string, Entry>
