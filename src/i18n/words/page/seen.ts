import type { Entry } from '../../language.ts'

/** What stands on the page and how to read it, for whoever opens it for the first time. */
export const seenWords = {
  title: { ko: '화면 읽기', en: 'How to read the page' },
  stage: {
    ko: '무대: 점은 예제이고 색과 모양이 클래스입니다. 뒤의 색은 신경망이 그 자리에서 예측하는 클래스, 굵은 선은 결정 경계입니다. 틀린 점에는 고리가 있습니다.',
    en: 'Stage: a point is an example, its color and shape its class. The color behind is the class that the network predicts there, the bold line the decision boundary. A ring marks a point that it gets wrong.',
  },
  figures: {
    ko: '손실과 정확도: 앞은 학습 데이터, 뒤는 학습에 쓰지 않은 테스트 데이터의 값입니다. 학습 손실은 내려가는데 테스트 손실이 오르면 과적합입니다.',
    en: 'Loss and accuracy: first of the training data, then of test data that the network is not trained on. A training loss that falls while the test loss rises is overfitting.',
  },
  network: {
    ko: '신경망: 왼쪽부터 입력, 은닉 유닛, 점수입니다. 선은 가중치이고 클수록 굵으며, 음수면 점선입니다. 유닛을 누르면 가중치를 보고 바꿀 수 있습니다.',
    en: 'Network: from left to right inputs, hidden units, scores. A line is a weight, bolder where it is larger and dashed where it is negative. Press a unit to see and change its weights.',
  },
  changes: {
    ko: '설정: 모두 되돌릴 수 있으니 바꾸어 보세요. 준비된 실험은 ‘프리셋’에, 차례대로 배우는 길은 ‘강의’에 있습니다.',
    en: 'Settings: change them, all of it can be undone. Ready experiments are under “Presets”; the course goes through a lecture part by part.',
  },
} satisfies Record<string, Entry>
