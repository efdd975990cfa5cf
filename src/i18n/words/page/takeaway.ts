import type { Entry } from '../../language.ts'
import { panelWords } from '../panelNames.ts'

/** What can be taken away from the page as files, and what comes back. */
export const takeawayWords = {
  takeAway: { ko: '파일로 내려받기', en: 'Take away as files' },
  picture: { ko: '그림', en: 'Picture' },
  stage: panelWords.stage,
  network: panelWords.network,
  loss: panelWords.loss,
  accuracy: panelWords.accuracy,
  dead: panelWords.dead,
  layers: panelWords.layerstats,
  pictureNote: {
    ko: '그림 파일 안에 실험이 들어 있습니다. 이 페이지에 끌어다 놓으면 같은 스텝에서 다시 열립니다.',
    en: 'The experiment is inside the picture: dropped on this page, it opens again at the same step.',
  },
  png: { ko: 'PNG 저장', en: 'Save PNG' },
  svg: { ko: 'SVG 저장', en: 'Save SVG' },
  tables: { ko: '표', en: 'Tables' },
  history: { ko: '학습 기록 (CSV)', en: 'History (CSV)' },
  points: { ko: '점 (CSV)', en: 'Points (CSV)' },
  model: { ko: '모델', en: 'Model' },
  modelSave: { ko: '모델 저장 (JSON)', en: 'Save model (JSON)' },
  modelNote: {
    ko: '설정과 매개변수가 모두 들어 있습니다. 다시 열면 같은 학습을 이 스텝까지 되풀이하므로 매개변수와 옵티마이저 상태가 비트까지 같습니다.',
    en: 'Holds settings and all parameters. Opening it repeats its training up to this step, so parameters and optimizer memory are the same, to the bit.',
  },
  open: { ko: '저장한 파일 열기…', en: 'Open a saved file…' },
  saved: {
    ko: (file: string) => `${file} 파일을 만들었습니다`,
    en: (file: string) => `${file} is made`,
  },
  failed: {
    ko: (cause: string) => `파일을 만들지 못했습니다: ${cause}`,
    en: (cause: string) => `The file could not be made: ${cause}`,
  },
  opened: {
    ko: (file: string) => `${file}에 담긴 실험을 열었습니다.`,
    en: (file: string) => `The experiment inside ${file} is open.`,
  },
  noExperiment: {
    ko: (file: string) => `${file}에는 Neurarium 실험이 들어 있지 않습니다. 바뀐 것은 없습니다.`,
    en: (file: string) => `There is no Neurarium experiment in ${file}. Nothing has changed.`,
  },
  damaged: {
    ko: (file: string) => `${file}에 담긴 실험을 읽을 수 없습니다. 바뀐 것은 없습니다.`,
    en: (file: string) => `The experiment in ${file} cannot be read. Nothing has changed.`,
  },
  tooLarge: {
    ko: (file: string) => `${file}은(는) 너무 커서 열지 않았습니다.`,
    en: (file: string) => `${file} is too large to open.`,
  },
  historyTable: {
    ko: (file: string) =>
      `${file} 파일은 스텝별 수치를 적은 학습 기록입니다. 실험은 함께 저장한 그림, 모델, 프로그램 파일로 다시 열 수 있습니다.`,
    en: (file: string) =>
      `${file} is the history of a run: a table of its figures by step. The experiment opens again from a picture, the model or a program saved with it.`,
  },
  sweepTable: {
    ko: (file: string) =>
      `${file} 파일은 스윕의 결과를 적은 표입니다. 스윕은 그 화면에서 저장한 그림이나 링크로 다시 열 수 있습니다.`,
    en: (file: string) =>
      `${file} is a table of a sweep’s results. The sweep opens again from a picture saved of it, or from its link.`,
  },
  handInTable: {
    ko: (file: string) =>
      `${file} 파일은 제출물의 표입니다. ‘공유’의 ‘제출물 모으기’를 열고, 링크를 붙여 넣는 칸에 놓으세요.`,
    en: (file: string) =>
      `${file} is a table of hand-ins. Open “Collect hand-ins” under Share and drop it where links are pasted.`,
  },
  notHere: {
    ko: (file: string) => `${file} 파일은 이 화면에서 열 수 없습니다. 실험으로 돌아가 다시 놓으세요.`,
    en: (file: string) =>
      `${file} cannot be opened in this view. Go back to the experiment and drop it there.`,
  },
  notInFrame: {
    ko: (file: string) =>
      `${file} 파일은 다른 페이지 안에서는 열 수 없습니다. 전체 페이지를 열고 그 위에 놓으세요.`,
    en: (file: string) =>
      `${file} cannot be opened inside of another page. Open the whole page and drop it there.`,
  },
  otherModel: {
    ko: (file: string) =>
      `${file}의 매개변수는 그 설정으로 학습한 결과와 다릅니다. 지금 보이는 것은 설정대로 학습한 신경망입니다.`,
    en: (file: string) =>
      `The parameters in ${file} are not those that its settings lead to. What is shown is the network that the settings lead to.`,
  },
  compare: { ko: '비교', en: 'Comparison' },
  seeds: { ko: '시드별 결과', en: 'Results by seed' },
  sweep: { ko: '스윕', en: 'Sweep' },
  seedsOf: {
    ko: (n: number) => `시드 ${n}개`,
    en: (n: number) => (n === 1 ? '1 seed' : `${n} seeds`),
  },
  runsPictureNote: {
    ko: '그림 파일 안에 이 화면의 링크가 들어 있습니다. 실험 화면에 끌어다 놓으면 다시 열립니다.',
    en: 'The link to this view is inside the picture: dropped on the experiment, it opens again.',
  },
  cluster: { ko: '클러스터 프로그램 (PyTorch, Dask)', en: 'Program for a cluster (PyTorch, Dask)' },
  clusterNote: {
    ko: '같은 설정과 시드로 학습하는 파이썬 파일 하나입니다. 노트북에서는 그대로, 클러스터에서는 스케줄러 주소를 주어 실행하며, 중앙값과 사분위수를 CSV로 저장합니다.',
    en: 'One Python file with the same settings and seeds. It runs on a laptop as it is and on a cluster by its scheduler’s address, and writes medians and quartiles as CSV.',
  },
  step: {
    ko: (step: string) => `${step}스텝`,
    en: (step: string) => `step ${step}`,
  },
} satisfies Record<string, Entry>

/** The help's list of all that can be taken away. */
export const takenWords = {
  title: { ko: '가져갈 수 있는 것', en: 'What you can take away' },
  link: {
    ko: '링크: ‘공유’에서 복사합니다. 지금 스텝까지 담을 수 있고, 어디서나 비트까지 같은 신경망이 열립니다.',
    en: 'A link: Share copies it, with the present step if you like; it opens the same network anywhere, to the bit.',
  },
  pictures: {
    ko: '그림: 무대, 신경망과 모든 차트를 PNG나 SVG로. 실험이 안에 들어 있어, 페이지에 끌어다 놓으면 다시 열립니다.',
    en: 'Pictures: stage, network and every chart as PNG or SVG. The experiment is inside: dropped on the page, it opens again.',
  },
  tables: {
    ko: '표: 스텝별 손실, 정확도, 죽은 유닛과 데이터의 점을 CSV로.',
    en: 'Tables: loss, accuracy and dead units by step, and the points of the data, as CSV.',
  },
  model: {
    ko: '모델: 설정, 학습 과정과 모든 매개변수를 JSON으로. 비트까지 같게 다시 열립니다.',
    en: 'The model: settings, what was done to the run, and all parameters as JSON. It opens again, to the bit.',
  },
  program: {
    ko: '프로그램: PyTorch, Keras, NumPy, 자바스크립트로 된 파일 하나.',
    en: 'A program: one file in PyTorch, Keras, NumPy or JavaScript.',
  },
  runs: {
    ko: '여러 학습: 시드와 스윕의 그림, CSV, JSON, 그리고 클러스터에서 도는 PyTorch와 Dask 프로그램.',
    en: 'Many runs: seeds and sweeps as pictures, CSV, JSON, and as a program in PyTorch and Dask for a cluster.',
  },
  paper: {
    ko: '종이: 브라우저의 인쇄가 설정과 그림을 한 장에 담습니다.',
    en: 'Paper: the browser’s print puts settings and pictures on a sheet.',
  },
} satisfies Record<string, Entry>
