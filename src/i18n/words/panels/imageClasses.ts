import type { Entry } from '../../language.ts'

/** The ten classes of CIFAR-10, in the order of its labels. */
export const imageClassWords = {
  airplane: { ko: '비행기', en: 'airplane' },
  automobile: { ko: '자동차', en: 'automobile' },
  bird: { ko: '새', en: 'bird' },
  cat: { ko: '고양이', en: 'cat' },
  deer: { ko: '사슴', en: 'deer' },
  dog: { ko: '개', en: 'dog' },
  frog: { ko: '개구리', en: 'frog' },
  horse: { ko: '말', en: 'horse' },
  ship: { ko: '배', en: 'ship' },
  truck: { ko: '트럭', en: 'truck' },
} satisfies Record<string, Entry>
