import type { Entry } from '../../language.ts'

/** 7 */
export const todayWords = {
  title: { ko: '지금이라면 무엇을 쓸까', en: 'What to use today' },
  text: {
    ko: `새 신경망의 첫 설정은 이렇게 시작하면 됩니다. 은닉층에는 ReLU를 쓰고, 학습하는 동안 [죽은 유닛](dead)의 비율을 지켜봅니다. 비율이 늘면 학습률을 낮추거나 Leaky ReLU로 바꿉니다. 은닉층에 시그모이드는 쓰지 않습니다.

층이 수십 개가 되면 두 가지를 더합니다. *정규화층*은 [활성화 전 값](pre-activation)의 평균과 표준편차를 맞추어, 값이 층을 지나며 커지거나 작아지는 것을 막습니다(배치 정규화, Ioffe·Szegedy 2015. 층 정규화, Ba 외 2016). *잔차 연결*은 층의 입력을 출력에 그대로 더해, [기울기](gradient)가 층을 거치지 않고 지나갈 길을 냅니다(He 외 2015). 이 페이지의 엔진에는 둘 다 없습니다. 그래서 여기서는 층이 적은 신경망으로 실험합니다.

크기는 해가 갈수록 커졌습니다. ResNet-50(He 외 2015)은 50개 층에 [매개변수](parameter)가 약 2,560만 개, GPT-3(Brown 외 2020)은 약 1,750억 개입니다. 2020년대의 언어 모델은 10⁹–10¹²개입니다.`,
    en: `A new network can begin like this. Use ReLU in the hidden layers, and watch the share of [dead units](dead) while it trains; if it grows, lower the learning rate or use leaky ReLU. Do not use sigmoid in hidden layers.

With dozens of layers, two things are added. *Normalization layers* give the [pre-activations](pre-activation) a common mean and standard deviation, so that values neither grow nor shrink from layer to layer (batch normalization: Ioffe and Szegedy 2015; layer normalization: Ba et al. 2016). *Residual connections* add a layer’s input to its output, which gives the [gradient](gradient) a way past the layer (He et al. 2015). This page’s engine has neither, so the networks here have few layers.

Sizes have grown with the years. ResNet-50 (He et al. 2015) has about 25.6 million [parameters](parameter) in 50 layers, GPT-3 (Brown et al. 2020) about 175 billion. Language models of the 2020s have 10⁹ to 10¹².`,
  },
  h: { ko: '층 l의 값', en: 'values of layer l' },
  before: { ko: '앞 층의 값: 그대로 더해진다', en: 'values of the layer before, added as they are' },
  f: { ko: '활성화 함수', en: 'the activation function' },
  w: { ko: '층 l의 가중치와 편향', en: 'weights and biases of layer l' },
  normalized: {
    ko: '정규화한 값: 이어서 학습되는 배율을 곱하고 편향을 더한다',
    en: 'the normalized value; then a learned scale multiplies it and a learned bias is added',
  },
  z: { ko: '활성화 전 값', en: 'a pre-activation' },
  mean: {
    ko: 'z의 평균: 배치 정규화는 미니배치, 층 정규화는 층의 유닛에 대해',
    en: 'mean of z: over the mini-batch in batch normalization, over the layer’s units in layer normalization',
  },
  deviation: { ko: '같은 z의 표준편차', en: 'standard deviation of the same z' },
  do: {
    ko: '점검표입니다. 위에서부터 하나씩 열어 직접 확인하세요.',
    en: 'A checklist: open the items one after the other and see for yourself.',
  },
  relu: { ko: '1. 은닉층에는 ReLU', en: '1. ReLU in the hidden layers' },
  sigmoid: {
    ko: '2. 시그모이드는 쓰지 않기: 층별 기울기를 볼 것',
    en: '2. No sigmoid there: see the gradients by layer',
  },
  dead: { ko: '3. 죽은 유닛의 비율 지켜보기', en: '3. Watch the share of dead units' },
  twenty: {
    ko: '4. 예제 20개를 외울 수 있는지 먼저 확인하기',
    en: '4. First see whether it can learn 20 examples by heart',
  },
  penalty: {
    ko: '5. 넉넉한 신경망에 규제 걸기',
    en: '5. A network large enough, with a penalty',
  },
  images: { ko: '6. 이미지에는 합성곱', en: '6. Convolution for images' },
  seeds: { ko: '7. 시드를 바꿔 열 번', en: '7. Ten times, with other seeds' },
  look: {
    ko: '항목마다 어느 패널의 어느 숫자를 보고 판단했는지 한 문장으로 말해 보세요. 4번에서 손실이 0에 가까워지지 않으면 설정이나 코드에 잘못이 있습니다.',
    en: 'For each item, say in one sentence which figure of which panel made you decide. If the loss does not come near 0 in item 4, something is wrong with the settings or the code.',
  },
  ask: {
    ko: '잡음이 있는 나선의 점 {today-whole.points}개를 {today-whole.steps}스텝 학습합니다. 시그모이드 은닉층 하나에서 시작해 하나씩 바꿉니다. 테스트 손실이 가장 낮은 것은?',
    en: '{today-whole.points} noisy points of the spiral, {today-whole.steps} steps. One hidden layer of sigmoid, then one change after another. Which has the lowest test loss?',
  },
  runSigmoid: { ko: '시그모이드 한 층', en: 'one layer of sigmoid' },
  runRelu: { ko: 'ReLU 한 층', en: 'one layer of ReLU' },
  runDeep: { ko: 'ReLU 세 층', en: 'three layers of ReLU' },
  runWhole: {
    ko: 'ReLU 세 층과 L2 {today-whole.strength}',
    en: 'three layers of ReLU, L2 {today-whole.strength}',
  },
  figure: { ko: '테스트 손실', en: 'Test loss' },
  after: {
    ko: '활성화 함수, 깊이, 규제는 *함께* 성능과 안정성을 정합니다. 하나만 좋게 바꾸어서는 나아지지 않을 때도 있습니다. 이것이 이 강의의 결론입니다.',
    en: 'Activation, depth and regularization *together* decide how well a network does and how reliably. One good change alone may not help. That is what this course comes to.',
  },
  notSigmoid: {
    ko: '시그모이드 한 층은 이만큼 학습해서는 나선의 굽은 경계를 다 만들지 못합니다. 게다가 규제가 없어서 틀린 점에도 큰 확률을 줍니다.',
    en: 'In this many steps one layer of sigmoid does not get to the whole bent boundary of the spiral. And without a penalty it is sure of wrong predictions, too.',
  },
  notRelu: {
    ko: '활성화 함수를 바꾸면 기울기는 잘 지나갑니다. 하지만 한 층으로 이 스텝 안에 나선을 다 학습하기는 여전히 어렵고, 규제도 그대로 없습니다.',
    en: 'With the other activation the gradient gets through. But one layer still hardly learns the whole spiral in this many steps, and there is still no penalty.',
  },
  notDeep: {
    ko: '세 층이면 나선을 나타낼 수 있습니다. 하지만 점 {today-whole.points}개를 잡음까지 외우고, 틀린 점에도 거의 1에 가까운 확률을 주므로 테스트 손실이 커집니다.',
    en: 'Three layers can represent the spiral. But they learn {today-whole.points} points by heart, noise and all, and give wrong predictions a probability near 1: the test loss grows.',
  },
  notWhole: {
    ko: '이번 시드에서는 다른 설정의 테스트 손실이 더 낮았습니다. 점 {today-whole.points}개로는 결과가 시드에 따라 크게 흔들립니다. 그래서 여러 시드로 돌려 봅니다.',
    en: 'With this seed another setting had the lower test loss. With {today-whole.points} points, much depends on the seed: that is why one runs several.',
  },
  found: {
    ko: '시드 {today-whole.made}개의 테스트 손실은 중앙값으로 시그모이드 한 층 {today-sigmoid.measured}, ReLU 한 층 {today-relu.measured}, ReLU 세 층 {today-deep.measured}입니다. 세 층에 L2를 {today-whole.strength} 주면 {today-whole.measured}이고, 시드의 {today-best.measured}에서 넷 가운데 가장 낮습니다. 찍기만 해도 손실은 ln 2 = 0.693이므로, 앞의 셋은 중앙값이 찍는 것보다 나쁩니다.',
    en: 'Medians of {today-whole.made} seeds for the test loss: one layer of sigmoid {today-sigmoid.measured}, one of ReLU {today-relu.measured}, three of ReLU {today-deep.measured}. With an L2 of {today-whole.strength}, three layers come to {today-whole.measured}, the lowest of the four in {today-best.measured} of the seeds. Guessing has a loss of ln 2 = 0.693: by their medians, the first three do worse.',
  },
} satisfies Record<string, Entry>
