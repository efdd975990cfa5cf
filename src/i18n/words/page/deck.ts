import type { Entry } from '../../language.ts'

/** Words of what is shown in front of a class. */
export const deckWords = {
  keys: { ko: '슬라이드를 넘기는 키', en: 'Keys of slides, and of a presenter’s remote' },
  slide: { ko: '슬라이드', en: 'Slide' },
  place: {
    ko: (at: string, all: string) => `${at} / ${all}`,
    en: (at: string, all: string) => `${at} of ${all}`,
  },
  onStage: { ko: '무대', en: 'On the stage' },
  goOn: {
    ko: '다음 (질문에서는 실험을 돌려 답 보기)',
    en: 'Next slide (at a question: run it, then the answer)',
  },
  goBack: { ko: '이전 슬라이드', en: 'Previous slide' },
  choose: { ko: '질문에서 답 고르기', en: 'Choose an answer of a question' },
  goTo: { ko: '이 부분의 n번째 슬라이드로', en: 'To slide n of this part or lesson' },
  blank: { ko: '화면 비우기, 되돌리기', en: 'Empty screen, and back' },
  play: { ko: '학습 시작 / 정지 (Space 대신)', en: 'Train or pause (in place of Space)' },
  notes: { ko: '발표자 창 열기', en: 'Open the presenter’s window' },
  next: { ko: '다음', en: 'Next' },
  previous: { ko: '이전', en: 'Previous' },
  run: { ko: '돌려서 확인', en: 'Run it and see' },
  reveal: { ko: '답 보기', en: 'Show the answer' },
  again: { ko: '다시 돌리기', en: 'Run it again' },
  running: { ko: '실험 진행', en: 'Progress of the run' },
  right: { ko: '맞았습니다.', en: 'Right.' },
  wrong: { ko: '예측과 다릅니다.', en: 'Not as predicted.' },
  answer: { ko: (text: string) => `답: ${text}`, en: (text: string) => `The answer: ${text}` },
  hurried: {
    ko: '바로 답을 구합니다. 한 번 더 누르면 다음 슬라이드로 갑니다.',
    en: 'Straight to the answer. One more press goes to the next slide.',
  },
  open: { ko: '정해진 답이 없는 질문입니다.', en: 'A question without one right answer.' },
  stopped: { ko: '실험이 끝나기 전에 멈췄습니다.', en: 'The run was stopped before its end.' },
  failed: { ko: '실험을 끝까지 돌리지 못했습니다.', en: 'The run could not be finished.' },
  blanked: {
    ko: '화면을 비웠습니다. B를 누르면 되돌아옵니다.',
    en: 'The screen is empty. B brings it back.',
  },
  noSlides: {
    ko: (part: string) =>
      `열린 슬라이드가 없습니다. PageDown을 한 번 더 누르면 강의 ${part}의 슬라이드가 무대에 오릅니다. 나의 수업은 강의 칸에서 시작합니다.`,
    en: (part: string) =>
      `No slides are open. PageDown once more puts the slides of part ${part} on the stage. A lesson of your own begins in the column of the course.`,
  },
} satisfies Record<string, Entry>
