import type { Entry } from '../../language.ts'

/** 1.9 */
export const nudgeWords = {
  title: { ko: '속이는 작은 변화', en: 'A nudge that fools' },
  text: {
    ko: `선형 분류기에서 두 클래스의 [점수](score) 차이 $s_a - s_b$가 입력에 따라 변하는 비율은 $W$의 두 행의 차이 $w_a - w_b$입니다. 이미지를 이 방향의 반대로 옮기면 두 점수의 차이가 가장 빨리 줄어듭니다. 그래서 예측을 a에서 b로 바꾸는 가장 작은 변화를 식으로 바로 구할 수 있습니다.

픽셀값 3,072개가 저마다 아주 조금씩, 그러나 모두 같은 클래스에 유리한 쪽으로 움직입니다. 눈에 띄지 않는 변화라도 3,072개가 모이면 점수는 크게 변합니다. 이렇게 만든 입력을 *적대적 예제(adversarial example)*라고 합니다(Szegedy 외 2013, Goodfellow 외 2014). 깊은 신경망에서도 같은 일이 일어납니다.`,
    en: `In a linear classifier, the rate at which the difference of two classes’ [scores](score), $s_a - s_b$, changes with the input is the difference of two rows of $W$, $w_a - w_b$. Moving the image against this direction makes the difference shrink fastest. So the smallest change that turns the prediction from a to b can be written down at once.

Each of the 3,072 pixel values moves a very little, but all of them in favor of the same class. Even where no eye sees it, 3,072 of them together change the scores a lot. Inputs made in this way are called *adversarial examples* (Szegedy et al. 2013, Goodfellow et al. 2014). With deep networks the same thing happens.`,
  },
  change: { ko: '이미지의 변화', en: 'the change of the image' },
  s: {
    ko: '예측된 클래스 a와 다른 클래스 b의 점수',
    en: 'the scores of the predicted class a and of another one, b',
  },
  w: { ko: 'W에서 두 클래스의 행', en: 'the rows of W of the two classes' },
  do: {
    ko: '선형 분류기를 열어 학습시키고, 무대에서 이미지를 골라 실험실의 버튼을 누르세요.',
    en: 'Open a linear classifier, let it train, pick an image on the stage, and press the button of the lab.',
  },
  open: { ko: '선형 분류기', en: 'A linear classifier' },
  still: { ko: '0에 가까운 가중치에서 시작', en: 'The same from weights near 0' },
  look: {
    ko: '20배로 키운 변화가 무엇처럼 보이는지, 두 초기화에서 어떻게 다른지 보세요. 처음 두 그림은 구별할 수 없는데 예측은 다릅니다.',
    en: 'See what the change looks like when it is shown 20 times as large, and how it differs between the two initializations. The first two pictures look alike, and the predictions differ.',
  },
  ask: {
    ko: '픽셀값은 0부터 255까지입니다. 선형 분류기를 {nudge-median.epochs}에폭 학습한 뒤 테스트 이미지 {nudge-median.images}장의 예측을 바꾸는 가장 작은 변화를 구합니다. 크기(제곱 평균의 제곱근)의 중앙값은?',
    en: 'Pixel values go from 0 to 255. A linear classifier learns for {nudge-median.epochs} epochs; then the smallest change that flips the prediction is computed for {nudge-median.images} test images. The median of its size (root mean square) will be',
  },
  tiny: { ko: '1보다 작다', en: 'less than 1' },
  small: { ko: '1–10', en: '1 to 10' },
  large: { ko: '10보다 크다', en: 'more than 10' },
  notTiny: {
    ko: '3,072개가 모두 도와도 두 점수의 차이는 그만큼 작지 않았습니다. 가중치가 작고 매끄러울수록 픽셀마다 더 많이 바꾸어야 합니다.',
    en: 'Even with all 3,072 values helping, the lead of the winning score was not that small. The smaller and smoother the weights, the more each pixel has to change.',
  },
  notSmall: {
    ko: '눈에 겨우 띌 크기입니다. 이번 분류기에서 두 점수의 차이와 두 행의 차이를 비교하면 다른 크기가 나왔습니다.',
    en: 'That would be just visible. For this classifier, the difference of the scores over that of the rows came to another size.',
  },
  notLarge: {
    ko: '사람의 눈을 속이려면 그만큼 바꾸어야 할지도 모릅니다. 분류기는 픽셀값 3,072개의 가중합을 볼 뿐이어서, 모두 같은 쪽으로 조금씩만 움직여도 합이 크게 변합니다.',
    en: 'To fool an eye it may take that much. The classifier sees a weighted sum of 3,072 pixel values: where all of them move a little in favor of one class, the sum moves a lot.',
  },
  run: { ko: '선형 분류기', en: 'the linear classifier' },
  figure: { ko: '픽셀값 변화의 중앙값', en: 'Median change of a pixel value' },
  after: {
    ko: '픽셀값을 정수로 반올림하면 1보다 작은 변화는 사라질 수도 있습니다. 실제 공격에서는 그만큼 더 크게 바꿉니다. 정확도가 높아도 이런 변화에 약할 수 있으므로, 정확도만으로 안전하다고 할 수는 없습니다.',
    en: 'Rounded to whole pixel values, a change below 1 may vanish; real attacks make it that much larger. A classifier can have a good accuracy and still be open to such changes: accuracy alone does not make it safe.',
  },
  found: {
    ko: '시드 {nudge-median.made}개에서 테스트 이미지의 절반은 크기 {nudge-median.measured} 이하, 10분의 9는 {nudge-most.measured} 이하의 변화로 예측이 바뀝니다(중앙값). 0에 가까운 가중치에서 시작하면 절반을 바꾸는 데 {nudge-smooth.measured}이(가) 필요합니다. 템플릿이 매끄러우면 픽셀마다 더 많이 바꾸어야 합니다.',
    en: 'Over {nudge-median.made} seeds, a change of {nudge-median.measured} or less flips half of the test images, {nudge-most.measured} or less nine tenths of them (medians). From weights near 0 it takes {nudge-smooth.measured} for one half: where the templates are smooth, each pixel has to change more.',
  },
} satisfies Record<string, Entry>

/** The lab of 1.9. */
export const nudgeLabWords = {
  find: { ko: '가장 작은 변화 찾기', en: 'Find the smallest change' },
  hint: {
    ko: '무대에서 고른 테스트 이미지에, 지금의 분류기로 찾습니다.',
    en: 'For the test image that is picked on the stage, by the classifier as it is now.',
  },
  busy: { ko: '찾는 중입니다.', en: 'Looking for it.' },
  failed: { ko: '찾지 못했습니다. 다시 눌러 보세요.', en: 'It could not be found. Try again.' },
  needsLinear: {
    ko: '은닉층 없이 CIFAR-10을 학습하는 분류기에서 찾습니다. 아래의 버튼으로 시작하세요.',
    en: 'It is found for a classifier of CIFAR-10 without a hidden layer: begin with a button below.',
  },
  original: { ko: (name: string) => `원래 이미지: ${name}`, en: (name: string) => `as it was: ${name}` },
  once: { ko: (name: string) => `변화 1배: ${name}`, en: (name: string) => `change × 1: ${name}` },
  enlarged: { ko: (times: string) => `변화 ${times}배`, en: (times: string) => `change × ${times}` },
  alone: {
    ko: (times: string) => `변화만, ${times}배`,
    en: (times: string) => `the change alone, × ${times}`,
  },
  size: { ko: '변화의 크기 (0–255)', en: 'size of the change (0–255)' },
  largest: { ko: '가장 많이 변한 픽셀값', en: 'largest change of a pixel value' },
  rounding: {
    ko: (step: string) =>
      `${step}스텝의 분류기입니다. 점수는 반올림하지 않은 변화로 엔진이 계산했고, 그림은 픽셀값을 반올림해 보입니다.`,
    en: (step: string) =>
      `The classifier is that of step ${step}. The engine has scored the change unrounded; the pictures are shown in whole pixel values.`,
  },
} satisfies Record<string, Entry>
