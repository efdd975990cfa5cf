import type { Entry } from '../../language.ts'

/** 1.1 */
export const linearWords = {
  title: { ko: '선형 분류', en: 'Linear classification' },
  text: {
    ko: `CIFAR-10의 이미지는 32 × 32 픽셀에 색이 셋, 곧 수 3,072개입니다. 선형 분류기는 이 벡터에 행렬 하나를 곱해 클래스마다 [점수(score)](score)를 하나씩 냅니다. 점수가 가장 큰 클래스가 예측입니다.

$W$의 한 행은 3,072개의 [가중치(weight)](weight)이므로 다시 이미지로 그릴 수 있습니다. 클래스마다 하나뿐인 ‘틀(template)’이고, 점수는 이미지가 그 틀과 얼마나 닮았는지를 잰 것입니다.

배우기 전, 가중치가 거의 0이면 모든 점수가 같습니다. 열 클래스를 고르게 찍는 셈이라 [소프트맥스](softmax) [손실](loss)은 $\\ln 10 \\approx 2.303$, [힌지](hinge) 손실은 틀린 클래스마다 1씩 9입니다. 이 엔진에서도 {images-softmax-start.low}–{images-softmax-start.high}, {images-hinge-start.low}–{images-hinge-start.high}이었습니다. {images-linear.epochs}[에폭](epoch) 뒤 테스트 정확도는 {images-linear.low}–{images-linear.high}입니다.`,
    en: `An image of CIFAR-10 is 32 × 32 pixels of three colors: 3,072 numbers. A linear classifier multiplies this vector by one matrix and gets a [score](score) a class; the largest score is the prediction.

A row of $W$ is 3,072 [weights](weight), so it can be drawn as an image again. It is the class’s one template, and the score says how much an image resembles it.

Before any learning, with weights near 0, all scores are alike: it guesses among ten. The [softmax](softmax) [loss](loss) is then $\\ln 10 \\approx 2.303$ and the [hinge](hinge) loss 9, one for each wrong class; here they were {images-softmax-start.low} to {images-softmax-start.high} and {images-hinge-start.low} to {images-hinge-start.high}. After {images-linear.epochs} [epochs](epoch) {images-linear.low} to {images-linear.high} of the test images are right.`,
  },
  s: { ko: '점수 벡터, 클래스 10개', en: 'the scores, one for each of 10 classes' },
  w: { ko: '가중치 행렬, 10 × 3,072: 클래스마다 한 행', en: 'the weights, 10 × 3,072: one row a class' },
  x: { ko: '이미지 한 장, 3,072 × 1', en: 'one image, 3,072 × 1' },
  do: {
    ko: '은닉층 없이 학습을 시작하고, 벽에서 이미지 하나를 골라 점수 막대를 보세요. 실험실에는 내 이미지를 넣을 수 있습니다.',
    en: 'Let it learn without a hidden layer, then pick an image on the wall and read its scores. The lab takes an image of your own.',
  },
  softmax: { ko: 'CIFAR-10, 은닉층 없이', en: 'CIFAR-10 without a hidden layer' },
  hinge: { ko: '힌지 손실로 바꾸기 (SVM)', en: 'Switch to the hinge loss (SVM)' },
  held: { ko: '가중치를 강하게 붙잡기 (L2 = 1)', en: 'Hold the weights strongly (L2 = 1)' },
  chance: { ko: '가중치 거의 0에서 시작', en: 'Begin with weights near 0' },
  look: {
    ko: '무대의 ‘클래스 템플릿’에서 열 장을 보세요. 처음에는 거의 잡음입니다. 이미지 5,000장을 픽셀 하나하나로 외우기 때문입니다. 가중치를 강하게 붙잡으면 틀이 그림이 됩니다. 배와 비행기는 푸른 바탕, 사슴과 개구리는 풀빛 바탕입니다. ‘가중치 거의 0에서 시작’을 누르면 손실이 2.303 근처에서 출발해 내려갑니다.',
    en: 'The ten images under “Class templates” on the stage. At first they are nearly noise: 5,000 images are learned by heart, pixel by pixel. Hold the weights strongly and they become pictures: ship and airplane on blue, deer and frog on green. With “Begin with weights near 0” the loss sets out near 2.303 and falls.',
  },
  ask: {
    ko: '{images-linear.epochs}에폭 뒤, 처음 보는 테스트 이미지를 얼마나 맞힐까요?',
    en: 'After {images-linear.epochs} epochs, how many of the test images, never seen before, will be right?',
  },
  tenth: { ko: '열에 하나, 찍는 수준', en: 'one in ten, as by guessing' },
  third: { ko: '셋에 하나쯤', en: 'about one in three' },
  half: { ko: '절반 넘게', en: 'more than half' },
  run: { ko: '선형 분류기', en: 'linear classifier' },
  figure: { ko: '테스트 정확도', en: 'Test accuracy' },
  after: {
    ko: '찍는 것보다는 훨씬 낫지만, 클래스마다 틀 하나로는 여기까지입니다.',
    en: 'Far better than guessing, yet this is about as far as one template a class goes.',
  },
} satisfies Record<string, Entry>

/** 1.2 */
export const twoLayerWords = {
  title: { ko: '2층 신경망', en: 'The two-layer network' },
  text: {
    ko: `첫 행렬 $W_1$이 이미지를 [유닛](unit) 100개의 값으로 바꾸고, 음수를 0으로 누른 뒤, 둘째 행렬 $W_2$가 점수 10개를 냅니다. 입력은 층으로 세지 않으므로 가중치 [층](layer)이 둘인 2층 신경망입니다.

이제 틀이 열 개가 아니라 백 개입니다. 왼쪽을 보는 말과 오른쪽을 보는 말이 서로 다른 유닛을 가질 수 있고, $W_2$가 그것들을 ‘말’ 점수로 모읍니다. $W_1$과 $W_2$는 모두 [확률적 경사 하강법(SGD)](sgd)으로 배우고, [기울기](gradient)는 [역전파](backpropagation)로 구합니다.

같은 이미지, 같은 [에폭](epoch) 수에서 테스트 정확도는 {images-two.low}–{images-two.high}, 선형 분류기보다 {images-margin.low}–{images-margin.high}포인트 높습니다.`,
    en: `A first matrix $W_1$ turns the image into the values of 100 [units](unit), negative ones are set to 0, and a second matrix $W_2$ makes the ten scores of them. The input is not counted, so with two [layers](layer) of weights this is a two-layer network.

There are a hundred templates now instead of ten. A horse that looks left and one that looks right may have units of their own, and $W_2$ gathers them into one score. Both matrices learn by [stochastic gradient descent](sgd), with [gradients](gradient) from [backpropagation](backpropagation).

On the same images, after as many [epochs](epoch), {images-two.low} to {images-two.high} of the test images are right: {images-margin.low} to {images-margin.high} more than with the linear classifier.`,
  },
  s: { ko: '점수 10개', en: 'the 10 scores' },
  w1: { ko: '첫 층의 가중치, 100 × 3,072', en: 'weights of the first layer, 100 × 3,072' },
  w2: { ko: '둘째 층의 가중치, 10 × 100', en: 'weights of the second layer, 10 × 100' },
  max: { ko: 'ReLU: 음수는 0, 양수는 그대로', en: 'ReLU: 0 for negative values, positive ones as they are' },
  do: {
    ko: '은닉층을 하나 넣고 같은 이미지를 배우게 하세요.',
    en: 'Add one hidden layer and let it learn the same images.',
  },
  open: { ko: '은닉층 유닛 100개', en: 'One hidden layer of 100' },
  narrow: { ko: '유닛을 10개로 줄이기', en: 'Only 10 units' },
  first: { ko: '첫 층의 가중치 이미지 보기', en: 'See the first layer as images' },
  look: {
    ko: '무대의 ‘첫 층의 가중치’에서 색 얼룩, 가장자리, 흐릿한 윤곽이 생겨나는 것을 보세요. 학습 정확도와 테스트 정확도가 어디서부터 벌어지는지도 보세요.',
    en: 'Blobs of color, edges and vague outlines appear under “First layer’s weights” on the stage. See where training and test accuracy begin to part.',
  },
  ask: {
    ko: '은닉층 100개는 선형 분류기보다 테스트 정확도를 얼마나 올릴까요?',
    en: 'How much will the hidden layer add to the test accuracy of the linear classifier?',
  },
  little: { ko: '2포인트도 못 올린다', en: 'less than 2 points' },
  some: { ko: '2–15포인트', en: '2 to 15 points' },
  much: { ko: '15포인트 넘게', en: 'more than 15 points' },
  runLinear: { ko: '선형', en: 'linear' },
  runTwo: { ko: '2층', en: 'two layers' },
  figure: { ko: '테스트 정확도', en: 'Test accuracy' },
  after: {
    ko: '분명히 낫지만 기적은 아닙니다. 여기서는 이미지 5,000장으로 배웁니다.',
    en: 'Clearly better, and no miracle: it learns from 5,000 images here.',
  },
} satisfies Record<string, Entry>

/** 1.3 */
export const threeLayerWords = {
  title: { ko: '3층 신경망', en: 'The three-layer network' },
  text: {
    ko: `은닉층을 하나 더 쌓으면 3층입니다. 은닉층의 수와 크기는 학습되지 않고 사람이 고릅니다. 이런 수를 [하이퍼파라미터(hyperparameter)](hyperparameter)라고 합니다.

층을 더하면 늘 좋아질까요? 여기서는 그렇지 않았습니다. 시드마다 3층이 2층보다 {images-third-layer.low}에서 {images-third-layer.high}포인트 사이로 달랐을 뿐입니다. 이미지 5,000장과 완전 연결층만으로는 깊이의 이득이 나타나지 않습니다.

이미지에는 층의 수보다 종류가 중요합니다. 같은 설정으로 이미지 2,000장을 {filters-three.epochs}에폭 학습했을 때, [합성곱](convolution)층 하나(매개변수 {size-filters-one.low}개)의 테스트 정확도가 이 3층 신경망(매개변수 {size-three.low}개)보다 시드마다 {filters-three.low}–{filters-three.high}%포인트 높았습니다.`,
    en: `One more hidden layer makes three. How many there are and how large is not learned but chosen: such numbers are called [hyperparameters](hyperparameter).

Does a further layer always help? Not here. Seed by seed the three-layer network differed from the two-layer one by {images-third-layer.low} to {images-third-layer.high}. With 5,000 images and fully connected layers alone, depth brings no gain.

With images the kind of layer matters more than their number. On 2,000 images, {filters-three.epochs} epochs, all settings alike, one [convolution](convolution) ({size-filters-one.low} parameters) led this three-layer network ({size-three.low} parameters) by {filters-three.low} to {filters-three.high} percentage points, seed by seed.`,
  },
  h: { ko: '은닉층의 값: 유닛마다 하나', en: 'the values of a hidden layer, one a unit' },
  w3: { ko: '셋째 층의 가중치, 10 × 50', en: 'weights of the third layer, 10 × 50' },
  s: { ko: '점수 10개', en: 'the 10 scores' },
  do: {
    ko: '은닉층 100개와 50개로 시작한 뒤, 설정에 있는 ‘은닉층’의 슬라이더로 크기를 바꿔 보세요.',
    en: 'Begin with 100 and 50 units, then change their sizes by the sliders under “Hidden layers” in the settings.',
  },
  open: { ko: '100개와 50개', en: '100 and 50 units' },
  small: { ko: '20개와 20개', en: '20 and 20 units' },
  sizes: { ko: '층의 크기 슬라이더 보기', en: 'Show the sliders of the layers' },
  beside: { ko: '1층, 2층, 3층을 나란히', en: 'One, two and three layers side by side' },
  filters: { ko: '3층과 합성곱층 하나를 나란히', en: 'Three layers and one convolution side by side' },
  look: {
    ko: '테스트 손실이 더 줄지 않게 되는 때를 보세요. 매개변수 수는 ‘크기’에 있습니다. 거의 모두 첫 층에 있습니다.',
    en: 'See when the test loss stops falling. The count of parameters is under “Size”: nearly all are in the first layer.',
  },
  ask: {
    ko: '은닉층 하나를 더하면 2층보다 테스트 정확도가',
    en: 'With one more hidden layer, test accuracy will be',
  },
  better: { ko: '2포인트 넘게 높다', en: 'more than 2 points higher' },
  same: { ko: '2포인트 안에서 비슷하다', en: 'within 2 points of the two-layer network' },
  worse: { ko: '2포인트 넘게 낮다', en: 'more than 2 points lower' },
  runTwo: { ko: '2층', en: 'two layers' },
  runThree: { ko: '3층', en: 'three layers' },
  figure: { ko: '테스트 정확도', en: 'Test accuracy' },
  after: {
    ko: '깊이가 도움이 되는 경우는 4.2에서 봅니다.',
    en: 'Part 4.2 has a case in which depth does help.',
  },
} satisfies Record<string, Entry>

/** 1.4 */
export const nonlinearWords = {
  title: { ko: '왜 비선형인가', en: 'Why the non-linearity' },
  text: {
    ko: `$\\max(0, \\cdot)$를 빼면 어떻게 될까요? $W_2 W_1 x$는 $(W_2 W_1)x$, 곧 행렬 하나를 곱한 것입니다. 몇 층을 쌓아도 선형 분류기 하나와 같습니다.

나선에서 선형층 1개, 2개, 3개를 끝까지 학습하면 손실의 차이가 {linear-depth.high}도 되지 않고, 정확도는 {linear-spiral.high}를 넘지 못합니다. 경계는 언제나 직선입니다. 같은 자리에 ReLU를 넣으면 {relu-spiral.steps}[스텝](step) 만에 {relu-spiral.low}를 넘습니다.`,
    en: `What if $\\max(0, \\cdot)$ is left out? $W_2 W_1 x$ is $(W_2 W_1)x$, the product with one matrix. However many layers, it is one linear classifier.

On the spiral, one, two and three linear layers end within {linear-depth.high} of the same loss, none above {linear-spiral.high} accuracy, and the boundary is a straight line. With ReLU in its place the network passes {relu-spiral.low} within {relu-spiral.steps} [steps](step).`,
  },
  w: { ko: '두 행렬의 곱: 다시 행렬 하나', en: 'the product of both matrices: one matrix again' },
  x: { ko: '입력 벡터', en: 'the input' },
  do: {
    ko: '은닉층 둘이 모두 선형인 신경망으로 시작해 경계를 본 뒤 ReLU로 바꾸세요.',
    en: 'Begin with linear layers, look at the boundary, then switch to ReLU.',
  },
  linear: { ko: '은닉층 둘, 선형', en: 'Two hidden layers, linear' },
  none: { ko: '은닉층 없이', en: 'No hidden layer' },
  relu: { ko: 'ReLU로 바꾸기', en: 'Switch to ReLU' },
  look: {
    ko: '선형일 때는 층이 몇 개든 경계가 직선이고 손실이 같은 값에서 멈춥니다. 신경망 그림에서 모든 유닛의 지도가 곧은 띠인 것도 보세요.',
    en: 'With linear layers the boundary is straight and the loss stops at the same value, however many there are. Every unit’s map is a straight ramp.',
  },
  ask: {
    ko: '선형층을 1개에서 3개로 늘리면 마지막 학습 손실은',
    en: 'From one linear layer to three, the final training loss will be',
  },
  fewer: { ko: '낮아진다', en: 'lower' },
  same: { ko: '같다', en: 'the same' },
  more: { ko: '높아진다', en: 'higher' },
  runOne: { ko: '선형층 1개', en: '1 linear layer' },
  runThree: { ko: '선형층 3개', en: '3 linear layers' },
  figure: { ko: '학습 손실', en: 'Training loss' },
  after: {
    ko: '매개변수는 늘었지만 나타낼 수 있는 함수는 그대로입니다.',
    en: 'There are more parameters, and not one more function that they can represent.',
  },
} satisfies Record<string, Entry>

/** 1.5 */
export const learningWords = {
  title: { ko: 'SGD와 역전파', en: 'SGD and backpropagation' },
  text: {
    ko: `한 [스텝](step)은 네 단계입니다. *순방향*으로 점수를 내고, *손실*을 재고, *역방향*으로 [기울기](gradient)를 구하고, 기울기의 반대쪽으로 [학습률](learning-rate)만큼 *고칩니다*.

[역전파](backpropagation)는 연쇄 법칙입니다. 층마다 ‘뒤에서 온 기울기 × 이 층의 도함수’를 곱해 앞으로 넘깁니다. 실험실에서 예제 하나의 모든 수를 한 단계씩 따라가고, 입력과 가중치를 직접 고칠 수 있습니다.

맞게 계산했는지는 가중치를 조금 움직여 손실이 변한 비율(중앙 차분)과 견주면 압니다. 신경망을 {gradient-check.seeds}번씩 새로 뽑아 비교한 상대 오차는 모두 {gradient-check.high} 아래였습니다.`,
    en: `One [step](step) has four parts: *forward* to the scores, the *loss*, *backward* to the [gradient](gradient), and the *update* against it, as far as the [learning rate](learning-rate) says.

[Backpropagation](backpropagation) is the chain rule: each layer multiplies the gradient that comes from behind by its own derivative and hands it on. The lab follows every number of one example, step by step; inputs and weights can be changed by hand.

Whether it is right is checked by moving each weight a little and seeing how the loss changes (a central difference). Over {gradient-check.seeds} draws of networks every relative error stayed below {gradient-check.high}.`,
  },
  loss: { ko: '손실', en: 'the loss' },
  w: { ko: '가중치 하나', en: 'one weight' },
  delta: {
    ko: '뒤에서 온 기울기: 이 유닛의 값이 손실에 미치는 비율',
    en: 'the gradient from behind: how the loss answers to this unit’s value',
  },
  eta: { ko: '학습률', en: 'the learning rate' },
  do: {
    ko: '실험실의 ‘다음 단계’로 한 단계씩 따라가 보세요. 그런 다음 무대에서 예제 하나씩, 미니배치로, 전체로 배우게 해 보세요.',
    en: 'Walk through the lab with “Next”. Then let the stage learn from one example a step, from mini-batches, and from all of them at once.',
  },
  one: { ko: '스텝마다 예제 1개', en: 'One example a step' },
  mini: { ko: '미니배치 20개로', en: 'Mini-batches of 20' },
  full: { ko: '한 번에 전체로', en: 'All at once' },
  look: {
    ko: '예제 하나씩 배우면 손실 곡선이 떨리고, 전체로 배우면 매끈하지만 스텝마다 계산이 많습니다. 스텝과 에폭 수를 함께 보세요.',
    en: 'With one example a step the loss trembles; with all of them it is smooth, but each step costs more. Read step and epoch together.',
  },
  ask: {
    ko: '한 에폭 동안 배웁니다. 모든 예제를 한 번씩 본 뒤 학습 손실이 가장 낮은 것은?',
    en: 'One epoch each, so that every example is seen once. Which ends at the lowest training loss?',
  },
  runOne: { ko: '예제 1개씩 280스텝', en: '280 steps of 1 example' },
  runMini: { ko: '20개씩 14스텝', en: '14 steps of 20' },
  runFull: { ko: '280개 전체로 1스텝', en: '1 step of all 280' },
  figure: { ko: '한 에폭 뒤 학습 손실', en: 'Training loss after one epoch' },
  after: {
    ko: '같은 예제를 보고도 고친 횟수가 다릅니다. 그래서 미니배치를 씁니다. 작은 배치의 떨림과 큰 배치의 비용 사이에서 고른 것입니다.',
    en: 'The same examples, but not as many updates. Mini-batches stand between the trembling of small batches and the cost of large ones.',
  },
} satisfies Record<string, Entry>
