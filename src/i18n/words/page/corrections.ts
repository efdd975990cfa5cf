import type { CorrectionReason } from '../../../config/types.ts'
import type { Entry } from '../../language.ts'

/** Why a value was corrected. The page writes the setting, what was given and what is used before it. */
export const correctionWords = {
  'not-a-number': { ko: '수가 아닙니다.', en: 'That is not a number.' },
  'below-bound': {
    ko: '너무 작아 가장 작은 값을 씁니다.',
    en: 'Too small: the least allowed value is used.',
  },
  'above-bound': {
    ko: '너무 커서 가장 큰 값을 씁니다.',
    en: 'Too large: the largest allowed value is used.',
  },
  'not-whole': {
    ko: '정수여야 하므로 반올림했습니다.',
    en: 'It has to be a whole number, so it was rounded.',
  },
  'too-precise': {
    ko: '소수 자릿수가 너무 많아 반올림했습니다.',
    en: 'It has too many decimals, so it was rounded.',
  },
  'unknown-name': { ko: '그런 이름은 없습니다.', en: 'There is no such name.' },
  'unknown-field': {
    ko: '그런 설정은 없어 무시했습니다.',
    en: 'There is no such setting, so it was ignored.',
  },
  'wrong-type': { ko: '다른 종류의 값이 있어야 합니다.', en: 'Another kind of value belongs here.' },
  'too-many': { ko: '너무 많아 앞의 것만 씁니다.', en: 'Too many: only the first are used.' },
  'too-long': { ko: '너무 길어 앞부분만 읽었습니다.', en: 'Too long: only the beginning was read.' },
  'does-not-fit': {
    ko: '실험의 다른 설정과 맞지 않습니다.',
    en: 'It does not fit the other settings of the experiment.',
  },
  'no-plane': {
    ko: '이미지처럼 가로세로로 놓인 값 위에만 쌓을 수 있어 이 층을 뺐습니다.',
    en: 'It needs values in rows and columns below it, as an image has them, so the layer was left out.',
  },
  'plane-too-small': {
    ko: '아래층의 출력이 창보다 작아 이 층을 뺐습니다.',
    en: 'What comes out of the layer below is smaller than its window, so the layer was left out.',
  },
  'left-out': { ko: '쓸 수 없어 무시했습니다.', en: 'It cannot be used, so it was left out.' },
  malformed: { ko: '손상되어 읽을 수 없습니다.', en: 'It is damaged and cannot be read.' },
  'newer-version': {
    ko: '더 새로운 버전의 링크입니다. 이 버전이 아는 것만 읽었습니다.',
    en: 'The link is from a newer version. What this version knows was read.',
  },
  nearest: {
    ko: '여기에 있는 것 가운데 가장 가까운 값을 씁니다.',
    en: 'The nearest that there is here is used.',
  },
  'other-page': {
    ko: '다른 페이지의 링크여서 가장 비슷한 실험을 엽니다.',
    en: 'The link is from another page: the nearest experiment opens.',
  },
} satisfies Record<CorrectionReason, Entry>

/** What a link says beside the settings, and settings that runs are compared over, as the page names them. */
export const linkPartWords = {
  v: { ko: '링크 버전', en: 'Link version' },
  step: { ko: '스텝', en: 'Step' },
  log: { ko: '학습 중에 바꾼 곳', en: 'Changes on the way' },
  part: { ko: '강의', en: 'Course' },
  present: { ko: '발표 화면', en: 'Presenter mode' },
  embed: { ko: '페이지에 넣기', en: 'Embedding' },
  show: { ko: '보이는 패널', en: 'Panels shown' },
  hide: { ko: '숨긴 패널', en: 'Panels hidden' },
  lock: { ko: '고정한 설정', en: 'Fixed settings' },
  task: { ko: '과제', en: 'Task' },
  allow: { ko: '메시지를 보내도 되는 사이트', en: 'Sites that may send messages' },
  handin: { ko: '제출물', en: 'Hand-in' },
  'data.points': { ko: '점', en: 'Points' },
  'data.classNames': { ko: '클래스 이름', en: 'Class names' },
  'data.axes': { ko: '축의 이름과 단위', en: 'Names and units of the axes' },
  compare: { ko: '비교', en: 'Compare' },
  seeds: { ko: '시드 수', en: 'Seeds' },
  steps: { ko: '스텝 수', en: 'Steps each' },
  sweep: { ko: '스윕', en: 'Sweep' },
  measure: { ko: '칸의 색', en: 'Color' },
} satisfies Record<string, Entry>

/** The list of what was corrected. */
export const correctedWords = {
  corrected: { ko: '그대로 쓸 수 없어 고친 값', en: 'What could not be used as given' },
  moreCorrections: { ko: (n: number) => `그 밖에 ${n}개`, en: (n: number) => `and ${n} more` },
} satisfies Record<string, Entry>
