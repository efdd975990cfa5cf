import type { PanelName } from '../../config/link/pageFields.ts'
import type { Entry } from '../language.ts'

/** What each panel that a link can show or hide is called. */
export const panelWords = {
  settings: { ko: '모든 설정', en: 'All settings' },
  data: { ko: '데이터', en: 'Data' },
  features: { ko: '입력 특징', en: 'Input features' },
  layers: { ko: '은닉층', en: 'Hidden layers' },
  training: { ko: '학습', en: 'Training' },
  regularization: { ko: '규제', en: 'Regularization' },
  stage: { ko: '무대', en: 'Stage' },
  network: { ko: '신경망', en: 'Network' },
  loss: { ko: '손실', en: 'Loss' },
  accuracy: { ko: '정확도', en: 'Accuracy' },
  dead: { ko: '죽은 유닛', en: 'Dead units' },
  layerstats: { ko: '층별 상태', en: 'Layers' },
  size: { ko: '크기', en: 'Size' },
  formula: { ko: '수식', en: 'Formula' },
  timeline: { ko: '타임라인', en: 'Time line' },
  transport: { ko: '재생 버튼', en: 'Play buttons' },
  presets: { ko: '프리셋', en: 'Presets' },
  course: { ko: '강의', en: 'Course' },
  share: { ko: '공유', en: 'Share' },
} satisfies Record<PanelName, Entry>
