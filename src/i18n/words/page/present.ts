import type { Entry } from '../../language.ts'
import { panelWords } from '../panelNames.ts'

/** The room in front of a class. */
export const presentWords = {
  room: { ko: '발표 화면', en: 'Presenter mode' },
  leave: { ko: '발표 화면 끝내기', en: 'Leave presenter mode' },
  controls: { ko: '발표 도구', en: 'Presenter controls' },
  figures: { ko: '지표', en: 'Figures' },
  whole: { ko: '화면 전체로 보기', en: 'Over the whole screen' },
  stage: panelWords.stage,
  network: panelWords.network,
  loss: panelWords.loss,
  accuracy: panelWords.accuracy,
  dead: panelWords.dead,
  formula: panelWords.formula,
  unit: { ko: '유닛', en: 'Unit' },
  freeze: { ko: '그림 멈추기', en: 'Freeze the picture' },
  spotlight: { ko: '스포트라이트', en: 'Spotlight' },
  qr: { ko: 'QR 코드', en: 'QR code' },
  contrast: { ko: '고대비', en: 'High contrast' },
  step: { ko: '스텝', en: 'Step' },
  epoch: { ko: (n: string) => `에폭 ${n}`, en: (n: string) => `epoch ${n}` },
  frozenAt: {
    ko: (step: string) => `그림은 ${step}스텝에 멈춰 있습니다.`,
    en: (step: string) => `The picture is frozen at step ${step}.`,
  },
  liveAt: {
    ko: (step: string) => `학습은 지금 ${step}스텝`,
    en: (step: string) => `training is at step ${step}`,
  },
  live: { ko: '그림이 다시 학습을 따라갑니다.', en: 'The picture follows the training again.' },
  nothingThere: {
    ko: '이 실험에는 없는 패널입니다.',
    en: 'This experiment has no such panel.',
  },
} satisfies Record<string, Entry>

/** The keys that this room adds to the page's shortcuts. */
export const presentKeyWords = {
  stage: { ko: '무대를 화면 전체로', en: 'The stage over the whole screen' },
  network: { ko: '신경망을 화면 전체로', en: 'The network over the whole screen' },
  loss: { ko: '손실을 화면 전체로', en: 'The loss over the whole screen' },
  accuracy: { ko: '정확도를 화면 전체로', en: 'The accuracy over the whole screen' },
  dead: { ko: '죽은 유닛을 화면 전체로', en: 'The dead units over the whole screen' },
  formula: { ko: '수식을 화면 전체로', en: 'The formula over the whole screen' },
  unit: { ko: '보고 있는 유닛을 화면 전체로', en: 'The unit looked at over the whole screen' },
  freeze: { ko: '그림 멈추기 / 다시 따라가기', en: 'Freeze the picture, or follow again' },
  spotlight: { ko: '스포트라이트 켜기 / 끄기', en: 'Spotlight on or off' },
  qr: { ko: '지금 스텝의 QR 코드', en: 'The QR code of this step' },
  leave: { ko: '경고 닫기, 또는 한 단계 나가기', en: 'Close a warning, else one step out' },
} satisfies Record<string, Entry>
