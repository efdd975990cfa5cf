import type { Entry } from '../../language.ts'

/** What a unit looks for: the test images that excite it most. */
export const bestWords = {
  title: { ko: '이 유닛을 가장 크게 만드는 부분', en: 'What excites it most' },
  titleWhole: { ko: '이 유닛을 가장 크게 만드는 이미지', en: 'The images that excite it most' },
  looked: {
    ko: (count: string) => `테스트 이미지 ${count}장 중`,
    en: (count: string) => `among ${count} test images`,
  },
  list: { ko: '가장 큰 값부터', en: 'The strongest first' },
  patch: {
    ko: (image: string, row: number, column: number, value: string) =>
      `${image}번 이미지, ${row}행 ${column}열: ${value}`,
    en: (image: string, row: number, column: number, value: string) =>
      `image ${image}, row ${row}, column ${column}: ${value}`,
  },
  image: {
    ko: (image: string, value: string) => `${image}번 이미지: ${value}`,
    en: (image: string, value: string) => `image ${image}: ${value}`,
  },
  same: {
    ko: (value: string) => `찾아본 이미지에서 값이 모두 ${value}입니다. 더 크게 만드는 이미지가 없습니다.`,
    en: (value: string) => `It gives ${value} for each of them: none excites it more than another.`,
  },
  looking: { ko: '찾는 중', en: 'Looking for them' },
} satisfies Record<string, Entry>
