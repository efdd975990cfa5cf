import type { Entry } from '../../language.ts'

/** 1.1 */
export const linearWords = {
  title: { ko: '선형 분류', en: 'Linear classification' },
  text: {
    ko: `CIFAR-10의 이미지는 32 × 32 픽셀에 색이 셋, 곧 수 3,072개입니다. 선형 분류기는 이 벡터에 행렬 하나를 곱하고 [편향](bias)을 더해 클래스마다 [점수(score)](score)를 하나씩 냅니다. 점수가 가장 큰 클래스가 예측입니다.

$W$의 한 행은 3,072개의 [가중치(weight)](weight)이므로 다시 이미지로 그릴 수 있습니다. 클래스마다 하나뿐인 ‘템플릿(template)’이고, 점수는 이미지가 그 템플릿과 얼마나 닮았는지를 잰 것입니다.

학습하기 전, 가중치가 거의 0이면 모든 점수가 거의 같습니다. 열 클래스를 고르게 찍는 셈이라 [소프트맥스](softmax) [손실](loss)은 $\\ln 10 \\approx 2.303$, [힌지](hinge) 손실은 틀린 클래스마다 1씩, 모두 9입니다. 이 부분이 여는 실험은 더 큰 가중치에서 시작하므로 손실도 그보다 큽니다.`,
    en: `An image of CIFAR-10 is 32 × 32 pixels of three colors: 3,072 numbers. A linear classifier multiplies this vector by one matrix, adds a [bias](bias), and gets one [score](score) per class; the largest score is the prediction.

A row of $W$ is 3,072 [weights](weight), so it can be drawn as an image again. It is the class’s one template, and the score says how much an image resembles it.

Before any learning, with weights near 0, all scores are alike: it guesses among ten. The [softmax](softmax) [loss](loss) is then $\\ln 10 \\approx 2.303$ and the [hinge](hinge) loss 9, one for each wrong class. The experiment that this part opens begins from larger weights, and so from a larger loss.`,
  },
  s: { ko: '점수 벡터, 클래스 10개', en: 'the scores, one for each of 10 classes' },
  w: { ko: '가중치 행렬, 10 × 3,072: 클래스마다 한 행', en: 'the weights, 10 × 3,072: one row per class' },
  x: { ko: '이미지 한 장, 3,072 × 1', en: 'one image, 3,072 × 1' },
  b: { ko: '편향, 클래스마다 하나', en: 'the biases, one per class' },
  do: {
    ko: '은닉층 없이 학습을 시작하고, 무대의 테스트 이미지에서 하나를 골라 점수 막대를 보세요. ‘내 이미지로 시험하기’에는 내 이미지를 넣을 수 있습니다.',
    en: 'Let it learn without a hidden layer, then pick one of the test images on the stage and read its scores. “Try an image of your own” takes one of yours.',
  },
  softmax: { ko: 'CIFAR-10, 은닉층 없이', en: 'CIFAR-10 without a hidden layer' },
  hinge: { ko: '힌지 손실로 바꾸기 (SVM)', en: 'Switch to the hinge loss (SVM)' },
  held: { ko: 'L2 규제 강하게 걸기 (L2 = 1)', en: 'Apply a strong L2 penalty (L2 = 1)' },
  chance: { ko: '가중치 거의 0에서 시작', en: 'Begin with weights near 0' },
  look: {
    ko: '무대의 ‘클래스 템플릿’에서 열 장을 보세요. 잡음 같은 초기 가중치에서 시작하면 학습이 끝나도 잡음처럼 보입니다. 초기 가중치가 거의 그대로 남기 때문입니다. ‘가중치 거의 0에서 시작’을 누르면 학습한 것만 보이고, ‘L2 규제 강하게 걸기 (L2 = 1)’를 누르면 [규제](regularization)로 초기 가중치가 사라지면서 템플릿이 그림이 됩니다.',
    en: 'Look at the ten images under “Class templates” on the stage. From initial weights that are noise they look like noise to the end, because the initial weights are still there. “Begin with weights near 0” shows what was learned and nothing else; “Apply a strong L2 penalty (L2 = 1)” makes the initial weights fade by [regularization](regularization), and the templates become pictures.',
  },
  ask: {
    ko: '학습 이미지를 모두 {images-linear.epochs}번씩 본 뒤({images-linear.epochs}에폭), 처음 보는 테스트 이미지를 얼마나 맞힐까요?',
    en: 'After {images-linear.epochs} epochs, with every training image seen {images-linear.epochs} times, how many of the test images, never seen before, will be right?',
  },
  tenth: { ko: '열에 하나, 찍는 수준', en: 'one in ten, as by guessing' },
  third: { ko: '셋에 하나쯤', en: 'about one in three' },
  half: { ko: '절반 넘게', en: 'more than half' },
  run: { ko: '선형 분류기', en: 'linear classifier' },
  figure: { ko: '테스트 정확도', en: 'Test accuracy' },
  after: {
    ko: '찍는 것보다는 훨씬 낫지만, 클래스마다 템플릿 하나로는 여기까지입니다.',
    en: 'Far better than guessing, yet this is about as far as one template per class goes.',
  },
  found: {
    ko: '[시드](seed) {images-linear.made}개로 {images-linear.epochs}[에폭](epoch)씩 돌린 중앙값입니다. 테스트 정확도는 {images-linear.measured}, 학습 정확도는 {images-linear-train.measured}입니다. 학습 이미지도 절반을 못 맞히니 외운 것이 아닙니다. 학습이 끝난 가중치와 초기 가중치의 상관계수는 {images-kept.measured}이고, 이웃한 픽셀의 가중치끼리는 {images-smooth.measured}입니다. 거의 0에서 시작하면 이웃끼리의 상관계수가 {images-smooth-still.measured}, 테스트 정확도가 {images-still.measured}입니다.',
    en: 'Medians of {images-linear.made} [seeds](seed) after {images-linear.epochs} [epochs](epoch): test accuracy {images-linear.measured}, training accuracy {images-linear-train.measured}. Not even half of the training images are right, so nothing was learned by heart. The weights at the end and the initial ones have a correlation of {images-kept.measured}, the weights of neighboring pixels one of {images-smooth.measured}. From weights near 0, neighbors have {images-smooth-still.measured}, and test accuracy is {images-still.measured}.',
  },
} satisfies Record<string, Entry>

/** 1.2 */
export const twoLayerWords = {
  title: { ko: '2층 신경망', en: 'The two-layer network' },
  text: {
    ko: `첫 행렬 $W_1$이 이미지를 [유닛](unit) 100개의 값으로 바꾸고, 음수를 0으로 바꾼 뒤, 둘째 행렬 $W_2$가 점수 10개를 냅니다. 입력은 층으로 세지 않으므로 가중치 [층](layer)이 둘인 2층 신경망입니다.

이제 템플릿이 열 개가 아니라 백 개입니다. 왼쪽을 보는 말과 오른쪽을 보는 말이 서로 다른 유닛을 가질 수 있고, $W_2$가 그 둘을 ‘말’ 점수로 모읍니다. $W_1$과 $W_2$는 모두 [확률적 경사 하강법(SGD)](sgd)으로 학습하고, [기울기](gradient)는 [역전파](backpropagation)로 구합니다.`,
    en: `A first matrix $W_1$ turns the image into the values of 100 [units](unit), negative ones are set to 0, and a second matrix $W_2$ makes the ten scores of them. The input is not counted, so with two [layers](layer) of weights this is a two-layer network.

There are a hundred templates now instead of ten. A horse that looks left and one that looks right may have units of their own, and $W_2$ gathers them into one score. Both matrices learn by [stochastic gradient descent](sgd), with [gradients](gradient) from [backpropagation](backpropagation).`,
  },
  s: { ko: '점수 10개', en: 'the 10 scores' },
  w1: { ko: '첫 층의 가중치, 100 × 3,072', en: 'weights of the first layer, 100 × 3,072' },
  w2: { ko: '둘째 층의 가중치, 10 × 100', en: 'weights of the second layer, 10 × 100' },
  x: { ko: '이미지 한 장', en: 'one image' },
  b: { ko: '층마다의 편향', en: 'the biases of either layer' },
  max: { ko: 'ReLU: 음수는 0, 양수는 그대로', en: 'ReLU: 0 for negative values, positive ones as they are' },
  do: {
    ko: '은닉층을 하나 넣고 같은 이미지를 학습하게 하세요.',
    en: 'Add one hidden layer and let it learn the same images.',
  },
  open: { ko: '은닉층 유닛 100개', en: 'One hidden layer of 100' },
  narrow: { ko: '유닛을 10개로 줄이기', en: 'Only 10 units' },
  first: { ko: '첫 층의 가중치 이미지 보기', en: 'See the first layer as images' },
  look: {
    ko: '무대의 ‘첫 층의 가중치’는 처음에는 잡음처럼 보입니다. 학습을 계속하면 초기 가중치가 L2 규제로 줄어들면서 색 얼룩, 가장자리, 흐릿한 윤곽이 드러납니다. 학습 정확도와 테스트 정확도가 어디서부터 벌어지는지도 보세요.',
    en: '“First layer’s weights” on the stage look like noise at first. As it goes on learning, L2 makes the initial weights fade, and blobs of color, edges and vague outlines come out. See where training and test accuracy begin to part.',
  },
  ask: {
    ko: '유닛 100개의 은닉층은 선형 분류기보다 테스트 정확도를 얼마나 올릴까요?',
    en: 'How much will the hidden layer add to the test accuracy of the linear classifier?',
  },
  little: { ko: '2%포인트도 못 올린다', en: 'less than 2 percentage points' },
  some: { ko: '2–15%포인트', en: '2 to 15 percentage points' },
  much: { ko: '15%포인트 넘게', en: 'more than 15 percentage points' },
  runLinear: { ko: '선형', en: 'linear' },
  runTwo: { ko: '2층', en: 'two layers' },
  figure: { ko: '테스트 정확도', en: 'Test accuracy' },
  after: {
    ko: '분명히 낫지만 기적은 아닙니다. 여기서는 이미지 5,000장으로 학습합니다.',
    en: 'Clearly better, and no miracle: it learns from 5,000 images here.',
  },
  found: {
    ko: '시드 {images-two.made}개로 {images-two.epochs}에폭씩 돌린 테스트 정확도의 중앙값은 {images-two.measured}이고, 같은 시드의 선형 분류기보다 {images-margin.measured}%포인트 높습니다. 층만 바꾼 비교는 아닙니다. 학습률과 L2 규제의 세기를 신경망마다 따로 골랐습니다. 선형은 학습률 {images-linear.rate}에 L2 {images-linear.l2}, 2층은 학습률 {images-two.rate}에 L2 {images-two.l2}입니다.',
    en: 'Over {images-two.made} seeds and {images-two.epochs} epochs the median test accuracy is {images-two.measured}: {images-margin.measured} percentage points above the linear classifier’s with the same seed. Not only the layers differ. Learning rate and L2 were chosen for each network by itself: {images-linear.rate} and {images-linear.l2} for the linear one, {images-two.rate} and {images-two.l2} for this one.',
  },
} satisfies Record<string, Entry>

/** 1.3 */
export const threeLayerWords = {
  title: { ko: '3층 신경망', en: 'The three-layer network' },
  text: {
    ko: `은닉층을 하나 더 쌓으면 3층입니다. 은닉층의 수와 크기는 학습되지 않고 사람이 고릅니다. 이런 수를 [하이퍼파라미터(hyperparameter)](hyperparameter)라고 합니다.

층을 더하면 늘 좋아질까요? 아래에서 예측하고 돌려 보세요. 그런 다음 층의 *수*가 아니라 *종류*를 바꾸면 어떻게 되는지, 3층 신경망과 [합성곱](convolution)층 하나를 나란히 놓고 보세요.`,
    en: `One more hidden layer makes three. How many there are and how large is not learned but chosen: such numbers are called [hyperparameters](hyperparameter).

Does a further layer always help? Predict below, then run it. After that put three layers beside one [convolution](convolution), to see what happens when the *kind* of the layers changes, not their *number*.`,
  },
  h: { ko: '은닉층의 값: 유닛마다 하나', en: 'the values of a hidden layer, one per unit' },
  w1: { ko: '앞 두 층의 가중치', en: 'weights of the two layers before' },
  x: { ko: '이미지 한 장', en: 'one image' },
  b: { ko: '층마다의 편향', en: 'the biases of each layer' },
  w3: { ko: '셋째 층의 가중치, 10 × 50', en: 'weights of the third layer, 10 × 50' },
  s: { ko: '점수 10개', en: 'the 10 scores' },
  do: {
    ko: '유닛 100개와 50개의 두 은닉층으로 시작한 뒤, 설정에 있는 ‘은닉층’의 슬라이더로 크기를 바꿔 보세요.',
    en: 'Begin with 100 and 50 units, then change their sizes by the sliders under “Hidden layers” in the settings.',
  },
  open: { ko: '100개와 50개', en: '100 and 50 units' },
  small: { ko: '20개와 20개', en: '20 and 20 units' },
  sizes: { ko: '층의 크기 슬라이더 보기', en: 'Show the sliders of the layers' },
  beside: { ko: '1층, 2층, 3층을 나란히', en: 'One, two and three layers side by side' },
  filters: { ko: '3층과 합성곱층 하나를 나란히', en: 'Three layers and one convolution side by side' },
  look: {
    ko: '테스트 손실이 더 줄지 않게 되는 때를 보세요. [매개변수](parameter) 수는 ‘크기’에 있습니다. 거의 모두 첫 층에 있습니다.',
    en: 'See when the test loss stops falling. The count of [parameters](parameter) is under “Size”: nearly all are in the first layer.',
  },
  ask: {
    ko: '은닉층 하나를 더하면 2층보다 테스트 정확도가',
    en: 'With one more hidden layer, test accuracy will be',
  },
  better: { ko: '2%포인트 넘게 높다', en: 'more than 2 percentage points higher' },
  same: { ko: '2%포인트 안에서 비슷하다', en: 'within 2 percentage points of the two-layer network' },
  worse: { ko: '2%포인트 넘게 낮다', en: 'more than 2 percentage points lower' },
  runTwo: { ko: '2층', en: 'two layers' },
  runThree: { ko: '3층', en: 'three layers' },
  figure: { ko: '테스트 정확도', en: 'Test accuracy' },
  after: {
    ko: '깊이가 도움이 되는 경우는 4.2에서 봅니다.',
    en: 'Part 4.2 has a case in which depth does help.',
  },
  found: {
    ko: `시드 {images-third-layer.made}개에서 3층의 테스트 정확도에서 2층의 것을 뺀 차이의 중앙값은 {images-third-layer.measured}%포인트입니다. 이미지 5,000장과 완전 연결층만으로는 깊이의 이득이 나타나지 않습니다. 여기서도 학습률({images-third-layer.rate})과 L2({images-third-layer.l2})는 3층에 맞게 따로 골랐습니다.

이미지에는 층의 수보다 종류가 중요합니다. 설정을 모두 같게 하고 이미지 2,000장을 {filters-three.epochs}에폭 학습하면, 합성곱층 하나(매개변수 {size-filters-one.low}개)의 테스트 정확도가 이 3층 신경망(매개변수 {size-three.low}개)보다 {filters-three.measured}%포인트 높습니다(시드 {filters-three.made}개의 중앙값).`,
    en: `Over {images-third-layer.made} seeds, the three-layer network’s test accuracy minus the two-layer one’s has a median of {images-third-layer.measured} percentage points. With 5,000 images and fully connected layers alone, depth brings no gain. Learning rate ({images-third-layer.rate}) and L2 ({images-third-layer.l2}) were chosen for it here, too.

For images the kind of layer counts for more than their number. With all settings alike, 2,000 images and {filters-three.epochs} epochs, one convolution ({size-filters-one.low} parameters) is {filters-three.measured} percentage points ahead of these three layers ({size-three.low} parameters) in test accuracy: the median of {filters-three.made} seeds.`,
  },
} satisfies Record<string, Entry>

/** 1.4 */
export const nonlinearWords = {
  title: { ko: '왜 비선형인가', en: 'Why the non-linearity' },
  text: {
    ko: `$\\max(0, \\cdot)$를 빼면 어떻게 될까요? 아래의 식은 선형층 둘을 이어 쓰고 괄호를 푼 것입니다. 무엇을 몇 번 곱하고 더하는지 세어 보세요. 층이 셋이면 무엇이 달라질까요?

아래에서는 층의 크기, 업데이트하는 방법(옵티마이저), [배치](mini-batch)를 그대로 두고 은닉층의 [활성화 함수](activation)만 바꿉니다.`,
    en: `What if $\\max(0, \\cdot)$ is left out? The formula below writes two linear layers one after the other and multiplies them out. Count what is multiplied and added in the end. What would a third layer change?

Below, only the [activation function](activation) of the hidden layers changes; sizes, the way of updating (the optimizer) and [batches](mini-batch) stay as they are.`,
  },
  w: { ko: '두 행렬의 곱: 다시 행렬 하나', en: 'the product of both matrices: one matrix again' },
  x: { ko: '입력 벡터', en: 'the input' },
  s: { ko: '점수', en: 'the scores' },
  b: { ko: '두 편향: 합쳐져 다시 편향 하나', en: 'both biases: together one bias again' },
  do: {
    ko: '은닉층 둘이 모두 선형인 신경망으로 시작해 경계를 본 뒤 ReLU로 바꾸세요.',
    en: 'Begin with linear layers, look at the boundary, then switch to ReLU.',
  },
  linear: { ko: '은닉층 둘, 선형', en: 'Two hidden layers, linear' },
  none: { ko: '은닉층 없이', en: 'No hidden layer' },
  relu: { ko: 'ReLU로 바꾸기', en: 'Switch to ReLU' },
  look: {
    ko: '선형일 때 경계의 모양과 손실이 멈추는 값을 은닉층이 둘일 때와 없을 때 비교하세요. 신경망 그림에서 유닛의 지도가 ReLU로 바꾸기 전과 후에 어떻게 다른지도 보세요.',
    en: 'With linear layers, compare the shape of the boundary and the value at which the loss stops, with two hidden layers and with none. See also how the units’ maps differ before and after the switch to ReLU.',
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
    ko: '매개변수는 늘었지만 나타낼 수 있는 함수는 그대로입니다. 선형층은 몇 개를 쌓아도 행렬 하나와 편향 하나, 곧 선형 분류기 하나입니다.',
    en: 'There are more parameters, and not one more function that they can represent: however many linear layers, one matrix and one bias remain, which is one linear classifier.',
  },
  found: {
    ko: '시드 {linear-depth.seeds}개를 {linear-depth.steps}스텝씩 돌리면 선형층 1개, 2개, 3개의 마지막 손실은 모두 {linear-depth.high} 안에서 같습니다. 선형층 3개의 학습 정확도는 열 번 중 아홉 번 {linear-spiral.high} 이하입니다. 활성화 함수만 ReLU로 바꾸면 열 번 중 아홉 번 넘게 {relu-spiral.steps}스텝 만에 {relu-spiral.low}에 이릅니다(시드 {relu-spiral.made}개).',
    en: 'Over {linear-depth.seeds} seeds of {linear-depth.steps} steps, one, two and three linear layers end within {linear-depth.high} of the same loss. In 9 of 10 runs the training accuracy of three linear layers is {linear-spiral.high} or less; with ReLU in the hidden layers and nothing else changed it reaches {relu-spiral.low} in more than 9 of 10, within {relu-spiral.steps} steps ({relu-spiral.made} seeds).',
  },
} satisfies Record<string, Entry>

/** 1.5 */
export const learningWords = {
  title: { ko: 'SGD와 역전파', en: 'SGD and backpropagation' },
  text: {
    ko: `한 [스텝](step)은 네 단계입니다. *순방향*으로 점수를 내고, *손실*을 재고, *역방향*으로 [기울기](gradient)를 구하고, 기울기에 [학습률](learning-rate)을 곱한 만큼 반대쪽으로 *고칩니다*.

[역전파](backpropagation)는 연쇄 법칙입니다. 뒤에서 온 기울기에 이 층의 도함수를 곱해 앞 층으로 넘깁니다. 실험실에서 예제 하나의 모든 수를 한 단계씩 따라가고, 입력과 가중치를 직접 고칠 수 있습니다.

맞게 계산했는지는 가중치를 조금 움직여 손실이 변한 비율(중앙 차분)과 비교하면 압니다(1.8). 화면에서 학습하는 엔진은 수를 약 7자리(float32)로 계산하므로 그런 작은 차이가 반올림에 묻힙니다. 그래서 같은 식을 약 16자리(float64)로 다시 쓴 검산용 신경망에서, 매끄러운 활성화 함수로 비교합니다. 시드 {gradient-check.seeds}개로 뽑은 신경망에서 상대 오차는 모두 {gradient-check.high} 아래였습니다.`,
    en: `One [step](step) has four parts: *forward* to the scores, the *loss*, *backward* to the [gradient](gradient), and the *update* against it, by the gradient times the [learning rate](learning-rate).

[Backpropagation](backpropagation) is the chain rule: each layer multiplies the gradient that comes from behind by its own derivative and hands it on to the layer before. The lab follows every number of one example, step by step; inputs and weights can be changed by hand.

Whether it is right is checked by moving each weight a little and seeing how the loss changes (a central difference, see 1.8). The engine that trains on the screen computes with some 7 digits (float32), and so small a difference drowns in rounding. So the check is made in a second network, with the same formulas in some 16 digits (float64) and smooth activations. In networks drawn from {gradient-check.seeds} seeds, every relative error stayed below {gradient-check.high}.`,
  },
  loss: { ko: '손실', en: 'the loss' },
  w: { ko: '가중치 하나', en: 'one weight' },
  delta: {
    ko: 'δ = ∂L/∂z: 활성화 전 값이 조금 변할 때 손실이 변하는 비율',
    en: 'δ = ∂L/∂z: how the loss changes as the pre-activation is changed a little',
  },
  z: { ko: '활성화 전 값: 가중합 더하기 편향', en: 'the pre-activation: weighted sum plus bias' },
  eta: { ko: '학습률', en: 'the learning rate' },
  do: {
    ko: '실험실의 ‘다음 단계’로 한 단계씩 따라가 보세요. 그런 다음 무대에서 예제 하나씩, 미니배치로, 전체로 학습하게 해 보세요.',
    en: 'Walk through the lab with “Next”. Then let the stage learn from one example per step, from mini-batches, and from all of them at once.',
  },
  one: { ko: '스텝마다 예제 1개', en: 'One example per step' },
  mini: { ko: '예제 20개씩 미니배치로', en: 'Mini-batches of 20 examples' },
  full: { ko: '한 번에 전체로', en: 'All at once' },
  look: {
    ko: '예제 하나씩 학습하면 손실 곡선이 떨리고, 전체로 학습하면 매끄럽지만 스텝마다 계산이 많습니다. 스텝과 에폭 수를 함께 보세요.',
    en: 'With one example per step the loss curve is jagged; with all of them it is smooth, but each step costs more. Read step and epoch together.',
  },
  ask: {
    ko: '한 에폭 동안 같은 학습률 {batch-one.rate}(으)로 학습합니다. 모든 예제를 한 번씩 본 뒤 학습 손실이 가장 낮은 것은?',
    en: 'One epoch each at the same rate, {batch-one.rate}, so that every example is seen once. Which ends at the lowest training loss?',
  },
  runOne: { ko: '예제 1개씩 280스텝', en: '280 steps of 1 example' },
  runMini: { ko: '20개씩 14스텝', en: '14 steps of 20' },
  runFull: { ko: '280개 전체로 1스텝', en: '1 step of all 280' },
  figure: { ko: '한 에폭 뒤 학습 손실', en: 'Training loss after one epoch' },
  after: {
    ko: '같은 예제를 보고도 고친 횟수가 다릅니다. 다만 이것만으로 작은 배치가 낫다고 할 수는 없습니다. 예제 20개를 한꺼번에 계산하는 시간은 하나씩 20번 계산하는 시간보다 짧고, 큰 배치의 기울기는 덜 떨리므로 더 큰 학습률을 쓸 수 있습니다. 미니배치는 그 사이의 타협입니다.',
    en: 'The same examples, but not as many updates. That alone does not make small batches better: 20 examples at once take less time than 20 one by one, and the gradient of a large batch is less noisy and so allows a larger rate. Mini-batches are the compromise between them.',
  },
  found: {
    ko: '시드 {batch-one.made}개의 중앙값으로 예제 1개씩은 {batch-one.measured}, 전체로 한 번은 {batch-full.measured}입니다. 학습률을 따로 골라도(예제 1개씩 {batch-own-rates.one}, 20개씩 {batch-own-rates.twenty}, 전체 {batch-own-rates.all}) 시드의 {batch-own-rates.measured}에서 순서가 같습니다. 한 에폭을 기준으로 비교하면 여러 번 고치는 쪽이 유리하기 때문입니다.',
    en: 'Medians of {batch-one.made} seeds: {batch-one.measured} with one example per step, {batch-full.measured} after one step of all. With rates chosen for each ({batch-own-rates.one} for one example, {batch-own-rates.twenty} for 20, {batch-own-rates.all} for all) the order is the same in {batch-own-rates.measured} of the seeds: counting by epochs favors many updates.',
  },
} satisfies Record<string, Entry>
