import type { Entry } from '../../language.ts'

/**
 * What is often believed of networks and is not so, as questions: of each what is asked, its choices with what is said to who
 * chose them, and what is said in the end. The signs in them are the course's.
 */
export const quizWords = {
  title: { ko: '마무리 퀴즈', en: 'Exit quiz' },

  templates: {
    ko: '선형 분류기를 이미지 5,000장으로 학습했는데 클래스 템플릿이 아직 잡음처럼 보입니다. 왜일까요?',
    en: 'A linear classifier has learned from 5,000 images, and its class templates still look like noise. Why?',
  },
  templatesMemory: { ko: '학습 이미지를 외웠기 때문', en: 'It has learned the training images by heart' },
  templatesMemorySaid: {
    ko: '외웠다면 학습 이미지는 거의 다 맞혀야 하지만, 학습 정확도의 중앙값은 {images-linear-train.measured}입니다.',
    en: 'Then it would have nearly all training images right, but its median training accuracy is {images-linear-train.measured}.',
  },
  templatesStart: {
    ko: '초기 가중치가 거의 그대로 남아 있기 때문',
    en: 'The initial weights are almost all still there',
  },
  templatesStartSaid: {
    ko: '학습한 가중치와 초기 가중치의 상관계수가 {images-kept.measured}입니다(중앙값).',
    en: 'The correlation of the weights at the end with the initial ones is {images-kept.measured} (median).',
  },
  templatesImages: { ko: '이미지에 잡음이 많기 때문', en: 'The images are noisy' },
  templatesImagesSaid: {
    ko: '같은 이미지라도 가중치를 거의 0에서 시작하면 템플릿이 매끄럽습니다. 이웃한 픽셀의 가중치끼리의 상관계수가 {images-smooth.measured}에서 {images-smooth-still.measured}(으)로 커집니다.',
    en: 'From weights near 0 the same images give smooth templates: the correlation of the weights of neighboring pixels goes from {images-smooth.measured} to {images-smooth-still.measured}.',
  },
  templatesAfter: {
    ko: '템플릿은 기억이 아닙니다. 클래스마다 하나뿐인 가중치의 행이고, 처음에 무엇이었는지도 그 안에 보입니다.',
    en: 'A template is no memory. It is the class’s one row of weights, and what it began as can still be seen in it.',
  },

  output: {
    ko: '이 강의에서 분류하는 신경망의 출력층에는 어떤 활성화 함수가 있을까요?',
    en: 'Which activation function does the output layer of a classifier have in this course?',
  },
  outputSoftmax: { ko: '소프트맥스', en: 'Softmax' },
  outputSoftmaxSaid: {
    ko: '소프트맥스는 손실을 잴 때 점수를 확률로 바꾸는 계산입니다. 점수의 순서를 바꾸지 않으므로 예측에는 필요하지 않습니다.',
    en: 'Softmax turns scores into probabilities when the loss is measured. It keeps their order, so a prediction does without it.',
  },
  outputRelu: { ko: '은닉층과 같은 ReLU', en: 'ReLU, as in the hidden layers' },
  outputReluSaid: {
    ko: '출력에 ReLU를 씌우면 음수를 낼 수 없습니다.',
    en: 'With a ReLU there, no output could be negative.',
  },
  outputNone: { ko: '없음: 점수를 그대로 낸다', en: 'None: it gives the scores as they are' },
  outputNoneSaid: {
    ko: '출력은 클래스마다 하나인 점수이고, 가장 큰 점수의 클래스가 예측입니다.',
    en: 'The outputs are scores, one per class, and the class with the largest score is the prediction.',
  },
  outputAfter: {
    ko: '출력층에는 활성화 함수가 없습니다. 소프트맥스는 손실의 일부입니다.',
    en: 'The output layer has no activation. Softmax is part of the loss.',
  },

  dead: { ko: '죽은 유닛은 어떤 유닛일까요?', en: 'What is a dead unit?' },
  deadSmall: { ko: '가중치가 아주 작은 유닛', en: 'A unit whose weights are very small' },
  deadSmallSaid: {
    ko: '죽은 유닛의 가중치는 클 수도 있습니다. 큰 한 걸음이 활성화 전 값을 음수 쪽으로 밀어내 죽는 일이 많습니다.',
    en: 'Its weights may be large: it is often one large step that pushes its pre-activation to the negative side.',
  },
  deadSome: { ko: '어떤 예제에서 0을 내는 유닛', en: 'A unit that gives 0 for some example' },
  deadSomeSaid: {
    ko: 'ReLU 유닛은 보통 일부 예제에서 0을 냅니다. 나머지 예제에서 기울기를 받으므로 학습합니다.',
    en: 'ReLU units commonly give 0 for some examples. From the others they get a gradient, and learn.',
  },
  deadAll: { ko: '모든 학습 예제에서 0을 내는 유닛', en: 'A unit that gives 0 for every training example' },
  deadAllSaid: {
    ko: '그래서 들어오는 가중치의 기울기가 정확히 0입니다.',
    en: 'So the gradient of its incoming weights is exactly 0.',
  },
  deadAfter: {
    ko: '죽었다는 것은 작다는 뜻이 아니라 기울기를 받지 못한다는 뜻입니다. 학습률 {dead-large.rate}에서는 유닛 16개 중 중앙값 {dead-large.measured}개가 죽습니다.',
    en: 'Dead does not mean small; it means without a gradient. At a rate of {dead-large.rate} a median of {dead-large.measured} of 16 units die.',
  },

  deeper: {
    ko: '매개변수 수가 비슷할 때 층을 더 깊게 쌓으면 테스트 정확도는?',
    en: 'With about the same number of parameters, what does a deeper network do to the test accuracy?',
  },
  deeperBetter: { ko: '언제나 높아진다', en: 'It is always higher' },
  deeperBetterSaid: {
    ko: '나선에서 12-12의 중앙값은 {depth-two.measured}이지만, 유닛 6개씩 다섯 층은 열 번 중 아홉 번만 {depth-six.low} 이상입니다.',
    en: 'On the spiral 12-12 has a median of {depth-two.measured}, but five layers of 6 reach {depth-six.low} in no more than 9 runs of 10.',
  },
  deeperDepends: { ko: '데이터와 학습에 따라 다르다', en: 'That depends on the data and on training' },
  deeperDependsSaid: {
    ko: '깊이는 더 복잡한 함수를 더 적은 유닛으로 나타낼 수 있게 하지만, 학습을 어렵게 할 수도 있습니다.',
    en: 'Depth can represent more intricate functions with fewer units, and it can make training harder.',
  },
  deeperWorse: { ko: '언제나 낮아진다', en: 'It is always lower' },
  deeperWorseSaid: {
    ko: '같은 스텝을 학습했을 때 유닛 40개짜리 한 층의 중앙값은 {depth-wide.measured}, 12-12의 중앙값은 {depth-two.measured}입니다.',
    en: 'After as many steps one layer of 40 has a median of {depth-wide.measured}, and 12-12 one of {depth-two.measured}.',
  },
  deeperAfter: {
    ko: '깊다고 늘 좋은 것은 아닙니다. 돌려 보고 비교합니다.',
    en: 'Deeper is not always better. Run it and compare.',
  },

  approximation: {
    ko: '은닉층 하나로 어떤 연속 함수든 원하는 만큼 가깝게 나타낼 수 있습니다. 그렇다면?',
    en: 'One hidden layer comes as near as you like to any continuous function. Therefore',
  },
  approximationLearns: {
    ko: '경사 하강법이 그런 가중치를 찾아낸다',
    en: 'gradient descent finds such weights',
  },
  approximationLearnsSaid: {
    ko: '정리는 그런 가중치가 있다고만 합니다. 찾아낸다는 말은 없습니다.',
    en: 'The theorem says that there are such weights, and nothing about finding them.',
  },
  approximationFew: { ko: '유닛 몇 개로 충분하다', en: 'a few units are enough' },
  approximationFewSaid: {
    ko: '필요한 유닛의 수는 함수와 원하는 오차에 따라 얼마든지 커질 수 있습니다.',
    en: 'How many it takes depends on the function and on the error, and can be very many.',
  },
  approximationExists: {
    ko: '그런 가중치가 있지만, 학습으로 찾을 수 있다는 보장은 없다',
    en: 'such weights exist, and training may or may not find them',
  },
  approximationExistsSaid: {
    ko: '나타낼 수 있다는 것과 학습할 수 있다는 것은 다릅니다.',
    en: 'What can be represented need not be learned.',
  },
  approximationAfter: {
    ko: '표현력은 학습의 조건일 뿐 보장이 아닙니다.',
    en: 'To represent is a condition of learning, not a promise of it.',
  },

  test: {
    ko: '규제의 세기 λ는 어느 데이터의 손실을 보고 골라야 할까요?',
    en: 'By the loss on which data should the strength λ of a penalty be chosen?',
  },
  testTrain: { ko: '학습 데이터', en: 'The training data' },
  testTrainSaid: {
    ko: '학습 손실은 규제가 없을 때 가장 낮아지기 쉽습니다. 그러면 λ = 0을 고르게 됩니다.',
    en: 'Training loss tends to be lowest without a penalty: it would choose λ = 0.',
  },
  testTest: { ko: '테스트 데이터', en: 'The test data' },
  testTestSaid: {
    ko: '고르는 데 쓴 데이터의 손실은 새 데이터에서보다 좋게 나옵니다. 그러면 마지막에 믿을 수치가 남지 않습니다.',
    en: 'The loss on data that were used to choose looks better than on new data. No figure is left to trust in the end.',
  },
  testValidation: { ko: '따로 떼어 둔 검증 데이터', en: 'Validation data that were held apart' },
  testValidationSaid: {
    ko: '학습에도 마지막 평가에도 쓰지 않는 데이터로 고르고, 테스트 데이터는 마지막에 한 번만 씁니다.',
    en: 'They neither train nor judge. The test data are used once, in the end.',
  },
  testAfter: {
    ko: '테스트 데이터는 조정하는 데 쓰지 않습니다.',
    en: 'The test data are not for tuning.',
  },
} satisfies Record<string, Entry>
