import type { Entry } from '../../language.ts'

/** The image that the network is shown: shifted, or one's own. */
export const shownWords = {
  shift: {
    ko: '이미지 옮기기: 끌거나 방향키를 누릅니다',
    en: 'Shift the image: drag it, or arrow keys',
  },
  shifted: {
    ko: (x: number, y: number) => `${ways(x, y, '오른쪽', '왼쪽', '아래', '위')}픽셀 옮김`,
    en: (x: number, y: number) => `shifted ${ways(x, y, 'right', 'left', 'down', 'up')}`,
  },
  unshifted: { ko: '옮기지 않음', en: 'not shifted' },
  resetShift: { ko: '제자리로', en: 'Shift back' },
  ownImage: { ko: '내 이미지', en: 'Your image' },
  noTruth: { ko: '없음', en: 'none' },
  backToTest: { ko: '테스트 이미지로 돌아가기', en: 'Back to the test image' },
  dropHere: {
    ko: '그림을 놓으면 신경망에 보여 주고, 표를 놓으면 읽습니다',
    en: 'Drop a picture to show it to the network, or a table to read it',
  },

  // what speaks for a class, and what against it
  view: { ko: '이미지와 함께 표시할 내용', en: 'Shown beside the image' },
  scores: { ko: '점수', en: 'Scores' },
  reasons: { ko: '근거', en: 'For and against' },
  predicted: { ko: '예측 근거', en: 'Prediction' },
  truth: { ko: '정답 근거', en: 'True class' },
  whyPredicted: {
    ko: '예측한 클래스의 점수를 높이는 것과 낮추는 것',
    en: 'What speaks for and against the predicted class',
  },
  whyTrue: {
    ko: '정답 클래스의 점수를 높이는 것과 낮추는 것',
    en: 'What speaks for and against the true class',
  },
  ofPredicted: {
    ko: (name: string) => `예측한 ‘${name}’의 점수`,
    en: (name: string) => `Score of ${name}, predicted`,
  },
  ofTruth: {
    ko: (name: string) => `정답 ‘${name}’의 점수`,
    en: (name: string) => `Score of ${name}, the true class`,
  },
  ofBoth: {
    ko: (name: string) => `예측이자 정답인 ‘${name}’의 점수`,
    en: (name: string) => `Score of ${name}, predicted and true`,
  },
  sum: {
    ko: (plus: string, minus: string, bias: string, score: string) =>
      `높임 ${plus}, 낮춤 ${minus}, 편향 ${bias}: 모두 더하면 점수 ${score}`,
    en: (plus: string, minus: string, bias: string, score: string) =>
      `for ${plus}, against ${minus}, bias ${bias}: the score is their sum, ${score}`,
  },
  channel: { ko: (n: number) => `채널 ${n}`, en: (n: number) => `channel ${n}` },
  unit: { ko: (n: number) => `유닛 ${n}`, en: (n: number) => `unit ${n}` },
  lastLayer: {
    ko: '출력층 바로 앞 층에서 가장 큰 것들: 값 × 가중치의 합',
    en: 'the strongest of the last layer below the output: their values × weights, summed',
  },

  // the dialog
  title: { ko: '내 이미지 보여 주기', en: 'Show an image of your own' },
  about: {
    ko: '가운데를 정사각형으로 잘라 32×32로 줄인 뒤, 고른 이미지 자리에 보여 줍니다.',
    en: 'Its middle is cropped to a square, scaled to 32 × 32, and shown as the picked image.',
  },
  stays: {
    ko: '이미지는 이 기기를 떠나지 않으며, 링크에도 들어가지 않습니다.',
    en: 'It never leaves this device, and it is not part of any link.',
  },
  choose: { ko: '파일 고르기', en: 'Choose a file' },
  ways: {
    ko: '파일을 여기에 끌어다 놓거나, 복사한 그림을 붙여 넣어도(Ctrl V) 됩니다.',
    en: 'Or drop a file here, or paste a copied picture (Ctrl V).',
  },
  camera: { ko: '카메라 쓰기', en: 'Use the camera' },
  take: { ko: '찍기', en: 'Take the picture' },
  live: { ko: '카메라 화면', en: 'What the camera sees' },
  reading: { ko: '읽는 중', en: 'Reading it' },
  noPicture: {
    ko: (name: string) => `‘${name}’: 이 브라우저가 열 수 있는 그림이 아닙니다. PNG나 JPEG 파일을 고르세요.`,
    en: (name: string) => `“${name}” is not a picture that this browser can open. Choose a PNG or JPEG file.`,
  },
  noName: { ko: '이름 없는 파일', en: 'the file' },
  cameraRefused: {
    ko: '카메라를 쓸 수 없습니다. 허용되지 않았거나 다른 앱이 쓰고 있습니다. 파일을 고르면 됩니다.',
    en: 'The camera cannot be used: it was not allowed, or another app has it. A file works as well.',
  },
  close: { ko: '닫기', en: 'Close' },
} satisfies Record<string, Entry>

/** The ways that an image was moved; a way of 0 is left out. */
function ways(x: number, y: number, right: string, left: string, down: string, up: string): string {
  const parts: string[] = []
  if (x !== 0) parts.push(`${x < 0 ? left : right} ${Math.abs(x)}`)
  if (y !== 0) parts.push(`${y < 0 ? up : down} ${Math.abs(y)}`)
  return parts.join(', ')
}
