import type { Entry } from '../../language.ts'

/** 2.1 */
export const neuronWords = {
  title: { ko: '뉴런: 생물과 수학', en: 'The neuron, in biology and in mathematics' },
  text: {
    ko: `사람의 뇌에는 뉴런이 약 860억 개, 시냅스가 10¹⁴–10¹⁵개 있습니다. 뉴런은 가지돌기로 신호를 받아 세포체에서 모으고, 그 합이 문턱을 넘으면 축삭을 따라 신호를 쏘아 시냅스로 다음 뉴런에 전합니다.

수학의 뉴런, 곧 [유닛(unit)](unit)은 이것을 크게 줄인 모형입니다. 입력마다 [가중치](weight)를 곱해 더하고 [편향](bias)을 더합니다. 가중치가 양수면 흥분성, 음수면 억제성입니다. [활성화 함수](activation)는 신호를 얼마나 자주 쏘는지, 발화율을 흉내 냅니다.

유닛 하나는 입력 공간을 직선으로 나눌 뿐입니다. 그래서 원 안팎을 유닛 하나로 나누면 {one-unit.high}를 넘지 못하고, 넷이면 {four-units.low}를 넘습니다.`,
    en: `A human brain has about 86 billion neurons and 10¹⁴ to 10¹⁵ synapses. A neuron takes in signals by its dendrites and gathers them in the cell body; when their sum passes a threshold it fires along its axon, and synapses pass that on.

The mathematical neuron, a [unit](unit), is a coarse model of it. Each input is multiplied by a [weight](weight), the products are added, and a [bias](bias) with them. A positive weight excites, a negative one inhibits. The [activation function](activation) stands for the firing rate.

One unit divides its inputs by a straight line and no more. So a single one does not get past {one-unit.high} on the circle, while four pass {four-units.low}.`,
  },
  x: { ko: '입력: 다른 뉴런에서 온 신호', en: 'an input: the signal of another neuron' },
  w: { ko: '가중치: 그 시냅스의 세기', en: 'its weight: the strength of the synapse' },
  b: { ko: '편향: 문턱을 옮기는 수', en: 'the bias, which moves the threshold' },
  f: { ko: '활성화 함수: 발화율', en: 'the activation function: the firing rate' },
  do: {
    ko: '실험실에서 입력과 가중치를 움직여 보세요. 그런 다음 무대에서 유닛 하나와 넷을 견주세요.',
    en: 'Move inputs and weights in the lab. Then compare one unit with four on the stage.',
  },
  one: { ko: '유닛 1개로 원 나누기', en: 'The circle with 1 unit' },
  four: { ko: '유닛 4개로', en: 'With 4 units' },
  maps: { ko: '유닛의 지도 보기', en: 'See the units’ maps' },
  look: {
    ko: '유닛의 지도는 한쪽이 밝고 다른 쪽이 어두운 반평면입니다. 그 경계선이 $w \\cdot x + b = 0$입니다. 넷이 모이면 닫힌 경계가 됩니다.',
    en: 'A unit’s map is a half-plane: bright on one side, dark on the other. The line between is $w \\cdot x + b = 0$. Four of them close around the circle.',
  },
  ask: {
    ko: '유닛 하나로 원 안팎을 {one-unit.steps}스텝 배우면 학습 정확도는?',
    en: 'One unit learns the circle for {one-unit.steps} steps. Its training accuracy will be',
  },
  low: { ko: '80%도 안 된다', en: 'below 80%' },
  middle: { ko: '80–95%', en: '80% to 95%' },
  high: { ko: '95% 넘게', en: 'above 95%' },
  run: { ko: '유닛 1개', en: '1 unit' },
  figure: { ko: '학습 정확도', en: 'Training accuracy' },
  after: {
    ko: '직선 하나로 가장 잘 나눠도 이만큼입니다. 이제 유닛 4개로 시험해 보세요.',
    en: 'That is what one straight line can do. Try four units now.',
  },
} satisfies Record<string, Entry>

/** 2.2 */
export const sigmoidWords = {
  title: { ko: '시그모이드와 기울기 소실', en: 'Sigmoid and the vanishing gradient' },
  text: {
    ko: `시그모이드는 어떤 값이든 0과 1 사이로 누릅니다. 발화율로 읽기 좋아 오래 쓰였지만 문제가 셋 있습니다.

첫째, 양 끝에서 [포화](saturated)됩니다. 도함수가 가장 클 때도 0.25이고 조금만 벗어나면 0에 가깝습니다. [역전파](backpropagation)는 층마다 이 도함수를 곱하므로 [기울기](gradient)가 빠르게 사라집니다. 여섯 층을 쌓았더니 첫 층의 기울기는 마지막 층의 {sigmoid-vanishes.high}배도 되지 않았습니다. 작은 가중치로 시작했으므로 포화된 (예제, 유닛) 쌍은 어느 층에서도 {sigmoid-unsaturated.high} 이하인데도 그렇습니다. 큰 가중치로 시작하면 모든 층에서 {sigmoid-saturated.low} 넘게 포화됩니다. {sigmoid-stuck.steps}스텝 뒤 손실은 {sigmoid-stuck.low}–{sigmoid-stuck.high}로 찍는 것과 같았고, ReLU는 {relu-not-stuck.high} 아래였습니다.

둘째, 출력이 모두 양수라 [0 중심](zero-centered)이 아닙니다(2.3). 셋째, $e^{-z}$를 계산하는 값이 비쌉니다.`,
    en: `The sigmoid presses any value to between 0 and 1. That reads well as a firing rate, and it was long in use, but it has three faults.

First, it [saturates](saturated) at both ends. Its derivative is 0.25 at most and near 0 a little further out. [Backpropagation](backpropagation) multiplies by it in every layer, so the [gradient](gradient) vanishes quickly: with six layers, that of the first layer was less than {sigmoid-vanishes.high} times the last one’s. That takes no saturation: from small weights, no layer had more than {sigmoid-unsaturated.high} of its (example, unit) pairs saturated. From large ones, more than {sigmoid-saturated.low} are, in every layer. After {sigmoid-stuck.steps} steps the loss was {sigmoid-stuck.low} to {sigmoid-stuck.high}, as good as guessing; with ReLU it was below {relu-not-stuck.high}.

Second, its outputs are all positive, not [zero-centered](zero-centered) (see 2.3). Third, $e^{-z}$ costs more than a comparison.`,
  },
  f: { ko: '시그모이드', en: 'the sigmoid' },
  z: { ko: '활성화 전 값', en: 'the pre-activation' },
  slope: { ko: '그 도함수: z = 0에서 가장 크고 0.25', en: 'its derivative, largest at z = 0: 0.25' },
  do: {
    ko: '실험실에서 ‘점 z’를 양 끝으로 옮겨 도함수를 보고, ‘은닉층 수’를 늘려 기울기 막대를 보세요. 그런 다음 무대에서 확인하세요.',
    en: 'In the lab move “point z” to either end and read the derivative; raise the number of “hidden layers” and read the bars of the gradient. Then see it on the stage.',
  },
  sigmoid: { ko: '시그모이드 여섯 층', en: 'Six layers of sigmoid' },
  relu: { ko: '같은 신경망을 ReLU로', en: 'The same with ReLU' },
  large: { ko: '큰 초기 가중치에서 시작', en: 'From large first weights' },
  layers: { ko: '층별 기울기 보기', en: 'See the gradient by layer' },
  look: {
    ko: '‘층별 상태’의 기울기 열을 위에서 아래로 읽으세요. 작은 가중치로 시작한 시그모이드는 첫 층으로 갈수록 몇 자리씩 작아지고, 포화 비율은 0%에 가깝습니다. ‘큰 초기 가중치에서 시작’을 누르면 포화 비율이 절반을 넘습니다. ReLU는 포화 대신 비활성 비율이 나옵니다.',
    en: 'Read the gradient column under “Layers”: with sigmoid from small weights it shrinks by orders of magnitude toward the first layer, while the saturated share stays near 0%. With “From large first weights” more than half are saturated. ReLU has an inactive share in its place.',
  },
  ask: {
    ko: '시그모이드 여섯 층. 첫 업데이트에서 첫 층 기울기는 출력층 기울기의 몇 배일까요?',
    en: 'Six layers of sigmoid, first update. The first layer’s gradient by the output layer’s will be',
  },
  alike: { ko: '0.3배 이상, 비슷하다', en: '0.3 or more: much alike' },
  tenth: { ko: '0.01–0.3배', en: '0.01 to 0.3' },
  hundredth: { ko: '0.01배도 안 된다', en: 'less than 0.01' },
  run: { ko: '첫 층 / 출력층', en: 'first layer / output layer' },
  figure: { ko: '기울기 크기의 비', en: 'Ratio of the gradients’ sizes' },
  after: {
    ko: '층마다 많아야 0.25가 곱해지니 여섯 번이면 4,000분의 1까지 줄 수 있습니다. 가중치도 곱해지므로 정확한 값은 그때그때 다릅니다.',
    en: 'Each layer multiplies by 0.25 at most, six of them by 1/4,000; the weights multiply too, so the exact ratio differs from draw to draw.',
  },
} satisfies Record<string, Entry>

/** 2.3 */
export const zigzagWords = {
  title: { ko: '지그재그', en: 'Zig-zag' },
  text: {
    ko: `어떤 유닛의 입력이 모두 양수라고 합시다. 그 유닛의 가중치 기울기는 ‘뒤에서 온 기울기 $\\delta$ × 입력’인데 입력이 양수이므로 모두 $\\delta$와 같은 부호입니다. 한 예제로 고치는 한 걸음에서 모든 가중치가 *함께 커지거나 함께 작아집니다*.

하나는 키우고 하나는 줄여야 한다면 곧장 갈 수 없어 지그재그로 갑니다. 시그모이드의 출력이 바로 그런 입력입니다. 예제 하나씩 {one-sign.updates}번 고칠 때 시그모이드 다음 층에서는 {one-sign.low}가 그랬고, 0 중심인 tanh 다음 층에서는 {two-signs.high}도 되지 않았습니다.

실험실의 두 가중치는 입력이 모두 양수일 때 0 중심일 때보다 {zig-zag-path.low}배 넘게 긴 길을 돌아갑니다.`,
    en: `Let all inputs of a unit be positive. The gradient of each of its weights is “the gradient $\\delta$ from behind times the input”, so all of them have the sign of $\\delta$. In an update by one example all weights *grow together or shrink together*.

Where one has to grow and another to shrink there is no straight way, only a zig-zag. The outputs of a sigmoid layer are such inputs: in {one-sign.updates} updates by one example each, {one-sign.low} of the moves after a sigmoid layer were of one sign, and less than {two-signs.high} after tanh, which is [zero-centered](zero-centered).

In the lab the two weights go more than {zig-zag-path.low} times as far when inputs are all positive as when they are centered.`,
  },
  w: { ko: '이 유닛의 i번째 가중치', en: 'weight i of this unit' },
  delta: {
    ko: '뒤에서 온 기울기: 가중치마다 같은 수',
    en: 'the gradient from behind, the same for every weight',
  },
  x: {
    ko: '입력 i: 모두 양수라면 부호는 δ가 정한다',
    en: 'input i; if all are positive, δ alone decides the sign',
  },
  do: {
    ko: '실험실의 ‘입력의 중심’을 0에서 양수 쪽으로 옮겨 보세요. 그런 다음 무대에서 예제 하나씩 배우게 해 보세요.',
    en: 'In the lab “center of the inputs” moves them from around 0 to the positive side. Then let the stage learn from one example a step.',
  },
  sigmoid: { ko: '시그모이드, 예제 1개씩', en: 'Sigmoid, one example a step' },
  tanh: { ko: 'Tanh, 예제 1개씩', en: 'Tanh, one example a step' },
  look: {
    ko: '길의 방향을 보세요. 양수 입력에서는 모든 걸음이 오른쪽 위나 왼쪽 아래를 향합니다. 무대에서는 손실이 내려가는 속도를 견주세요.',
    en: 'The directions of the path: with positive inputs every step points up and right or down and left. On the stage compare how fast the loss falls.',
  },
  ask: {
    ko: '예제 하나씩 {one-sign.updates}스텝을 배웁니다. 학습 손실이 더 낮은 쪽은?',
    en: '{one-sign.updates} steps of one example each. Which ends at the lower training loss?',
  },
  runSigmoid: { ko: '시그모이드', en: 'sigmoid' },
  runTanh: { ko: 'Tanh', en: 'tanh' },
  figure: { ko: '학습 손실', en: 'Training loss' },
  after: {
    ko: '부호만의 차이는 아닙니다. 시그모이드는 도함수도 작습니다. 미니배치를 쓰면 예제마다 δ의 부호가 섞여 지그재그는 누그러집니다.',
    en: 'The signs are not the whole of it: sigmoid’s derivative is smaller as well. In a mini-batch the signs of δ mix, which softens the zig-zag.',
  },
} satisfies Record<string, Entry>

/** 2.4 */
export const tanhWords = {
  title: { ko: 'Tanh', en: 'Tanh' },
  text: {
    ko: `tanh는 −1과 1 사이로 누릅니다. [0 중심](zero-centered)이라 지그재그가 덜하고, 도함수는 0에서 1로 시그모이드의 네 배입니다. 하지만 양 끝에서 [포화](saturated)되는 것은 같습니다.

둘은 사실 같은 곡선입니다. 시그모이드를 가로로 절반으로 줄이고 세로로 두 배 늘려 1을 내리면 tanh가 됩니다. 이 엔진의 두 함수는 −10에서 10까지 {tanh-identity.high} 안에서 일치했습니다.

여섯 층 신경망에서 시그모이드가 한 걸음도 못 나간 {tanh-not-stuck.steps}스텝 동안 tanh의 손실은 {tanh-not-stuck.high} 아래로 내려갔습니다.`,
    en: `Tanh presses values to between −1 and 1. It is [zero-centered](zero-centered), so it zig-zags less, and its derivative at 0 is 1, four times the sigmoid’s. At both ends it [saturates](saturated) just as well.

They are one curve, in fact: squeeze the sigmoid to half its width, stretch it to twice its height, lower it by 1. From −10 to 10 this engine’s two functions agree to {tanh-identity.high}.

In the {tanh-not-stuck.steps} steps in which six layers of sigmoid went nowhere, tanh took the loss below {tanh-not-stuck.high}.`,
  },
  tanh: { ko: 'tanh, −1에서 1까지', en: 'tanh, from −1 to 1' },
  sigma: { ko: '시그모이드, 가로로 두 배 빠르게', en: 'the sigmoid, twice as fast' },
  do: {
    ko: '실험실의 ‘시그모이드를 tanh로’ 슬라이더로 두 곡선을 포개 보세요. 무대에서는 둘을 차례로 돌리세요.',
    en: 'Slide the one curve onto the other in the lab, by “sigmoid to tanh”. On the stage run one after the other.',
  },
  sigmoid: { ko: '시그모이드 여섯 층', en: 'Six layers of sigmoid' },
  open: { ko: 'Tanh 여섯 층', en: 'Six layers of tanh' },
  look: {
    ko: '손실이 언제 움직이기 시작하는지, ‘층별 상태’에서 활성값의 히스토그램이 0의 양쪽에 퍼지는지 보세요.',
    en: 'When the loss begins to move; and that the histograms under “Layers” lie on both sides of 0.',
  },
  ask: {
    ko: '여섯 층, {tanh-not-stuck.steps}스텝. 학습 손실이 더 낮은 쪽은?',
    en: 'Six layers, {tanh-not-stuck.steps} steps. Which ends at the lower training loss?',
  },
  runSigmoid: { ko: '시그모이드', en: 'sigmoid' },
  runTanh: { ko: 'Tanh', en: 'tanh' },
  figure: { ko: '학습 손실', en: 'Training loss' },
  after: {
    ko: '같은 곡선이라도 높이와 중심이 다르면 배우는 속도가 전혀 다릅니다.',
    en: 'The same curve, and yet its height and its center decide how fast a network learns.',
  },
} satisfies Record<string, Entry>

/** 2.5 */
export const dyingWords = {
  title: { ko: 'ReLU와 죽는 유닛', en: 'ReLU, and how its units die' },
  text: {
    ko: `ReLU는 음수를 0으로, 양수를 그대로 보냅니다. 비교 한 번이면 계산이 끝나고, 양수 쪽에서는 [포화](saturated)되지 않아 [기울기](gradient)가 줄지 않고 지나갑니다.

대신 0인 쪽에서는 도함수도 정확히 0입니다. 큰 한 걸음이 유닛을 밀어 모든 예제에서 음수가 되면, 그 유닛은 언제나 0을 내고 기울기도 0입니다. 이것이 [죽은 유닛(dead unit)](dead)입니다. 강의에서는 학습률이 크면 “많게는 40%”가 죽는다고 합니다. 여기서는 유닛 16개가 나선을 배울 때 학습률 {dead-large.rate}에서 {dead-large.low}–{dead-large.high}가 죽습니다. 학습률 {dead-small.rate}에서는 많아야 {dead-small.high}개인데, 대부분 시작할 때부터 죽어 있던 유닛이고 배우는 동안 죽은 것은 많아야 {dead-since.high}개입니다.

“한 번 죽으면 되살아나지 않는다”는 말은 *첫 은닉층에서만* 맞았습니다. 입력이 늘 같기 때문입니다. 시드 {revived-first.seeds}개를 돌려 보니 첫 층에서 되살아난 유닛은 {revived-first.high}개, 둘째 층에서는 {revived-second.low}번이 넘었습니다. 둘째 층의 입력은 첫 층이 배우는 동안 계속 바뀌기 때문입니다.`,
    en: `ReLU sends negative values to 0 and lets positive ones through. It costs one comparison, and on the positive side it never [saturates](saturated): the [gradient](gradient) passes undiminished.

On the other side its derivative is exactly 0. When one large step pushes a unit to where it is negative for every example, it gives 0 for all of them and its gradient is 0 too: a [dead unit](dead). The lecture says that a large learning rate kills “as much as 40%”. Here, of 16 units that learn the spiral, {dead-large.low} to {dead-large.high} die at a rate of {dead-large.rate}; at {dead-small.rate} no more than {dead-small.high} are dead, and most of those were so before the first update: at most {dead-since.high} died on the way.

“Once dead, always dead” turned out to be true of *the first hidden layer alone*, whose inputs never change. Over {revived-first.seeds} seeds, {revived-first.high} units came back there, and more than {revived-second.low} times one did in the second layer: its inputs move for as long as the first layer learns.`,
  },
  f: { ko: '활성화 함수 ReLU의 값', en: 'what ReLU makes of z' },
  z: {
    ko: '활성화 전 값: 가중합 더하기 편향',
    en: 'the pre-activation: weighted sum plus bias',
  },
  slope: { ko: 'ReLU의 도함수: 양수에서 1, 음수에서 0', en: 'its derivative: 1 above 0, 0 below' },
  do: {
    ko: '작은 학습률로 시작한 뒤 큰 학습률로 바꿔 보세요. 설정의 ‘학습률’ 슬라이더로 그 사이 값도 시험해 보세요.',
    en: 'Begin with a small rate, then raise it while it trains. Try what lies between with the slider “Learning rate” in the settings.',
  },
  small: { ko: '학습률 {dead-small.rate}으로 시작', en: 'Start at a rate of {dead-small.rate}' },
  raise: {
    ko: '학습 중에 학습률을 {dead-large.rate}로',
    en: 'Raise it to {dead-large.rate} while it trains',
  },
  marked: { ko: '신경망에서 죽은 유닛 보기', en: 'See the dead units in the network' },
  look: {
    ko: '‘죽은 유닛’의 수가 몇 스텝 만에 늘어나는지, 그리고 어느 층에서 죽는지 보세요. 신경망 그림에서는 죽은 유닛이 따로 표시됩니다. 손실이 멈추는 때도 함께 보세요.',
    en: 'How many steps it takes until the count under “Dead units” jumps, and in which layer they die. The network marks them one by one. See what the loss does at the same moment.',
  },
  ask: {
    ko: '같은 신경망을 학습률 {dead-small.rate}와 {dead-large.rate}로 {dead-large.steps}스텝씩 돌립니다. 큰 학습률에서 죽은 유닛은?',
    en: 'The same network learns for {dead-large.steps} steps at a rate of {dead-small.rate}, then at {dead-large.rate}. At the large rate, the dead units will be',
  },
  fewer: { ko: '더 적다', en: 'fewer' },
  same: { ko: '같다', en: 'the same' },
  more: { ko: '더 많다', en: 'more' },
  runSmall: { ko: '학습률 {dead-small.rate}', en: 'rate {dead-small.rate}' },
  runLarge: { ko: '학습률 {dead-large.rate}', en: 'rate {dead-large.rate}' },
  figure: { ko: '유닛 16개 중 죽은 유닛', en: 'Dead units of 16' },
  after: {
    ko: '큰 걸음 하나가 여러 유닛을 한꺼번에 음수 쪽으로 밀어냅니다. 설정의 ‘데이터 시드’나 ‘가중치 시드’를 바꾸면 죽는 수는 달라져도 경향은 그대로입니다.',
    en: 'One large step pushes many units to the negative side at once. With another “Data seed” or “Weight seed” in the settings the number differs, the tendency does not.',
  },
} satisfies Record<string, Entry>

/** 2.6 */
export const leakyWords = {
  title: { ko: 'Leaky ReLU와 PReLU', en: 'Leaky ReLU and PReLU' },
  text: {
    ko: `ReLU가 죽는 것은 음수 쪽 기울기가 0이기 때문입니다. Leaky ReLU는 그 자리에 작은 기울기 $\\alpha = 0.01$을 남깁니다. 그래서 어떤 유닛도 완전히 멈추지 않습니다. 2.5와 같은 설정에서 죽은 유닛은 {leaky-dead.high}개였고, 학습 정확도의 중앙값은 ReLU보다 {leaky-ahead.low}–{leaky-ahead.high}포인트 높았습니다.

PReLU는 $\\alpha$를 유닛마다 배웁니다. {prelu-slopes.start}에서 출발해 {prelu-slopes.steps}스텝 뒤에는 {prelu-slopes.low} 넘게 움직인 유닛이 언제나 있었습니다. 다만 2.5의 큰 학습률에서는 시드 {prelu-diverges.seeds}개 중 {prelu-diverges.low}개 이상이 발산했습니다.`,
    en: `A ReLU dies because its slope is 0 on the negative side. Leaky ReLU leaves a small slope there, $\\alpha = 0.01$, so no unit ever stops altogether. In the set-up of 2.5 it had {leaky-dead.high} dead units, and its median training accuracy was {leaky-ahead.low} to {leaky-ahead.high} above ReLU’s.

PReLU learns $\\alpha$, unit by unit. From {prelu-slopes.start} some unit moved by more than {prelu-slopes.low} within {prelu-slopes.steps} steps in every run. At the large rate of 2.5, though, {prelu-diverges.low} or more of {prelu-diverges.seeds} seeds diverged.`,
  },
  f: { ko: '활성화 함수의 값', en: 'what the activation makes of z' },
  z: { ko: '활성화 전 값', en: 'the pre-activation' },
  alpha: {
    ko: '음수 쪽 기울기: Leaky ReLU는 0.01로 고정, PReLU는 학습',
    en: 'slope on the negative side: fixed at 0.01, or learned (PReLU)',
  },
  do: {
    ko: '2.5에서 유닛을 죽인 학습률로 Leaky ReLU를 돌려 보세요. 실험실에서 α를 움직여 보세요.',
    en: 'Run leaky ReLU at the rate that killed units in 2.5. Move α in the lab.',
  },
  leaky: { ko: 'Leaky ReLU, 학습률 {dead-large.rate}', en: 'Leaky ReLU at a rate of {dead-large.rate}' },
  prelu: { ko: 'PReLU로 나선 배우기', en: 'PReLU learns the spiral' },
  look: {
    ko: 'Leaky ReLU를 켜면 ‘죽은 유닛’ 패널이 사라집니다. 죽을 수 있는 유닛이 없기 때문입니다. PReLU에서는 신경망의 유닛을 눌러 배운 기울기를 읽을 수 있습니다.',
    en: 'The panel of dead units goes away with leaky ReLU: there is no unit that could die. With PReLU, open a unit in the network to read the slope that it has learned.',
  },
  ask: {
    ko: '학습률 {dead-large.rate}. ReLU를 Leaky ReLU로 바꾸면 죽은 유닛은?',
    en: 'At a rate of {dead-large.rate}, leaky ReLU in ReLU’s place. How many units will be dead?',
  },
  none: { ko: '하나도 없다', en: 'none' },
  some: { ko: '몇은 죽지만 ReLU보다 적다', en: 'some, but fewer than with ReLU' },
  as: { ko: 'ReLU만큼', en: 'as many as with ReLU' },
  runRelu: { ko: 'ReLU', en: 'ReLU' },
  runLeaky: { ko: 'Leaky ReLU', en: 'leaky ReLU' },
  figure: { ko: '유닛 16개 중 죽은 유닛', en: 'Dead units of 16' },
  after: {
    ko: '죽지 않는 것과 잘 배우는 것은 다릅니다. 이 학습률은 Leaky ReLU에도 너무 큽니다.',
    en: 'Not dying is not the same as learning well: this rate is too large for leaky ReLU too.',
  },
} satisfies Record<string, Entry>

/** 2.7 */
export const maxoutWords = {
  title: { ko: 'Maxout', en: 'Maxout' },
  text: {
    ko: `Maxout 유닛은 선형 함수 둘을 계산해 큰 쪽을 냅니다. 한쪽을 0으로 두면 ReLU, 한쪽을 다른 쪽의 0.01배로 두면 Leaky ReLU이니 둘 다를 품습니다. [포화](saturated)되지도 죽지도 않습니다.

값은 [매개변수](parameter)입니다. 은닉층의 가중치와 편향이 정확히 {maxout-double.low}배가 됩니다. 같은 가중치에 둘째 조각을 0으로 둔 Maxout은 ReLU와 출력이 {maxout-relu.high}만큼도 다르지 않았습니다. 한 비트까지 같습니다.`,
    en: `A maxout unit computes two linear functions and gives the larger one. With one of them at 0 it is a ReLU, with one at 0.01 times the other a leaky ReLU: it contains both. It neither [saturates](saturated) nor dies.

The price is in [parameters](parameter): the hidden layers’ weights and biases are exactly {maxout-double.low} times as many. With ReLU’s weights and the second piece at 0, its outputs differed from ReLU’s by {maxout-relu.high}: bit for bit the same.`,
  },
  w1: { ko: '첫째 조각의 가중치와 편향', en: 'weights and bias of the first piece' },
  w2: { ko: '둘째 조각의 가중치와 편향', en: 'weights and bias of the second piece' },
  x: { ko: '입력', en: 'the input' },
  do: {
    ko: '실험실에서 두 직선을 움직여 그 최댓값을 보세요. 무대 옆에서는 ‘크기’를 비교하세요.',
    en: 'Move the two lines in the lab and see their maximum. Beside the stage compare “Size”.',
  },
  relu: { ko: 'ReLU 8-8', en: 'ReLU, 8-8' },
  maxout: { ko: 'Maxout 8-8', en: 'Maxout, 8-8' },
  look: {
    ko: '‘크기’의 계산식에서 은닉층 항마다 2가 붙습니다. 출력층에는 붙지 않습니다.',
    en: 'In the arithmetic under “Size” every hidden term gets a factor of 2, the output layer’s does not.',
  },
  ask: {
    ko: '2-8-8-2 신경망을 ReLU에서 Maxout으로 바꾸면 매개변수 전체는',
    en: 'In a 2-8-8-2 network ReLU gives way to maxout. The whole count of parameters will be',
  },
  same: { ko: '그대로다', en: 'the same' },
  less: { ko: '늘지만 두 배는 안 된다', en: 'larger, but less than double' },
  twice: { ko: '두 배 이상이다', en: 'double or more' },
  runRelu: { ko: 'ReLU', en: 'ReLU' },
  runMaxout: { ko: 'Maxout', en: 'maxout' },
  figure: { ko: '매개변수', en: 'Parameters' },
  after: {
    ko: '은닉층만 두 배가 됩니다. 출력층은 활성화 함수가 없어 그대로입니다.',
    en: 'The hidden layers are doubled. The output layer has no activation and stays as it is.',
  },
} satisfies Record<string, Entry>
