import type { Entry } from '../../language.ts'

/** What is said of each prediction of chapters 1 and 2 that the run does not bear out. */
/** 1.1 */
export const linearWrong = {
  notTenth: {
    ko: '열에 하나는 찍을 때입니다. 점수는 이미지가 템플릿과 닮은 정도이고, 하늘이나 바다의 파란 배경처럼 색만 보아도 알 수 있는 것이 많습니다.',
    en: 'One in ten is guessing. A score says how much an image resembles a template, and color alone, such as the blue behind ships and airplanes, gives much away.',
  },
  notHalf: {
    ko: '절반을 넘으려면 한 클래스의 여러 모습을 구별해야 합니다. 템플릿이 클래스마다 하나면 왼쪽을 보는 말과 오른쪽을 보는 말이 한 장에 겹칩니다.',
    en: 'More than half takes telling apart the many looks of one class. With one template per class, horses that look left and horses that look right lie on top of each other in one picture.',
  },
} satisfies Record<string, Entry>

/** 1.2 */
export const twoLayerWrong = {
  notLittle: {
    ko: '그렇다면 템플릿이 열 장이든 백 장이든 마찬가지일 것입니다. 하지만 은닉 유닛은 한 클래스의 여러 모습을 나누어 맡고, 그만큼 점수가 나아집니다.',
    en: 'Then a hundred templates would be no better than ten. But hidden units share out the many looks of a class among them, and the scores are the better for it.',
  },
  notMuch: {
    ko: '템플릿이 백 장이어도 하나하나는 여전히 이미지 전체와 비교됩니다. 물체가 조금만 옮겨 가도 다른 템플릿이 필요한데, 학습할 이미지는 5,000장뿐입니다.',
    en: 'A hundred templates still look at the whole image each. An object that moves a little needs another template, and there are 5,000 images to learn them from.',
  },
} satisfies Record<string, Entry>

/** 1.3 */
export const threeLayerWrong = {
  notBetter: {
    ko: '층을 더하면 나타낼 수 있는 함수는 늘어납니다. 하지만 매개변수는 거의 모두 첫 층에 그대로 있고 학습할 이미지도 그대로입니다. 나타낼 수 있다는 것과 학습된다는 것은 다릅니다.',
    en: 'One more layer can represent more. But nearly all parameters are in the first layer as before, and there are no more images to learn from: to represent is not yet to learn.',
  },
  notSame: {
    ko: '시드에 따라 2%포인트 넘게 벌어지기도 합니다. 테스트 이미지가 1,000장이므로 정확도는 우연만으로도 1–2%포인트 흔들립니다.',
    en: 'With some seeds they lie more than 2 percentage points apart: with 1,000 test images, chance alone moves an accuracy by 1 to 2 percentage points.',
  },
  notWorse: {
    ko: '층이 하나 늘었다고 학습이 무너지지는 않습니다. 3층이면 기울기가 첫 층까지 넉넉히 지나갑니다.',
    en: 'One more layer does not break the training: through three layers the gradient still reaches the first one well.',
  },
} satisfies Record<string, Entry>

/** 1.4 */
export const nonlinearWrong = {
  notFewer: {
    ko: '매개변수는 늘었습니다. 하지만 선형층 셋을 곱하면 다시 행렬 하나이므로, 한 층이 나타낼 수 없는 함수는 세 층도 나타낼 수 없습니다. 손실이 더 낮아질 길이 없습니다.',
    en: 'There are more parameters, but three linear layers multiply out to one matrix. What one layer cannot represent, three cannot either, so there is no lower loss to reach.',
  },
  notMore: {
    ko: '층이 많으면 학습이 어려워질 수 있지만, 선형층은 음수를 막지 않고 그대로 보내므로 기울기가 끊기지 않습니다. 충분히 학습하면 한 층과 같은 손실에 이릅니다.',
    en: 'More layers can be harder to train, but linear ones block nothing on the way, so the gradient gets through. Given enough steps they reach the loss of one layer.',
  },
} satisfies Record<string, Entry>

/** 1.5 */
export const learningWrong = {
  notMini: {
    ko: '20개를 평균한 기울기는 더 정확합니다. 하지만 한 에폭에 14번밖에 고치지 못하고, 학습률이 같으면 고친 횟수의 차이가 더 큽니다.',
    en: 'A gradient averaged over 20 examples is more exact, but there are only 14 updates in an epoch, and at the same rate their number counts for more.',
  },
  notFull: {
    ko: '전체의 기울기가 가장 정확하지만 고치는 것은 단 한 번입니다. 정확한 한 걸음보다 흔들리는 280걸음이 더 멀리 갑니다.',
    en: 'The gradient of all examples is the most exact one, but it is used once. 280 noisy steps go further than a single exact one.',
  },
} satisfies Record<string, Entry>

/** 2.1 */
export const neuronWrong = {
  notMiddle: {
    ko: '직선은 원을 가로질러 자를 수 있을 뿐입니다. 어떻게 잘라도 한쪽에 안쪽 점과 바깥쪽 점이 섞여 80%에 이르지 못합니다.',
    en: 'A line can only cut across the circle. However it cuts, points from inside and outside are mixed on one side of it, and 80% is out of reach.',
  },
  notHigh: {
    ko: '95%를 넘으려면 경계가 원을 둘러싸야 합니다. 유닛 하나의 값은 한 방향으로만 달라지므로 경계가 닫힐 수 없습니다.',
    en: 'Above 95% the boundary has to go around the circle. One unit’s value changes along one direction only, so its boundary cannot close.',
  },
} satisfies Record<string, Entry>

/** 2.2 */
export const sigmoidWrong = {
  notAlike: {
    ko: '비슷하려면 층을 지나도 기울기가 줄지 않아야 합니다. 시그모이드의 도함수는 많아야 0.25이므로 층마다 4분의 1 이하로 줄고, 가중치가 그만큼 크지 않으면 되돌아오지 않습니다.',
    en: 'For that the gradient would have to pass the layers undiminished. The sigmoid’s derivative is 0.25 at most: each layer takes it down to a quarter or less, and only large weights could make up for that.',
  },
  notTenth: {
    ko: '한두 층이라면 그쯤입니다. 0.25를 여섯 번 곱하면 약 0.0002입니다.',
    en: 'That would be one or two layers. Six times 0.25, multiplied, is about 0.0002.',
  },
} satisfies Record<string, Entry>

/** 2.3 */
export const zigzagWrong = {
  notAll: {
    ko: '0을 중심으로 흩어진 입력이라면 네 방향이 모두 나옵니다. 1을 더하면 두 입력이 모두 양수라서, 두 기울기의 부호가 언제나 δ의 부호와 같습니다.',
    en: 'Around 0 all four ways occur. With 1 added both inputs are positive, so both gradients have the sign of δ, every time.',
  },
  notAcross: {
    ko: '목표는 오른쪽 아래에 있지만, 예제 하나의 기울기가 그쪽을 가리키지는 않습니다. 하나는 커지고 하나는 작아지려면 두 입력의 부호가 달라야 합니다.',
    en: 'The goal does lie down and to the right, but the gradient of a single example does not point there: for one weight to grow and the other to shrink, the inputs have to differ in sign.',
  },
} satisfies Record<string, Entry>

/** 2.4 */
export const tanhWrong = {
  notFour: {
    ko: '네 배는 층 하나의 이야기입니다. 여섯 층을 지나면 도함수의 비가 여섯 번 곱해지고, 4를 여섯 번 곱하면 4,096입니다.',
    en: 'Four times is what one layer gives. Through six of them the ratio of the derivatives multiplies, and 4 · 4 · 4 · 4 · 4 · 4 is 4,096.',
  },
  notTens: {
    ko: '두세 층이라면 그쯤입니다. 층마다 네 배가 곱해져 16배, 64배가 됩니다. 여섯 층을 지나면 훨씬 벌어집니다.',
    en: 'That would be two or three layers: 16 times, 64 times. Through six the two lie much further apart.',
  },
} satisfies Record<string, Entry>

/** 2.5 */
export const dyingWrong = {
  notFew: {
    ko: '작은 학습률이라면 그렇습니다. 큰 학습률에서는 가중치가 한 걸음에 크게 움직여, 활성화 전 값이 모든 예제에서 음수가 되는 유닛이 생깁니다.',
    en: 'That is so at the small rate. At the large one a single step moves the weights far, and takes some units to where their pre-activation is negative for every example.',
  },
  notMost: {
    ko: '죽는 것은 지나치게 밀려난 유닛뿐입니다. 나머지는 양수인 예제가 하나라도 남아 있어 기울기를 계속 받습니다.',
    en: 'Only units that were pushed too far die. The others keep at least one example with a positive pre-activation, and with it a gradient.',
  },
} satisfies Record<string, Entry>

/** 2.6 */
export const leakyWrong = {
  notHigher: {
    ko: '죽은 유닛은 없지만 학습률이 그대로 큽니다. 모든 유닛이 움직인다고 해서 좋은 쪽으로 움직이는 것은 아닙니다.',
    en: 'No unit is dead, but the rate is as large as before. That all units move does not mean that they move to where it is better.',
  },
  notAlike: {
    ko: '시드에 따라 비슷할 때도 있지만 이번에는 벌어졌습니다. 큰 학습률에서는 두 신경망 모두 결과가 크게 흔들립니다.',
    en: 'With some seeds they are alike; with this one they are apart. At so large a rate the outcome of both varies widely.',
  },
  notLower: {
    ko: 'Leaky ReLU라서 나빠질 까닭은 없습니다. 양수 쪽은 ReLU와 같고, 음수 쪽에서는 기울기가 조금이나마 남습니다.',
    en: 'There is no reason for leaky ReLU to be worse: it is like ReLU for positive values, and keeps some of the gradient for negative ones.',
  },
} satisfies Record<string, Entry>

/** 2.7 */
export const maxoutWrong = {
  notSame: {
    ko: 'Maxout 유닛 하나는 선형 함수 둘을 계산합니다. 은닉층의 가중치와 편향이 두 벌씩 필요합니다.',
    en: 'A maxout unit computes two linear functions, so the hidden layers need two sets of weights and biases.',
  },
  notTwice: {
    ko: '은닉층만 보면 꼭 두 배입니다. 출력층은 활성화 함수가 없어 한 벌 그대로이므로 전체는 두 배에 못 미칩니다.',
    en: 'The hidden layers alone are doubled. The output layer has no activation and keeps its one set, so the total stays below double.',
  },
} satisfies Record<string, Entry>
