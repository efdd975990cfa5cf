import type { Entry } from '../../language.ts'

/** Worksheets and their keys: the page that prints them, and what stands on them beside the words of the parts. */
export const sheetWords = {
  title: { ko: '활동지', en: 'Worksheets' },
  intro: {
    ko: '장마다 활동지와 해답지를 A4로 인쇄합니다. 해답은 질문의 실험을 이 기기에서 돌려 채웁니다. 시드는 강의의 질문 아래에 적힌 이 기기의 시드입니다.',
    en: 'A worksheet and an answer key for each chapter, on A4 paper. The answers are what the questions’ runs say, run on this device by its seed: the one that stands below the questions of the course.',
  },
  chapter: { ko: '장이나 퀴즈', en: 'Chapter or quiz' },
  kind: { ko: '인쇄할 것', en: 'What to print' },
  worksheet: { ko: '활동지', en: 'Worksheet' },
  key: { ko: '해답지', en: 'Answer key' },
  run: { ko: '질문의 실험 돌리기', en: 'Run the questions' },
  running: {
    ko: (done: string, all: string) => `질문 ${all}개 중 ${done}개를 돌렸습니다.`,
    en: (done: string, all: string) => `${done} of ${all} questions run.`,
  },
  back: {
    ko: '해답을 모두 채웠습니다. 무대에는 조금 전의 실험이 돌아와 있습니다.',
    en: 'All answers are filled in. The experiment from before is back on the stage.',
  },
  print: { ko: '인쇄', en: 'Print' },
  preview: { ko: '미리 보기', en: 'Preview' },

  name: { ko: '이름', en: 'Name' },
  group: { ko: '학년·반', en: 'Class' },
  date: { ko: '날짜', en: 'Date' },
  experiment: { ko: '실험', en: 'Experiment' },
  code: { ko: (part: string) => `${part}의 QR 코드`, en: (part: string) => `QR code of ${part}` },
  after: { ko: (steps: string) => `${steps}스텝 뒤`, en: (steps: string) => `after ${steps} steps` },
  because: { ko: '그렇게 예측한 이유', en: 'Why I predict this' },
  reason: { ko: '그렇게 생각하는 이유', en: 'Why I think so' },
  result: { ko: '실험 결과', en: 'What the run says' },
  why: { ko: '왜 그런 결과가 나왔을까요?', en: 'Why did it come out like that?' },
  notRun: {
    ko: '해답이 아직 없습니다. ‘질문의 실험 돌리기’를 누르면 채워집니다.',
    en: 'Not answered yet: “Run the questions” fills it in.',
  },
  answer: { ko: '정답', en: 'Right answer' },
} satisfies Record<string, Entry>
