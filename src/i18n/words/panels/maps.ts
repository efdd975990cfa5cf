import type { Entry } from '../../language.ts'

/** What the network panel says of activation maps and filters. Fetched with them. */
export const mapWords = {
  look: { ko: '타일에 보일 것', en: 'What the tiles show' },
  maps: { ko: '활성화 맵', en: 'Maps' },
  filters: { ko: '필터', en: 'Filters' },
  enlarge: { ko: '신경망 크게 보기', en: 'Enlarge the network' },
  shrink: { ko: '원래 크기로', en: 'Back to its place' },

  // legend
  tile: {
    ko: '한 칸은 고른 이미지에 대한 채널 하나의 활성화 맵',
    en: 'each tile: one channel’s activation map of the picked image',
  },
  scale: {
    ko: '색 눈금은 층마다 하나(± 층의 최댓값), 작은 값은 강조',
    en: 'one color scale per layer (± its largest value), small values lifted',
  },
  folded: {
    ko: '접은 층은 왼쪽 위부터 차례로',
    en: 'folded layers: in order, row by row',
  },
  color: { ko: '첫 층은 색 필터, 회색은 0', en: 'first layer: filters in color, gray is 0' },
  slices: {
    ko: '깊은 층은 가중치가 가장 큰 아래 채널에 대한 필터',
    en: 'deeper: each filter for the channel below with its largest weights',
  },
  none: { ko: '풀링에는 필터가 없음', en: 'pooling has no filters' },
} satisfies Record<string, Entry>
