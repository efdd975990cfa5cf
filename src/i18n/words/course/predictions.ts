import type { Entry } from '../../language.ts'

/** The page that sums up what a person has predicted. */
export const predictionWords = {
  title: { ko: '나의 예측', en: 'My predictions' },
  closing: {
    ko: '활성화 함수, 깊이, 규제가 함께 신경망의 성능과 안정성을 정합니다. 아래는 질문마다 처음 한 예측과 그때 돌린 실험의 답입니다.',
    en: 'Activation, depth and regularization together decide how well a network does and how reliably. Below is your first prediction for each question, and what its runs said.',
  },
  none: {
    ko: '아직 예측이 없습니다. 질문에 답하고 실험을 돌리면 여기에 모입니다.',
    en: 'No predictions yet. Answer a question and run it: it is listed here.',
  },
  sum: {
    ko: (all: string, right: string) => `예측 ${all}개 중 ${right}개가 맞았습니다.`,
    en: (all: string, right: string) => `Right: ${right} of ${all}.`,
  },
  right: { ko: '맞음', en: 'right' },
  wrong: { ko: '다름', en: 'otherwise' },
  predicted: { ko: '예측', en: 'Predicted' },
  cameOut: { ko: '실험의 답', en: 'The run said' },
  seed: { ko: '시드', en: 'Seed' },
  later: { ko: '나중에 고른 답', en: 'Chosen later' },
  laterOn: {
    ko: (option: string, cameOut: string) => `${option} (실험의 답: ${cameOut})`,
    en: (option: string, cameOut: string) => `${option} (the run said: ${cameOut})`,
  },
  why: { ko: '이유', en: 'Why' },
  unknown: { ko: '알 수 없음', en: 'unknown' },
  open: {
    ko: (parts: string) => `아직 예측하지 않은 곳: ${parts}`,
    en: (parts: string) => `Not predicted yet: ${parts}`,
  },
  print: { ko: '인쇄', en: 'Print' },
  toPredictions: { ko: '나의 예측 보기', en: 'See my predictions' },
} satisfies Record<string, Entry>
