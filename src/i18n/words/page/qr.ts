import type { Entry } from '../../language.ts'

/** A link as a code that phones read. */
export const qrWords = {
  title: { ko: 'QR 코드', en: 'QR code' },
  code: {
    ko: (n: string) => `실험 링크 ${n}자의 QR 코드`,
    en: (n: string) => `QR code of the experiment’s link, ${n} characters`,
  },
  opens: {
    ko: '카메라로 찍으면 같은 실험이 열립니다.',
    en: 'Read it with a phone’s camera: the same experiment opens.',
  },
  opensAt: {
    ko: (step: string) => `카메라로 찍으면 같은 실험이 ${step}스텝에서 열립니다.`,
    en: (step: string) => `Read it with a phone’s camera: the same experiment opens, at step ${step}.`,
  },
  tooFine: {
    ko: (parts: string, wanted: string, heights: string) =>
      `강의실 끝에서 읽기에는 칸이 너무 작습니다. 한 칸이 화면 높이의 1/${parts}인데 1/${wanted} 이상이어야 합니다. 화면 높이의 ${heights}배 거리까지 읽을 수 있습니다.`,
    en: (parts: string, wanted: string, heights: string) =>
      `Too fine for the back row: one square is 1/${parts} of the screen’s height, and needs 1/${wanted}. It can be read from up to ${heights} heights of the screen away.`,
  },
  tooLong: {
    ko: '링크가 너무 길어서 QR 코드에 담을 수 없습니다.',
    en: 'The link is too long for a QR code.',
  },
  light: {
    ko: '설정만 담기 (직접 찍은 점과 스텝은 빠집니다)',
    en: 'The settings alone (without points of your own, and from step 0)',
  },
} satisfies Record<string, Entry>
