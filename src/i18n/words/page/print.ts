import type { Entry } from '../../language.ts'

/** The sheet over a printed experiment, or over printed runs. */
export const printWords = {
  name: { ko: '이름', en: 'Name' },
  date: { ko: '날짜', en: 'Date' },
  moment: {
    ko: (step: string, epoch: string) => `${step}스텝 · ${epoch}에폭`,
    en: (step: string, epoch: string) => `step ${step} · epoch ${epoch}`,
  },
  figuresOf: {
    ko: (step: string) => `아래의 값은 ${step}스텝의 값입니다.`,
    en: (step: string) => `The figures below are of step ${step}.`,
  },
  divergedFiguresOf: {
    ko: (step: string) => `이 스텝에서 학습이 발산했습니다. 아래의 값은 ${step}스텝의 값입니다.`,
    en: (step: string) => `Training diverged at this step. The figures below are of step ${step}.`,
  },
  partial: {
    ko: '이 스텝의 값이 아직 없던 패널은 뺐습니다. 학습이 멈추고 패널이 다 나온 뒤에 인쇄하면 모두 들어갑니다.',
    en: 'Panels that had no figures of this step yet are left out. Printed a moment after the run has come to rest and all panels are there, the sheet has all of them.',
  },
  link: { ko: '이 실험의 링크', en: 'Link to this experiment' },
  linkLong: {
    ko: (length: string) => `링크가 ${length}자라서 싣지 않았습니다. 페이지의 ‘공유’에서 복사할 수 있습니다.`,
    en: (length: string) => `The link has ${length} characters and is left out. Share copies it on the page.`,
  },
  runsLink: { ko: '이 학습들의 링크', en: 'Link to these runs' },
  runsLinkLong: {
    ko: (length: string) =>
      `링크가 ${length}자라서 싣지 않았습니다. 페이지의 ‘링크 복사’로 복사할 수 있습니다.`,
    en: (length: string) =>
      `The link has ${length} characters and is left out. Copy link copies it on the page.`,
  },
} satisfies Record<string, Entry>
