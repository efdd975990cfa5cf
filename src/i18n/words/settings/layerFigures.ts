import type { Entry } from '../../language.ts'

/** What the settings say of a layer over images, and of all of them: figures of one image, forward. */
export const layerFigureWords = {
  /** as in "32×32×3 → 32×32×16" */
  shapes: {
    ko: (below: string, shape: string) => `${below} → ${shape}`,
    en: (below: string, shape: string) => `${below} → ${shape}`,
  },
  parameters: { ko: (count: string) => `매개변수 ${count}개`, en: (count: string) => `${count} parameters` },
  multiplyAdds: {
    ko: (count: string) => `곱셈과 덧셈 ${count}번`,
    en: (count: string) => `${count} multiply-adds`,
  },
  nothing: { ko: '매개변수 없음', en: 'no parameters' },
  all: { ko: '모든 층, 이미지 한 장', en: 'All layers, for one image' },
} satisfies Record<string, Entry>
