import type { Entry } from '../../language.ts'

/** Handing in, and the teacher's wall of what was handed in. */
export const handInWords = {
  // of a link that is opened
  by: {
    ko: (name: string, sentence: string) => `${name}의 제출물${sentence && `: “${sentence}”`}`,
    en: (name: string, sentence: string) => `A hand-in by ${name}${sentence && `: “${sentence}”`}`,
  },
  byNobody: {
    ko: (sentence: string) => `이름 없는 제출물${sentence && `: “${sentence}”`}`,
    en: (sentence: string) => `A hand-in without a name${sentence && `: “${sentence}”`}`,
  },
  notWhole: {
    ko: '제출 링크의 일부가 빠져 있어 이름과 답을 읽을 수 없습니다.',
    en: 'Part of this hand-in link is missing: its name and answers cannot be read.',
  },

  // the student's form
  handIn: { ko: '제출하기', en: 'Hand in' },
  handInIntro: {
    ko: '이 실험의 지금 스텝을 링크 하나로 제출합니다. 이 기기 밖으로 저절로 나가는 것은 없습니다. 링크를 복사해 선생님이 알려 준 곳에 붙여 넣으세요.',
    en: 'Hands in this experiment at its present step, as one link. Nothing is sent from here: copy the link and paste it where your teacher collects.',
  },
  name: { ko: '이름 (적지 않아도 됩니다)', en: 'Name (if you like)' },
  sentence: { ko: '무엇을 알아냈나요? 한 문장으로', en: 'What did you find? One sentence' },
  answers: { ko: '함께 낼 강의 질문의 답', en: 'Answers from the course to hand in' },
  noAnswers: {
    ko: '강의의 질문에 답하면 여기에서 함께 낼 수 있습니다.',
    en: 'Answers to the course’s questions can go along once you have given some.',
  },
  answer: {
    ko: (part: string, title: string) => `${part} ${title}`,
    en: (part: string, title: string) => `${part} ${title}`,
  },
  inLink: { ko: '링크에 담기는 것', en: 'What the link says' },
  experiment: { ko: '실험', en: 'Experiment' },
  moment: { ko: '시점', en: 'Moment' },
  momentText: {
    ko: (step: string, changes: number) =>
      changes === 0 ? `${step}스텝` : `${step}스텝, 학습 중에 바꾼 것 ${changes}가지`,
    en: (step: string, changes: number) =>
      changes === 0
        ? `step ${step}`
        : `step ${step}, with ${changes === 1 ? 'one change' : `${changes} changes`} made while it trained`,
  },
  digest: { ko: '매개변수의 지문', en: 'Digest of the parameters' },
  language: { ko: '언어', en: 'Language' },
  languageName: { ko: '한국어', en: 'English' },
  nameShort: { ko: '이름', en: 'Name' },
  sentenceShort: { ko: '문장', en: 'Sentence' },
  none: { ko: '없음', en: 'none' },
  link: { ko: '제출 링크', en: 'Hand-in link' },
  copy: { ko: '제출 링크 복사', en: 'Copy hand-in link' },
  measuring: { ko: '지금 상태를 재는 중', en: 'Measuring the present state' },
  noState: {
    ko: '지금 상태를 잴 수 없어 제출할 수 없습니다. 발산한 실험이라면 앞 스텝으로 돌아가세요.',
    en: 'The present state cannot be measured, so it cannot be handed in. If the run diverged, go back to an earlier step.',
  },
  tooLong: {
    ko: (length: string, most: string) =>
      `링크가 ${length}자입니다. ${most}자가 넘는 링크는 열 수 없습니다. 학습 중에 바꾼 것이나 점의 수를 줄이세요.`,
    en: (length: string, most: string) =>
      `The link has ${length} characters, and above ${most} it cannot be opened: make fewer changes while it trains, or use fewer points.`,
  },
  collect: { ko: '제출물 모으기', en: 'Collect hand-ins' },

  // the teacher's wall
  wall: { ko: '제출물', en: 'Hand-ins' },
  wallIntro: {
    ko: '학생들의 제출 링크를 붙여 넣거나 텍스트·CSV 파일을 여기에 놓으세요. 앞뒤에 다른 글이 있어도 됩니다. 제출물은 모두 이 기기에서 다시 학습되며 밖으로 나가지 않습니다.',
    en: 'Paste the students’ links, or drop a text or CSV file here: other text around them does no harm. Every hand-in is trained again on this device, and nothing leaves it.',
  },
  paste: { ko: '제출 링크', en: 'Hand-in links' },
  add: { ko: '벽에 걸기', en: 'Put on the wall' },
  file: { ko: '파일 선택', en: 'Choose a file' },
  fileFailed: { ko: '이 파일을 읽을 수 없습니다.', en: 'This file cannot be read.' },
  reading: { ko: '읽는 중', en: 'Reading' },
  clear: { ko: '모두 내리기', en: 'Take all down' },
  csv: { ko: 'CSV 저장', en: 'Save CSV' },
  print: { ko: '인쇄', en: 'Print' },
  tally: {
    ko: (all: string, right: string, wrong: string, open: string) =>
      `제출물 ${all}개: 참 ${right}, 거짓 ${wrong}, 미확인 ${open}`,
    en: (all: string, right: string, wrong: string, open: string) =>
      `${all} ${all === '1' ? 'hand-in' : 'hand-ins'}: ${right} true, ${wrong} false, ${open} not yet`,
  },
  doubles: {
    ko: (n: string) => `같은 제출물 ${n}개는 하나로 합쳤습니다.`,
    en: (n: string) =>
      n === '1' ? 'One repeated hand-in was merged.' : `${n} repeated hand-ins were merged.`,
  },
  others: {
    ko: (n: string) => `제출물이 없는 줄 ${n}개`,
    en: (n: string) => (n === '1' ? 'One line without a hand-in' : `${n} lines without a hand-in`),
  },
  more: { ko: (n: string) => `그 밖에 ${n}개`, en: (n: string) => `and ${n} more` },
  left: {
    ko: (n: string, most: string) => `벽에는 ${most}개까지 걸립니다. 나머지 ${n}개는 빠졌습니다.`,
    en: (n: string, most: string) => `The wall holds ${most}: ${n} more were left out.`,
  },
  cut: {
    ko: (most: string) => `글이 너무 길어 앞의 ${most}자만 읽었습니다.`,
    en: (most: string) => `The text is too long: its first ${most} characters were read.`,
  },
  show: { ko: '보기', en: 'Show' },
  all: { ko: '전체', en: 'All' },
  sort: { ko: '순서', en: 'Order' },
  asCame: { ko: '받은 순서', en: 'as they came' },
  byName: { ko: '이름순', en: 'by name' },
  nameless: { ko: '이름 없음', en: 'no name' },
  true: { ko: '참', en: 'True' },
  false: { ko: '거짓', en: 'False' },
  open: { ko: '미확인', en: 'Not yet' },
  trueText: {
    ko: '다시 학습한 매개변수가 제출한 지문과 같습니다.',
    en: 'Trained again, its parameters have the digest that was handed in.',
  },
  falseText: {
    ko: '다시 학습한 매개변수가 제출한 지문과 다릅니다.',
    en: 'Trained again, its parameters have another digest than was handed in.',
  },
  divergedText: {
    ko: (step: string) => `다시 학습하면 ${step}스텝에서 발산하므로 제출한 상태가 나올 수 없습니다.`,
    en: (step: string) =>
      `Trained again it diverges at step ${step}: the state that was handed in is never reached.`,
  },
  changedText: {
    ko: '링크의 설정이나 스텝이 제출할 때와 다릅니다. 누가 고쳤거나 오는 길에 잘렸습니다.',
    en: 'The link’s settings or step are not those it was made with: it was edited, or cut on its way.',
  },
  waiting: { ko: '다시 학습할 차례를 기다립니다.', en: 'It waits to be trained again.' },
  longText: {
    ko: (steps: string, seconds: string) =>
      `너무 길어 확인하지 않았습니다. 한 제출물에 ${steps}스텝, ${seconds}초까지 다시 학습합니다.`,
    en: (steps: string, seconds: string) =>
      `Too long to be checked here: one hand-in may take ${steps} steps and ${seconds} s.`,
  },
  failedText: {
    ko: (why: string) => `다시 학습할 수 없었습니다. ${why}`,
    en: (why: string) => `It could not be trained again. ${why}`,
  },
  of: { ko: (name: string) => `${name}의 제출물`, en: (name: string) => `Hand-in of ${name}` },
  openOne: {
    ko: (name: string) => `${name}의 제출물 열기`,
    en: (name: string) => `Open the hand-in of ${name}`,
  },
  openShort: { ko: '열기', en: 'Open' },
  stageOf: { ko: (name: string) => `${name}의 무대`, en: (name: string) => `Stage of ${name}` },
  step: { ko: '스텝', en: 'Step' },
  stepOf: { ko: (n: string) => `${n}스텝`, en: (n: string) => `Step ${n}` },
  seed: { ko: '시드', en: 'Seed' },
  predicted: { ko: '예측', en: 'Predicted' },
  cameOut: { ko: '결과', en: 'Came out' },
  right: { ko: '예측이 맞음', en: 'predicted correctly' },
  wrong: { ko: '예측이 틀림', en: 'predicted incorrectly' },
  pooled: { ko: '모두 모아 보기', en: 'All together' },
  pooledNote: {
    ko: '점 하나가 제출물 하나입니다.',
    en: 'Each dot is a hand-in.',
  },
  hollowNote: {
    ko: '속이 빈 점은 마지막 질문의 예측이 틀린 제출물입니다.',
    en: 'A hollow one has a wrong prediction for the last question.',
  },
  question: { ko: '질문', en: 'Question' },
  option: { ko: '보기', en: 'Option' },
  predictedBy: { ko: '예측한 사람', en: 'Predicted by' },
  people: { ko: (n: string) => `${n}명`, en: (n: string) => n },
  cameOutFor: { ko: '결과로 나온 횟수', en: 'Came out for' },
  digestShort: { ko: '지문', en: 'Digest' },
} satisfies Record<string, Entry>
