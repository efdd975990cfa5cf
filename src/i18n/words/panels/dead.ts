import type { Entry } from '../../language.ts'

export const deadWords = {
  deadUnits: { ko: '죽은 유닛', en: 'Dead units' },
  ofAll: { ko: (all: string) => ` / ${all}`, en: (all: string) => ` of ${all}` },
  spoken: {
    ko: (dead: string, all: string) => `유닛 ${all}개 중 ${dead}개`,
    en: (dead: string, all: string) => `${dead} of ${all} units`,
  },
  layer: { ko: (n: number) => `은닉층 ${n}`, en: (n: number) => `layer ${n}` },
  layerTitle: {
    ko: (n: number, dead: string, all: string) => `은닉층 ${n}: 유닛 ${all}개 중 ${dead}개가 죽음`,
    en: (n: number, dead: string, all: string) => `Hidden layer ${n}: ${dead} of ${all} units dead`,
  },
  layers: { ko: '층별 죽은 유닛', en: 'Dead units by layer' },
  chart: {
    ko: (n: number) => `은닉층 ${n}에서 죽은 유닛의 비율, 스텝에 따라`,
    en: (n: number) => `Share of dead units in hidden layer ${n} over the steps`,
  },
  explanation: {
    ko: '모든 학습 예제에서 0을 내는 유닛입니다. 들어오는 가중치에 기울기가 오지 않습니다.',
    en: 'A dead unit gives 0 for every training example: its weights get no gradient.',
  },
  whole: {
    ko: (n: string) => `학습 예제 ${n}개 전체에서 세었습니다.`,
    en: (n: string) => `Counted over all ${n} training examples`,
  },
  probe: {
    ko: (n: string, all: string) => `이미지 ${n}장에서 세었습니다(멈추면 ${all}장 전체).`,
    en: (n: string, all: string) => `Counted over ${n} images (all ${all} when paused)`,
  },
} satisfies Record<string, Entry>
