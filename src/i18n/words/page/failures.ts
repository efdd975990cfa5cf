import type { Entry } from '../../language.ts'

/** Why there is no run, by reason, and the ways on. */
export const failureWords = {
  'images-unreachable': {
    ko: '이미지를 받지 못했습니다. 연결을 확인하고 다시 시도하세요. 인터넷이 없으면 이 기기에서 열어 본 이미지만 쓸 수 있습니다.',
    en: 'The images could not be loaded. Check the connection and try again. Without one, only images that were opened on this device before are there.',
  },
  'images-damaged': {
    ko: '받은 이미지 파일이 손상되었습니다. 다시 시도하세요.',
    en: 'An image file arrived damaged. Try again.',
  },
  internal: {
    ko: '이 실험을 시작하지 못했습니다.',
    en: 'This experiment could not be started.',
  },
  'worker-absent': {
    ko: '이 브라우저에는 학습에 필요한 웹 워커가 없거나 꺼져 있습니다. 다른 최신 브라우저에서 열어 보세요.',
    en: 'Training needs web workers, and this browser has none or has them turned off. Try another current browser.',
  },
  'worker-blocked': {
    ko: '사이트나 이 페이지를 담은 페이지의 보안 설정이 학습 프로세스를 막았습니다. 새 탭에서 따로 열어 보세요.',
    en: 'A security setting of the site, or of the page around this one, blocks the training process. Try it in a tab of its own.',
  },
  'worker-missing': {
    ko: '서버에서 학습 프로세스 파일을 주지 않았습니다. 사이트가 새 버전으로 바뀌었을 수 있으니 페이지를 새로 고치세요.',
    en: 'The server did not give the file of the training process. The site may have been updated meanwhile: reload the page.',
  },
  'worker-type': {
    ko: '서버가 학습 프로세스 파일을 JavaScript가 아닌 형식으로 보냈습니다. 새로 고쳐도 같으면 사이트를 운영하는 사람에게 알려 주세요.',
    en: 'The server sent the file of the training process as something other than JavaScript. If reloading does not help, tell whoever runs the site.',
  },
  'worker-unreachable': {
    ko: '학습 프로세스 파일을 받지 못했습니다. 연결을 확인하고 다시 시도하세요.',
    en: 'The file of the training process could not be fetched. Check the connection and try again.',
  },
  'worker-unknown': {
    ko: '학습 프로세스를 시작하지 못했고, 원인은 알 수 없습니다. 다시 시도하거나 다른 브라우저에서 열어 보세요.',
    en: 'The training process could not be started, for a reason that cannot be known. Try again, or try another browser.',
  },
  'worker-stopped': {
    ko: '학습 프로세스가 거듭 멈췄습니다. 설정을 바꾸거나 다시 시도해 보세요.',
    en: 'The training process keeps stopping. Change the settings, or try again.',
  },
  reload: { ko: '새로고침', en: 'Reload the page' },
  ownTab: { ko: '새 탭에서 열기', en: 'Open in a new tab' },
} satisfies Record<string, Entry>
