import type { Entry } from '../../language.ts'

/** What the network says at the crosshair. */
export const crosshairWords = {
  readout: { ko: '십자선 위치', en: 'At the crosshair' },
  className: { ko: (n: string) => `클래스 ${n}`, en: (n: string) => `Class ${n}` },
  margin: { ko: (n: string) => `마진 ${n}`, en: (n: string) => `margin ${n}` },
  output: { ko: (n: string) => `출력 ${n}`, en: (n: string) => `output ${n}` },
} satisfies Record<string, Entry>
