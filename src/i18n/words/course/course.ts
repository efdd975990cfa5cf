import type { Entry } from '../../language.ts'

/** The course's own words; what its parts say is in the files beside this one. */
export const courseWords = {
  course: { ko: '강의', en: 'Course' },
  intro: {
    ko: '강의의 내용을 직접 해 보는 곳입니다. 버튼을 누르면 무대의 실험이 바뀌고, 질문의 답은 그 자리에서 돌린 실험이 알려 줍니다. 질문에 답하면 여러 시드로 잰 수치가 나오는데, 모두 이 엔진으로 잰 뒤 다른 시드로 다시 확인한 값입니다.',
    en: 'The lecture as something to do. Buttons change the experiment on the stage, and each question is answered by a run that happens there and then. Once it is answered, the part says what many seeds gave: figures measured through this engine and checked with other seeds.',
  },
  parts: { ko: '강의의 쪽', en: 'Pages of the course' },
  contents: { ko: '차례', en: 'Contents' },
  previous: { ko: '이전', en: 'Previous' },
  next: { ko: '다음', en: 'Next' },
  nextPart: { ko: (part: string) => `다음: ${part}`, en: (part: string) => `Next: ${part}` },
  place: {
    ko: (at: string, all: string) => `${at} / ${all}`,
    en: (at: string, all: string) => `${at} of ${all}`,
  },
  settings: { ko: '설정', en: 'Settings' },
  slides: { ko: '슬라이드로 발표', en: 'Show as slides to a class' },
  teachers: { ko: '선생님께', en: 'For teachers' },
  lessons: { ko: '나의 수업 만들기', en: 'Arrange lessons of your own' },
  sheets: { ko: '활동지와 해답지 인쇄', en: 'Print worksheets and answer keys' },
  close: { ko: '강의 닫기', en: 'Close the course' },
  unknown: {
    ko: (part: string) => `링크가 가리키는 ‘${part}’ 부분은 이 강의에 없습니다. 아래에서 고르세요.`,
    en: (part: string) =>
      `The link asks for part “${part}”, which this course does not have. Choose one below.`,
  },
  progress: {
    ko: (done: string, all: string) => `${all}개 중 ${done}개를 마쳤습니다 (이 기기에만 저장).`,
    en: (done: string, all: string) => `${done} of ${all} parts done (kept on this device alone).`,
  },
  clear: { ko: '진도 지우기', en: 'Clear progress' },
  done: { ko: '마침', en: 'done' },
  glossary: { ko: '용어', en: 'Terms' },
  symbols: { ko: '기호', en: 'Symbols' },

  goOn: {
    ko: (part: string, title: string) => `이어서 하기: ${part} ${title}`,
    en: (part: string, title: string) => `Go on where you stopped: ${part} ${title}`,
  },
  staged: {
    ko: (name: string) => `무대에 이 부분의 실험을 열었습니다: ${name}`,
    en: (name: string) => `This part has opened its experiment on the stage: ${name}`,
  },
  tookPlace: {
    ko: '이 질문의 실험이 무대에 있던 실험을 대신했습니다.',
    en: 'The runs of this question have taken the place of what was on the stage.',
  },
  bringBack: {
    ko: (step: string) => `전에 있던 실험으로 (${step}스텝)`,
    en: (step: string) => `Back to what was there (step ${step})`,
  },

  chapter1: { ko: '1. 선형 분류에서 신경망으로', en: '1. From linear classification to networks' },
  chapter2: { ko: '2. 뉴런과 활성화 함수', en: '2. The neuron and its activation' },
  chapter3: { ko: '3. 구조와 크기', en: '3. Architecture and size' },
  chapter4: { ko: '4. 표현력', en: '4. What a network can represent' },
  chapter5: { ko: '5. 용량과 과적합', en: '5. Capacity and overfitting' },
  chapter6: { ko: '6. 모두 합쳐서', en: '6. Putting it together' },
  chapter7: { ko: '7. 오늘날의 선택', en: '7. Today’s choices' },

  do: { ko: '해 보기', en: 'Try it' },
  look: { ko: '볼 것', en: 'What to look for' },
  lab: { ko: '실험실', en: 'Lab' },
  question: { ko: '예측해 보기', en: 'Predict' },
  seed: { ko: '시드', en: 'Seed' },
  drawSeed: { ko: '내 시드 뽑기', en: 'Draw a seed of my own' },
  usual: {
    ko: (alike: string, seeds: string) => `시드 ${seeds}개 가운데 ${alike}개에서 이 답이 나왔습니다.`,
    en: (alike: string, seeds: string) => `Of ${seeds} seeds, ${alike} gave this answer.`,
  },
  usualOfAll: {
    ko: (seeds: string) => `시드 ${seeds}개 모두에서 이 답이 나왔습니다.`,
    en: (seeds: string) => `All ${seeds} seeds gave this answer.`,
  },
  unusual: {
    ko: (alike: string, seeds: string) =>
      `이 시드에서는 드문 답이 나왔습니다. 시드 ${seeds}개 가운데 ${alike}개의 답:`,
    en: (alike: string, seeds: string) =>
      `This seed gave a rare answer. Of ${seeds} seeds, ${alike} gave another:`,
  },
  unusualOfAll: {
    ko: (seeds: string) => `이 시드에서는 드문 답이 나왔습니다. 먼저 돌린 시드 ${seeds}개 모두의 답:`,
    en: (seeds: string) =>
      `This seed gave a rare answer. All ${seeds} seeds that were run before gave another:`,
  },
  run: { ko: '돌려서 확인', en: 'Run it and see' },
  choose: { ko: '먼저 답을 고르세요', en: 'Choose an answer first' },
  again: { ko: '다시 돌리기', en: 'Run it again' },
  stop: { ko: '멈춤', en: 'Stop' },
  running: { ko: '실험 진행', en: 'Progress of the run' },
  found: { ko: '여러 시드로 돌려 보면', en: 'Over many seeds' },
  right: { ko: '맞았습니다. 실험의 답:', en: 'Right. The run says:' },
  wrong: { ko: '실험의 답은 다릅니다:', en: 'The run says otherwise:' },
  first: {
    ko: '‘나의 예측’에는 처음 고른 답이 남고, 아래에 적는 문장도 그 답과 함께 남습니다. 처음 고른 답:',
    en: 'Your first choice stays in “My predictions”, and the sentence below is kept with it. You chose first:',
  },
  why: {
    ko: '왜 그렇게 되었을까요? 한 문장으로 (적지 않아도 됩니다)',
    en: 'Why did it come out so? One sentence (if you like)',
  },
  stopped: {
    ko: '실험이 끝나기 전에 멈췄거나 다른 설정으로 바뀌었습니다. 다시 돌려 보세요.',
    en: 'The run was stopped, or the experiment was changed before it ended. Run it again.',
  },
  failed: {
    ko: '실험을 끝까지 돌리지 못했습니다. 무대의 안내를 보고 다시 돌려 보세요.',
    en: 'The run could not be finished. See what the stage says, then run it again.',
  },
} satisfies Record<string, Entry>
