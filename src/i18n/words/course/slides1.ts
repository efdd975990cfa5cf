import type { Entry } from '../../language.ts'

/** What the slides of chapters 1 and 2 say: a part's number, and a letter. */
export const firstSlideWords = {
  '1.1a': {
    ko: '이미지 한 장은 수 3,072개로 된 벡터입니다. 행렬 하나를 곱하면 클래스마다 점수가 하나씩 나옵니다.',
    en: 'An image is a vector of 3,072 numbers. One matrix turns it into a score for each class.',
  },
  '1.1b': {
    ko: '행렬의 한 행은 다시 이미지로 그릴 수 있습니다. 클래스마다 하나뿐인 템플릿입니다.',
    en: 'Each row of the matrix can be drawn as an image again: the one template of its class.',
  },
  '1.1c': {
    ko: '가중치가 거의 0이면 모든 점수가 비슷합니다. 열 클래스 가운데 하나를 찍는 것과 같습니다.',
    en: 'With weights near 0 all scores are alike. That is guessing among ten classes.',
  },
  '1.2a': {
    ko: '행렬을 하나 더 쌓고 그 사이에 ReLU를 넣었습니다. 입력은 층으로 세지 않으므로 2층 신경망입니다.',
    en: 'One more matrix, with a ReLU in between. The input is not counted, so this is a two-layer network.',
  },
  '1.2b': {
    ko: '이제 템플릿은 클래스마다 하나가 아니라 은닉 유닛마다 하나입니다. 둘째 행렬이 이들을 점수로 모읍니다.',
    en: 'There is now a template for each hidden unit, not one for each class. The second matrix combines them into scores.',
  },
  '1.3a': {
    ko: '은닉층을 하나 더하면 3층입니다. 층의 수와 크기는 학습되지 않고 사람이 고르는 하이퍼파라미터입니다.',
    en: 'Another hidden layer makes three. The number of layers and their sizes are not learned: they are hyperparameters.',
  },
  '1.3b': {
    ko: '매개변수는 거의 모두 첫 층에 있습니다. 입력이 3,072개이기 때문입니다.',
    en: 'Nearly all parameters are in the first layer, because there are 3,072 inputs.',
  },
  '1.4a': {
    ko: '활성화 함수를 빼고 두 층을 이어 쓴 식입니다. 괄호를 풀어 무엇이 남는지 세어 보세요.',
    en: 'Two layers one after the other, without an activation function. Multiply them out: how many matrices remain?',
  },
  '1.4b': {
    ko: '활성화 함수만 ReLU로 바꾸었습니다. 이제 경계가 휠 수 있습니다.',
    en: 'Only the activation function has changed, to ReLU. Now the boundary can bend.',
  },
  '1.5a': {
    ko: '한 스텝은 네 단계입니다. 점수를 내고, 손실을 재고, 기울기를 구하고, 기울기의 반대쪽으로 가중치를 고칩니다.',
    en: 'A step has four parts: compute the scores, measure the loss, find the gradient, and move the weights against it.',
  },
  '1.5b': {
    ko: '예제 하나로 구한 기울기는 스텝마다 흔들립니다. 미니배치는 예제 여러 개의 기울기를 평균합니다.',
    en: 'The gradient of a single example varies from step to step. A mini-batch averages over several.',
  },
  '1.6a': {
    ko: '학습률은 기울기의 반대쪽으로 한 번에 얼마나 움직일지 정합니다. 학습하는 것이 아니라 사람이 고릅니다.',
    en: 'The learning rate says how far one update moves against the gradient. It is chosen, not learned.',
  },
  '1.6b': {
    ko: '너무 큰 학습률은 골짜기를 뛰어넘습니다. 손실이 높은 곳에서 오르내리거나 그대로 멈춥니다.',
    en: 'Too large a rate leaps over the valley. The loss jumps about at a high level, or stays there.',
  },
  '1.6c': {
    ko: '짧게 학습하면서 학습률을 조금씩 키워 보면, 손실이 튀어 오르기 전의 값이 좋은 후보입니다.',
    en: 'In a short run that raises the rate step by step, a value from before the loss shoots up is a good candidate.',
  },
  '1.7a': {
    ko: '소프트맥스는 점수를 확률로 바꿉니다. 손실은 정답 클래스의 확률에 −ln을 취한 값입니다.',
    en: 'Softmax turns scores into probabilities. The loss is −ln of the right class’s probability.',
  },
  '1.7b': {
    ko: '점수가 모두 같으면 세 클래스의 확률은 3분의 1씩입니다. 이때의 손실은 ln 3, 약 1.1입니다.',
    en: 'With equal scores, three classes have one third each. The loss is then ln 3, about 1.1.',
  },
  '1.8a': {
    ko: '역전파로 구한 기울기를 중앙 차분과 비교합니다. 중앙 차분은 순방향 계산만 씁니다.',
    en: 'The gradient by backpropagation is compared with a central difference. That one uses the forward computation alone.',
  },
  '1.8b': {
    ko: '꺾이는 함수에서는 두 값이 어긋날 수 있습니다. 층마다 가중치를 몇 개씩 골라 검사합니다.',
    en: 'Where a function bends, the two values can differ. Some weights of every layer are checked.',
  },
  '1.9a': {
    ko: '두 행의 차이를 따라 이미지를 옮기면 두 점수의 차이가 가장 빨리 줄어듭니다. 작은 변화로도 예측이 바뀝니다.',
    en: 'Along the difference of two rows, the difference of two scores shrinks fastest. A small change flips the prediction.',
  },
  '1.9b': {
    ko: '템플릿이 매끄러우면 속이기가 더 어렵습니다. 정확도만으로는 안전하다고 할 수 없습니다.',
    en: 'Where the templates are smooth it is harder to fool. Accuracy alone does not make a classifier safe.',
  },
  '2.1a': {
    ko: '수학의 뉴런은 입력마다 가중치를 곱해 더하고, 편향을 더한 뒤 활성화 함수를 적용합니다.',
    en: 'A mathematical neuron multiplies each input by a weight, adds the products and a bias, and applies an activation function.',
  },
  '2.1b': {
    ko: '유닛 하나의 경계는 직선입니다. 유닛 네 개가 모이면 닫힌 경계를 만들 수 있습니다.',
    en: 'One unit draws a straight boundary. Four units together can close it.',
  },
  '2.2a': {
    ko: '시그모이드는 어떤 값이든 0과 1 사이로 압축합니다. 도함수는 가장 클 때도 0.25입니다.',
    en: 'The sigmoid squashes any value into the range from 0 to 1. Its derivative is 0.25 at most.',
  },
  '2.2b': {
    ko: '큰 가중치에서 시작하면 유닛이 포화됩니다. 도함수가 거의 0인 곳에서는 기울기가 거의 전해지지 않습니다.',
    en: 'From large weights the units saturate. Where the derivative is almost 0, hardly any gradient gets through.',
  },
  '2.2c': {
    ko: '같은 신경망에서 활성화 함수만 ReLU로 바꾸었습니다. 양수 쪽에서는 도함수가 1입니다.',
    en: 'The same network with ReLU in place of the sigmoid. On the positive side its derivative is 1.',
  },
  '2.3a': {
    ko: '예제 하나로 고칠 때 δ는 한 유닛의 모든 가중치에 공통입니다. 가중치마다 다른 것은 입력뿐입니다.',
    en: 'In an update by one example, all weights of a unit share one δ. What differs from weight to weight is the input.',
  },
  '2.3b': {
    ko: '시그모이드의 출력은 모두 양수라, 가중치가 함께 커지거나 함께 작아집니다. tanh의 출력은 부호가 섞입니다.',
    en: 'The outputs of a sigmoid are all positive: the weights grow together or shrink together. Those of tanh have both signs.',
  },
  '2.4a': {
    ko: '지금 무대에는 시그모이드 여섯 층이 있습니다. tanh는 시그모이드를 가로로 줄이고 세로로 늘려 0을 중심으로 옮긴 곡선입니다.',
    en: 'On the stage are six layers of sigmoid. Tanh is the same curve, narrower, taller, and centered at 0.',
  },
  '2.4b': {
    ko: 'z = 0에서 tanh의 도함수는 1로, 시그모이드의 네 배입니다. 그래도 양 끝에서는 똑같이 포화됩니다.',
    en: 'At z = 0 the derivative of tanh is 1, four times the sigmoid’s. At both ends it saturates just as the sigmoid does.',
  },
  '2.5a': {
    ko: 'ReLU는 음수를 0으로 바꾸고 양수는 그대로 내보냅니다. 음수 쪽에서는 도함수도 0입니다.',
    en: 'ReLU turns negative values into 0 and lets positive ones through. On the negative side its derivative is 0 too.',
  },
  '2.5b': {
    ko: '모든 학습 예제에서 0을 내는 유닛을 죽은 유닛이라고 합니다. 들어오는 가중치에 기울기가 전해지지 않습니다.',
    en: 'A unit that gives 0 for every training example is a dead unit. Its incoming weights get no gradient.',
  },
  '2.5c': {
    ko: '학습률이 크면 큰 걸음 하나가 여러 유닛을 한꺼번에 음수 쪽으로 밀어낼 수 있습니다.',
    en: 'At a large learning rate one long step can push many units to the negative side at once.',
  },
  '2.6a': {
    ko: 'Leaky ReLU는 음수 쪽에 작은 계수 α를 남깁니다. 그래서 음수 쪽에서도 기울기가 전해집니다.',
    en: 'Leaky ReLU keeps a small factor α on the negative side. So the gradient gets through there as well.',
  },
  '2.6b': {
    ko: 'PReLU는 음수 쪽 계수를 유닛마다 학습합니다.',
    en: 'PReLU learns the factor of the negative side, one for each unit.',
  },
  '2.7a': {
    ko: 'Maxout 유닛은 선형 함수 둘을 계산해 더 큰 값을 냅니다. 그중 하나를 0으로 두면 ReLU가 됩니다.',
    en: 'A maxout unit computes two linear functions and gives the larger value. With one of them at 0 it is a ReLU.',
  },
  '2.7b': {
    ko: 'Maxout 유닛은 포화되지도 죽지도 않습니다. 대가는 매개변수 수입니다.',
    en: 'A maxout unit neither saturates nor dies. The price is the number of parameters.',
  },
  '2.8a': {
    ko: '초기 가중치가 작으면 값과 기울기가 층을 지날수록 사라지고, 크면 불어나거나 포화됩니다.',
    en: 'From small initial weights, values and gradients fade layer by layer. From large ones they grow or saturate.',
  },
  '2.8b': {
    ko: '가중치의 크기는 층의 크기에 맞춥니다. ReLU에는 He, tanh에는 Xavier 초기화를 씁니다.',
    en: 'The weights are to suit the size of their layer: He initialization for ReLU, Xavier for tanh.',
  },
} satisfies Record<string, Entry>
