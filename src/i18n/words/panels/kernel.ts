import type { Entry } from '../../language.ts'

/** A filter in the card of its unit. */
export const kernelWords = {
  title: { ko: (size: string) => `필터 ${size}`, en: (size: string) => `Filter ${size}` },
  folded: {
    ko: (shown: string, all: string) => ` 채널 ${all}개 중 가중치가 큰 ${shown}개`,
    en: (shown: string, all: string) => ` the ${shown} channels with the largest weights, of ${all}`,
  },
  all: { ko: (n: string) => `채널 ${n}개 모두 보기`, en: (n: string) => `Show all ${n} channels` },
  channel: {
    ko: (name: string) => `필터의 ${name}`,
    en: (name: string) => `Filter, ${name}`,
  },
  numbers: {
    ko: (name: string, scale: string) => `${name}의 가중치, 색은 ±${scale}까지`,
    en: (name: string, scale: string) => `Weights for ${name}, colors to ±${scale}`,
  },
} satisfies Record<string, Entry>
