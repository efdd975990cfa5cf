import type { Entry } from '../../language.ts'

const counted = (one: string, many: string) => (n: string) => (n === '1' ? `1 ${one}` : `${n} ${many}`)

/** What the page keeps on the device, and how it is installed there. */
export const deviceWords = {
  title: { ko: '이 기기에서', en: 'On this device' },
  install: { ko: '앱으로 설치', en: 'Install' },
  installNow: { ko: 'Neurarium 설치', en: 'Install Neurarium' },
  installOffer: {
    ko: '설치하면 앱처럼 따로 열리고, 인터넷 없이도 열립니다.',
    en: 'Installed, it opens like an app in a window of its own, without a connection too.',
  },
  installApple: {
    ko: 'iPhone과 iPad에서는 Safari의 공유 버튼을 누르고 ‘홈 화면에 추가’를 고르세요.',
    en: 'On an iPhone or iPad: press the Share button of Safari and choose “Add to Home Screen”.',
  },
  installMenu: {
    ko: '설치를 지원하는 브라우저에서는 주소창의 ‘설치’나 ‘홈 화면에 추가’로 설치합니다.',
    en: 'A browser that installs pages has “Install” or “Add to Home Screen” in its address bar or its menu.',
  },
  installed: { ko: '설치된 앱으로 열려 있습니다.', en: 'It is open as an installed app.' },

  kept: { ko: '보관된 것', en: 'What is kept' },
  intro: {
    ko: '모두 이 브라우저 안에만 있으며, 다른 곳으로 보내지 않습니다.',
    en: 'All of it lies in this browser alone, and is sent nowhere.',
  },
  files: { ko: '페이지 파일', en: 'Files of the page' },
  filesNote: {
    ko: '인터넷 없이 열기 위한 것입니다. 지우면 다음에 열 때 다시 받습니다.',
    en: 'With them the page opens without a connection. If removed, they are fetched again at the next visit.',
  },
  filesCount: { ko: (n: string) => `파일 ${n}개`, en: counted('file', 'files') },
  images: { ko: '열어 본 CIFAR-10 이미지', en: 'CIFAR-10 images that were opened' },
  imagesNote: {
    ko: '지우면 다음에 쓸 때 다시 받습니다. 인터넷이 없으면 열어 본 이미지만 쓸 수 있습니다.',
    en: 'If removed, they are fetched again when they are used. Without a connection only images that were opened are there.',
  },
  imagesCount: { ko: (n: string) => `이미지 파일 ${n}개`, en: counted('file of images', 'files of images') },
  experiments: { ko: '보관한 실험', en: 'Kept experiments' },
  experimentsNote: {
    ko: '프리셋의 ‘내 실험’에 있습니다.',
    en: 'They stand in the presets under “Mine”.',
  },
  experimentsCount: { ko: (n: string) => `실험 ${n}개`, en: counted('experiment', 'experiments') },
  lessons: { ko: '나의 수업', en: 'Lessons of your own' },
  lessonsNote: {
    ko: '강의의 ‘나의 수업’에서 만든 것입니다.',
    en: 'They were arranged in the course.',
  },
  lessonsCount: { ko: (n: string) => `수업 ${n}개`, en: counted('lesson', 'lessons') },
  progress: { ko: '강의 진도와 답', en: 'Progress and answers in the course' },
  progressNote: {
    ko: '어느 부분을 마쳤고 무엇이라고 답했는지입니다.',
    en: 'Which parts are done, and what was answered.',
  },
  progressCount: { ko: (n: string) => `강의 ${n}개 부분`, en: counted('part', 'parts') },

  measuring: { ko: '세는 중…', en: 'Counting…' },
  nothing: { ko: '없음', en: 'nothing' },
  refused: {
    ko: '이 브라우저나 창에서는 보관하지 않거나 볼 수 없습니다.',
    en: 'This browser or window keeps none of it, or does not say.',
  },
  total: {
    ko: (usage: string, quota: string) =>
      `브라우저에 따르면 이 사이트가 쓰는 공간은 모두 ${usage}, 한도는 ${quota}입니다.`,
    en: (usage: string, quota: string) =>
      `By the browser’s count the site takes ${usage} in all, of ${quota} that it may take.`,
  },
  remove: { ko: '지우기:', en: 'Remove' },
  sure: {
    ko: (what: string, count: string) =>
      `${what}: ${count}. 이 기기에만 있는 것이라 지우면 되돌릴 수 없습니다.`,
    en: (what: string, count: string) =>
      `${what}: ${count}. They are on this device alone; once removed they cannot be brought back.`,
  },
  save: { ko: '먼저 파일로 저장', en: 'Save as a file first' },
  saved: { ko: '파일을 만들었습니다.', en: 'The file is made.' },
  yes: { ko: '모두 지우기', en: 'Remove all of it' },
  no: { ko: '그대로 두기', en: 'Leave it' },
  removed: { ko: (what: string) => `지웠습니다: ${what}.`, en: (what: string) => `Removed: ${what}.` },
  notRemoved: {
    ko: (what: string) => `지우지 못했습니다: ${what}. 브라우저의 저장소가 응답하지 않습니다.`,
    en: (what: string) => `Not removed: ${what}. The browser’s storage does not answer.`,
  },
} satisfies Record<string, Entry>
