import type { Entry } from '../../language.ts'

/** What the page says of the run by itself, in a line that is also read aloud. */
export const runWords = {
  respawned: {
    ko: '학습 프로세스가 멈춰서 다시 시작했습니다. 설정은 그대로이고, 학습은 0스텝부터입니다.',
    en: 'The training process stopped and was restarted. Your settings are kept; training is back at step 0.',
  },
  respawnedAt: {
    ko: (step: string) => `학습 프로세스가 멈춰서 다시 시작했습니다. ${step}스텝까지 똑같이 다시 학습합니다.`,
    en: (step: string) =>
      `The training process stopped and was restarted. It trains again to step ${step}, to the same parameters.`,
  },
  dropped: {
    ko: (step: string) => `${step}스텝에서 바꾸었으므로 그 뒤의 과정은 지우고 여기서 새로 이어집니다.`,
    en: (step: string) =>
      `Changed at step ${step}: what came after it is dropped, and the run goes on from here.`,
  },
  linkUnreadable: {
    ko: '이 링크는 읽을 수 없어서 지금 실험을 그대로 두었습니다.',
    en: 'This link cannot be read, so the current experiment was kept.',
  },
  unknownPart: {
    ko: (part: string) => `링크가 가리키는 ‘${part}’ 부분은 이 강의에 없어서, 링크의 실험만 엽니다.`,
    en: (part: string) =>
      `The link asks for part “${part}”, which this course does not have: its experiment alone is shown.`,
  },
  roomComes: {
    ko: '화면을 여는 중입니다.',
    en: 'The view is being opened.',
  },
  rescued: {
    ko: (step: string, rate: number) => `${step}스텝으로 돌아가 이어서 학습합니다. 새 학습률: ${rate}`,
    en: (step: string, rate: number) => `Back at step ${step}, with a learning rate of ${rate}.`,
  },
} satisfies Record<string, Entry>
