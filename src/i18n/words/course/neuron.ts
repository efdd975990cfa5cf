import type { Entry } from '../../language.ts'

/** 2.1 */
export const neuronWords = {
  title: { ko: '뉴런: 생물과 수학', en: 'The neuron, in biology and in mathematics' },
  text: {
    ko: `사람의 뇌에는 뉴런이 약 860억 개, 시냅스가 10¹⁴–10¹⁵개 있습니다. 뉴런은 가지돌기로 신호를 받아 세포체에서 모으고, 그 합이 문턱을 넘으면 축삭을 따라 신호를 쏘아 시냅스로 다음 뉴런에 전합니다.

수학의 뉴런, 곧 [유닛(unit)](unit)은 이것을 크게 줄인 모형입니다. 입력마다 [가중치](weight)를 곱해 더하고 [편향](bias)을 더합니다. 가중치가 양수면 흥분성, 음수면 억제성입니다. [활성화 함수](activation)는 신호를 얼마나 자주 쏘는지, 곧 발화율을 흉내 냅니다.

유닛 하나는 입력 공간을 직선으로 나눌 뿐입니다. 그렇다면 원 안팎은 유닛 몇 개로 나눌 수 있을까요?`,
    en: `A human brain has about 86 billion neurons and 10¹⁴ to 10¹⁵ synapses. A neuron takes in signals through its dendrites and gathers them in the cell body; when their sum passes a threshold it fires along its axon, and synapses pass that on.

The mathematical neuron, a [unit](unit), is a coarse model of it. Each input is multiplied by a [weight](weight), the products are added, and a [bias](bias) with them. A positive weight excites, a negative one inhibits. The [activation function](activation) stands for the firing rate.

One unit divides its inputs by a straight line and no more. How many does it take, then, to tell the inside of a circle from the outside?`,
  },
  x: { ko: '입력: 다른 뉴런에서 온 신호', en: 'an input: the signal of another neuron' },
  w: { ko: '가중치: 그 시냅스의 세기', en: 'its weight: the strength of the synapse' },
  b: { ko: '편향: 문턱을 옮기는 수', en: 'the bias, which moves the threshold' },
  f: { ko: '활성화 함수: 발화율', en: 'the activation function: the firing rate' },
  do: {
    ko: '실험실에서 입력과 가중치를 움직여 보세요. 그런 다음 무대에서 유닛 하나와 넷을 비교하세요.',
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
    ko: '유닛 하나로 원 안팎을 {one-unit.steps}스텝 학습하면 학습 정확도는?',
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
  found: {
    ko: '시드 {one-unit.made}개를 돌리면 유닛 하나의 학습 정확도는 열 번 중 아홉 번 {one-unit.high} 이하, 유닛 4개는 열 번 중 아홉 번 {four-units.low} 이상입니다.',
    en: 'Of {one-unit.made} seeds, 9 in 10 end at a training accuracy of {one-unit.high} or less with one unit, and 9 in 10 at {four-units.low} or more with four.',
  },
} satisfies Record<string, Entry>

/** 2.2 */
export const sigmoidWords = {
  title: { ko: '시그모이드와 기울기 소실', en: 'Sigmoid and the vanishing gradient' },
  text: {
    ko: `시그모이드는 어떤 값이든 0과 1 사이로 압축합니다. 발화율로 읽기 좋아 오래 쓰였지만 문제가 셋 있습니다.

첫째, 양 끝에서 [포화](saturated)됩니다. 도함수는 가장 클 때도 0.25이고 $z$가 0에서 멀어질수록 0에 가까워집니다. [역전파](backpropagation)는 층마다 이 도함수를 곱하므로, 포화되지 않아도 [기울기](gradient)는 앞 층으로 갈수록 작아지기 쉽습니다.

둘째, 출력이 모두 양수라 [0 중심](zero-centered)이 아닙니다(2.3). 셋째, $e^{-z}$의 계산 비용이 ReLU의 비교 한 번보다 큽니다.`,
    en: `The sigmoid squashes any value into the range from 0 to 1. That reads well as a firing rate, and it was long in use, but it has three faults.

First, it [saturates](saturated) at both ends. Its derivative is 0.25 at most and nears 0 as $z$ moves away from 0. [Backpropagation](backpropagation) multiplies by it in every layer, so even without saturation the [gradient](gradient) tends to shrink toward the early layers.

Second, its outputs are all positive, not [zero-centered](zero-centered) (see 2.3). Third, $e^{-z}$ costs more than ReLU’s one comparison.`,
  },
  f: { ko: '시그모이드', en: 'the sigmoid' },
  z: { ko: '활성화 전 값', en: 'the pre-activation' },
  slope: { ko: '그 도함수: z=0에서 가장 크고 0.25', en: 'its derivative, largest at z = 0: 0.25' },
  do: {
    ko: '실험실에서 ‘점 z’를 양 끝으로 옮겨 도함수를 보고, ‘은닉층 수’를 늘려 기울기 막대를 보세요. 그런 다음 무대에서 확인하세요.',
    en: 'In the lab move “point z” to either end and read the derivative; raise the number of “hidden layers” and read the bars of the gradient. Then see it on the stage.',
  },
  sigmoid: { ko: '시그모이드 여섯 층', en: 'Six layers of sigmoid' },
  relu: { ko: '같은 신경망을 ReLU로', en: 'The same with ReLU' },
  large: { ko: '큰 초기 가중치에서 시작', en: 'From large initial weights' },
  layers: { ko: '층별 기울기 보기', en: 'See the gradient by layer' },
  look: {
    ko: '‘층별 상태’의 기울기 열을 위에서 아래로 읽으세요. 첫 층과 출력층은 몇 자리나 차이가 날까요? 포화 비율도 함께 보고, ‘큰 초기 가중치에서 시작’을 누른 다음과 비교하세요. ReLU는 포화 대신 비활성 비율이 나옵니다.',
    en: 'Read the gradient column under “Layers” from top to bottom: by how many orders of magnitude do the first layer and the output differ? Read the saturated share as well, and compare it with that after “From large initial weights”. ReLU has an inactive share in its place.',
  },
  ask: {
    ko: '시그모이드 여섯 층. 첫 업데이트에서 첫 층 기울기는 출력층 기울기의 몇 배일까요?',
    en: 'Six layers of sigmoid, first update. The first layer’s gradient divided by the output layer’s will be',
  },
  alike: { ko: '0.3배 이상, 비슷하다', en: '0.3 or more: much alike' },
  tenth: { ko: '0.01–0.3배', en: '0.01 to 0.3' },
  hundredth: { ko: '0.01배도 안 된다', en: 'less than 0.01' },
  run: { ko: '첫 층 / 출력층', en: 'first layer / output layer' },
  figure: { ko: '기울기 크기의 비', en: 'Ratio of the gradients’ sizes' },
  after: {
    ko: '층마다 많아야 0.25가 곱해지니, 도함수만으로도 여섯 번이면 4,096분의 1 이하로 줄어듭니다. 가중치도 곱해지므로 정확한 값은 그때그때 다릅니다.',
    en: 'Each layer multiplies by 0.25 at most, so six derivatives alone leave 1/4,096 or less; the weights multiply too, so the exact ratio differs from draw to draw.',
  },
  found: {
    ko: `시드 {sigmoid-vanishes.made}개를 돌리면 열 번 중 아홉 번은 첫 층의 기울기가 출력층의 {sigmoid-vanishes.high}배 이하입니다. 작은 가중치로 시작했으므로 시드의 {sigmoid-unsaturated.measured}에서 포화된 (예제, 유닛) 쌍이 어느 층에서도 {sigmoid-unsaturated.percent}% 이하인데도 그렇습니다. 표준편차 10의 큰 가중치로 시작하면 열 번 중 아홉 번은 모든 층에서 {sigmoid-saturated.low} 이상이 포화됩니다.

{sigmoid-stuck.steps}스텝 뒤 원의 학습 손실의 중앙값은 시그모이드가 {sigmoid-stuck.measured}, ReLU가 {relu-not-stuck.measured}입니다. 찍기만 해도 손실은 ln 2 = 0.693입니다.`,
    en: `Of {sigmoid-vanishes.made} seeds, 9 in 10 have a first layer whose gradient is {sigmoid-vanishes.high} times the output layer’s, or less. That takes no saturation: from small weights, no layer has more than {sigmoid-unsaturated.percent}% of its (example, unit) pairs saturated in {sigmoid-unsaturated.measured} of the seeds. From large ones, with a standard deviation of 10, {sigmoid-saturated.low} or more are saturated in every layer in 9 runs of 10.

After {sigmoid-stuck.steps} steps on the circle the median training loss is {sigmoid-stuck.measured} with sigmoid and {relu-not-stuck.measured} with ReLU. Guessing has a loss of ln 2 = 0.693.`,
  },
} satisfies Record<string, Entry>

/** 2.3 */
export const zigzagWords = {
  title: { ko: '지그재그', en: 'Zig-zag' },
  text: {
    ko: `유닛의 가중치 기울기는 활성화 전 값에 대한 손실의 기울기 $\\delta$에 입력을 곱한 것입니다. 예제 하나로 고칠 때 $\\delta$는 그 유닛의 모든 가중치에 공통이므로, 가중치마다 다른 것은 입력 $x_i$뿐입니다.

실험실의 두 입력은 앞 층 tanh 유닛의 출력입니다. tanh(2.4)의 출력은 −1과 1 사이이고 [0 중심](zero-centered)입니다. 여기에 1을 더하면 시그모이드의 출력처럼 모두 양수가 됩니다. 같은 출력에 0, ½, 1을 더해 옮기면 가중치가 가는 길이 어떻게 달라질까요?`,
    en: `The gradient of a unit’s weight is $\\delta$, the gradient of the loss with respect to the pre-activation, times the input. In an update by one example all weights of the unit share this $\\delta$: what differs from weight to weight is the input $x_i$.

The two inputs in the lab are the outputs of tanh units of the layer before (see 2.4). They lie between −1 and 1 and are [zero-centered](zero-centered); with 1 added they are all positive, as the outputs of a sigmoid are. How does the path of the weights change if 0, ½ or 1 is added to the same outputs?`,
  },
  w: { ko: '이 유닛의 i번째 가중치', en: 'weight i of this unit' },
  delta: {
    ko: 'δ = ∂L/∂z: 활성화 전 값에 대한 손실의 기울기. 이 유닛의 가중치마다 같은 수',
    en: 'δ = ∂L/∂z: the gradient of the loss with respect to the pre-activation, the same for every weight of this unit',
  },
  loss: { ko: '손실', en: 'the loss' },
  z: { ko: '활성화 전 값', en: 'the pre-activation' },
  x: {
    ko: '입력 i: 모두 양수라면 부호는 δ가 정한다',
    en: 'input i; if all are positive, δ alone decides the sign',
  },
  do: {
    ko: '실험실에서 다음 화살표의 방향을 맞혀 보고, 더하는 값마다 목표까지 업데이트가 몇 번인지 세어 보세요. 그런 다음 무대에서 예제 하나씩 학습하게 해 보세요.',
    en: 'In the lab predict where the next arrow points, and count the updates to the goal for each value that is added. Then let the stage learn from one example per step.',
  },
  sigmoid: { ko: '시그모이드, 예제 1개씩', en: 'Sigmoid, one example per step' },
  tanh: { ko: 'Tanh, 예제 1개씩', en: 'Tanh, one example per step' },
  look: {
    ko: '길의 방향을 보세요. 목표는 오른쪽 아래에 있습니다. 무대에서는 손실이 내려가는 속도를 비교하세요. 다만 무대의 차이는 부호만의 것이 아닙니다. 시그모이드는 도함수도 작습니다.',
    en: 'Watch the directions of the path: the goal lies down and to the right. On the stage compare how fast the loss falls; the signs are not the whole of that, as sigmoid’s derivative is smaller as well.',
  },
  ask: {
    ko: '두 가중치를 가로와 세로로 그립니다. tanh의 출력에 {zig-zag-path.offset}을(를) 더하면, 업데이트의 화살표는 어느 쪽을 향할까요?',
    en: 'Draw the two weights across and up. With {zig-zag-path.offset} added to the outputs of tanh, which way can the arrows of the updates point?',
  },
  figure: {
    ko: '두 가중치가 함께 커지거나 함께 작아진 업데이트',
    en: 'Updates in which both weights grow or both shrink',
  },
  after: {
    ko: '입력이 모두 양수면 기울기도 모두 δ와 같은 부호라서, 예제 하나로 고칠 때 모든 가중치가 함께 커지거나 함께 작아집니다. 하나는 키우고 하나는 줄여야 한다면 곧장 갈 수 없어 지그재그로 갑니다. 걸음의 크기는 입력의 크기에 맞춰 같게 했으므로 차이는 중심에서만 옵니다. 미니배치를 쓰면 예제마다 δ의 부호가 섞여 지그재그가 누그러집니다.',
    en: 'Where all inputs are positive, all gradients have the sign of δ: in an update by one example the weights grow together or shrink together. If one has to grow and the other to shrink there is no straight way, only a zig-zag. The step size is fitted to the size of the inputs, so only their center differs. In a mini-batch the signs of δ mix, which softens the zig-zag.',
  },
  found: {
    ko: `실험실의 입력에 {zig-zag-path.offset}을(를) 더하면 시드 {zig-zag-updates.made}개에서 목표까지 업데이트 수는 중앙값으로 {zig-zag-updates.measured}배가 되고, 지나온 길을 곧은 거리로 나눈 값의 중앙값은 {zig-zag-centered.measured}에서 {zig-zag-path.measured}(으)로 늘어납니다.

무대의 신경망에서 예제 하나씩 {one-sign.updates}번 고치면, 한 유닛의 가중치가 모두 같은 쪽으로 움직이는 걸음은 시그모이드 다음 층에서는 {one-sign.low}, tanh 다음 층에서는 중앙값으로 {two-signs.measured}입니다.`,
    en: `With {zig-zag-path.offset} added to the lab’s inputs, over {zig-zag-updates.made} seeds, it takes {zig-zag-updates.measured} times as many updates in the median, and the path divided by the straight distance goes from {zig-zag-centered.measured} to {zig-zag-path.measured}.

In the network on the stage, over {one-sign.updates} updates by one example each, all weights of a unit moved the same way in {one-sign.low} of them after a sigmoid layer, and in a median of {two-signs.measured} after tanh.`,
  },
  run0: { ko: 'tanh', en: 'tanh' },
  runHalf: { ko: 'tanh + ½', en: 'tanh + ½' },
  run1: { ko: 'tanh + 1', en: 'tanh + 1' },
  all: { ko: '네 방향 모두', en: 'all four ways' },
  along: { ko: '오른쪽 위와 왼쪽 아래로만', en: 'only up and right, or down and left' },
  across: { ko: '왼쪽 위와 오른쪽 아래로만', en: 'only up and left, or down and right' },
} satisfies Record<string, Entry>

/** 2.4 */
export const tanhWords = {
  title: { ko: 'Tanh', en: 'Tanh' },
  text: {
    ko: `tanh는 어떤 값이든 −1과 1 사이로 압축합니다. [0 중심](zero-centered)이라 지그재그가 덜하고, z=0에서의 도함수는 1로 시그모이드의 네 배입니다. 하지만 양 끝에서 [포화](saturated)되는 것은 같습니다.

둘은 사실 같은 곡선입니다. 시그모이드를 가로로 절반으로 줄이고 세로로 두 배로 늘린 다음 1만큼 내리면 tanh가 됩니다. 이 엔진의 두 함수는 −10에서 10까지 {tanh-identity.high} 안에서 일치합니다.`,
    en: `Tanh squashes any value into the range from −1 to 1. It is [zero-centered](zero-centered), so it zig-zags less, and its derivative at 0 is 1, four times the sigmoid’s. At both ends it [saturates](saturated) just as the sigmoid does.

They are one curve, in fact: squeeze the sigmoid to half its width, stretch it to twice its height, lower it by 1. From −10 to 10 this engine’s two functions agree to {tanh-identity.high}.`,
  },
  tanh: { ko: 'tanh, −1에서 1까지', en: 'tanh, from −1 to 1' },
  sigma: { ko: '가로로 절반으로 줄인 시그모이드', en: 'the sigmoid, half as wide' },
  z: { ko: '활성화 전 값', en: 'the pre-activation' },
  do: {
    ko: '실험실의 ‘시그모이드를 tanh로’ 슬라이더로 두 곡선을 포개 보세요. 무대에서는 둘을 차례로 돌리세요.',
    en: 'Slide the one curve onto the other in the lab, by “sigmoid to tanh”. On the stage run one after the other.',
  },
  sigmoid: { ko: '시그모이드 여섯 층', en: 'Six layers of sigmoid' },
  open: { ko: 'Tanh 여섯 층', en: 'Six layers of tanh' },
  large: { ko: '큰 초기 가중치에서 tanh', en: 'Tanh from large initial weights' },
  look: {
    ko: '손실이 언제 움직이기 시작하는지, ‘층별 상태’에서 활성값의 히스토그램이 0의 양쪽에 퍼지는지 보세요. ‘큰 초기 가중치에서 tanh’를 누르면 히스토그램이 −1과 1 두 끝에 몰립니다. 그때 포화 열과 손실을 보세요.',
    en: 'See when the loss begins to move, and whether the histograms under “Layers” lie on both sides of 0. “Tanh from large initial weights” crowds them at both ends, −1 and 1: see the saturated share then, and the loss.',
  },
  ask: {
    ko: '여섯 층, 첫 업데이트. 첫 층의 기울기를 출력층의 기울기로 나눈 값은 tanh가 시그모이드의 몇 배일까요?',
    en: 'Six layers, first update. The first layer’s gradient divided by the output layer’s: how many times as large is it with tanh as with sigmoid?',
  },
  four: { ko: '열 배도 안 된다', en: 'less than 10 times' },
  tens: { ko: '10–1,000배', en: '10 to 1,000 times' },
  thousand: { ko: '1,000배 넘게', en: 'more than 1,000 times' },
  runSigmoid: { ko: '시그모이드', en: 'sigmoid' },
  runTanh: { ko: 'Tanh', en: 'tanh' },
  figure: { ko: '첫 층의 기울기 / 출력층의 기울기', en: 'First layer’s gradient / output layer’s' },
  after: {
    ko: '도함수의 차이는 층마다 곱해집니다. 같은 곡선이라도 높이와 중심이 다르면 학습하는 속도가 전혀 다릅니다.',
    en: 'The difference between the derivatives multiplies from layer to layer. The same curve, and yet its height and its center decide how fast a network learns.',
  },
  found: {
    ko: '시드 {tanh-not-stuck.made}개를 {tanh-not-stuck.steps}스텝씩 돌린 학습 손실의 중앙값은 시그모이드가 {sigmoid-stuck.measured}, tanh가 {tanh-not-stuck.measured}입니다. 표준편차 10의 큰 초기 가중치로 시작한 tanh는 열 번 중 아홉 번 모든 층에서 {tanh-saturated.low} 이상이 처음부터 끝까지 포화되어 있습니다.',
    en: 'Over {tanh-not-stuck.made} seeds of {tanh-not-stuck.steps} steps the median training loss is {sigmoid-stuck.measured} with sigmoid and {tanh-not-stuck.measured} with tanh. From large initial weights, with a standard deviation of 10, at least {tanh-saturated.low} of every layer of tanh is saturated in 9 of 10 runs, from the first step to the last.',
  },
} satisfies Record<string, Entry>

/** 2.5 */
export const dyingWords = {
  title: { ko: 'ReLU와 죽는 유닛', en: 'ReLU, and how its units die' },
  text: {
    ko: `ReLU는 음수를 0으로, 양수를 그대로 보냅니다. 비교 한 번이면 계산이 끝나고, 양수 쪽에서는 [포화](saturated)되지 않아 [기울기](gradient)가 줄지 않고 지나갑니다.

대신 0인 쪽에서는 도함수도 정확히 0입니다. 큰 한 걸음이 유닛을 밀어 모든 학습 예제에서 활성화 전 값이 음수가 되면, 그 유닛은 언제나 0을 내고 기울기도 0입니다. 이것이 [죽은 유닛(dead unit)](dead)입니다. 스탠퍼드 대학의 강의 CS231n은 학습률이 너무 크면 “많게는 40%”가 죽는다고 적었습니다.

흔히 한 번 죽으면 되살아나지 않는다고 합니다. 유닛의 입력이 바뀌지 않고, 기울기 말고는 가중치를 움직이는 것이 없을 때의 이야기입니다.`,
    en: `ReLU sends negative values to 0 and lets positive ones through. It costs one comparison, and on the positive side it never [saturates](saturated): the [gradient](gradient) passes undiminished.

On the other side its derivative is exactly 0. When one large step pushes a unit to where its pre-activation is negative for every training example, it gives 0 for all of them and its gradient is 0 too: a [dead unit](dead). Stanford’s course CS231n writes that too large a rate kills “as much as 40%”.

Once dead, always dead, one often hears. That is so where a unit’s inputs do not change and nothing but the gradient moves its weights.`,
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
  small: { ko: '학습률 {dead-small.rate}(으)로 시작', en: 'Start at a rate of {dead-small.rate}' },
  raise: {
    ko: '학습 중에 학습률을 {dead-large.rate}(으)로',
    en: 'Raise it to {dead-large.rate} while it trains',
  },
  marked: { ko: '신경망에서 죽은 유닛 보기', en: 'See the dead units in the network' },
  look: {
    ko: '‘죽은 유닛’의 수가 몇 스텝 만에 늘어나는지, 그리고 어느 층에서 죽는지 보세요. 신경망 그림에서는 죽은 유닛이 따로 표시됩니다. 되살아나는 유닛이 있는지, 어느 층에 있는지도 보세요.',
    en: 'See how many steps it takes until the count under “Dead units” grows, and in which layer they die. The network marks them one by one. See whether any comes back, and in which layer.',
  },
  ask: {
    ko: '같은 신경망을 학습률 {dead-small.rate}과(와) {dead-large.rate}(으)로 {dead-large.steps}스텝씩 돌립니다. 학습률 {dead-large.rate}에서 유닛 16개 중 죽은 유닛은?',
    en: 'The same network is trained twice for {dead-large.steps} steps, at a rate of {dead-small.rate} and at {dead-large.rate}. How many of its 16 units are dead at {dead-large.rate}?',
  },
  runSmall: { ko: '학습률 {dead-small.rate}', en: 'rate {dead-small.rate}' },
  runLarge: { ko: '학습률 {dead-large.rate}', en: 'rate {dead-large.rate}' },
  figure: { ko: '유닛 16개 중 죽은 유닛', en: 'Dead units of 16' },
  after: {
    ko: '큰 걸음 하나가 여러 유닛을 한꺼번에 음수 쪽으로 밀어냅니다. 설정의 ‘데이터 시드’나 ‘가중치 시드’를 바꾸면 죽는 수가 달라집니다.',
    en: 'One large step pushes many units to the negative side at once. With another “Data seed” or “Weight seed” in the settings the number differs.',
  },
  found: {
    ko: `시드 {dead-large.made}개를 {dead-large.steps}스텝씩 돌리면, 학습률 {dead-large.rate}에서 죽은 유닛은 16개 중 중앙값 {dead-large.measured}개이고 대부분 둘째 층에 있습니다(8개 중 {dead-second.measured}개). 학습률을 {dead-layer.rate}(으)로 올리면 시드의 {dead-layer.measured}에서 둘째 층 전체가 죽어 더는 학습하지 못합니다.

모멘텀(4.4) 없는 SGD로 {revived-first.steps}스텝을 돌리면 첫 층에서 되살아난 유닛은 {revived-first.high}개이고, 둘째 층에서는 한 번 학습하는 동안 중앙값 {revived-second.measured}번 되살아납니다. 첫 층의 입력은 데이터라서 바뀌지 않지만, 둘째 층의 입력은 첫 층이 학습하는 동안 바뀝니다. 모멘텀을 쓰면 시드의 {revived-momentum.measured}에서 첫 층의 유닛도 되살아납니다.`,
    en: `Over {dead-large.made} seeds of {dead-large.steps} steps, a median of {dead-large.measured} of the 16 units die at a rate of {dead-large.rate}, most of them in the second layer ({dead-second.measured} of 8). At {dead-layer.rate} the whole second layer dies in {dead-layer.measured} of the runs, and learning ends.

Over {revived-first.steps} steps of SGD without momentum (see 4.4) {revived-first.high} units come back in the first layer; in the second it happens a median of {revived-second.measured} times in a run. The inputs of the first layer are the data and never change, those of the second move for as long as the first learns. With momentum, units of the first layer come back, too, in {revived-momentum.measured} of the runs.`,
  },
  most: { ko: '13개 이상', en: '13 or more' },
  part: { ko: '2–12개', en: '2 to 12' },
  few: { ko: '많아야 1개', en: '1 at most' },
} satisfies Record<string, Entry>

/** 2.6 */
export const leakyWords = {
  title: { ko: 'Leaky ReLU와 PReLU', en: 'Leaky ReLU and PReLU' },
  text: {
    ko: `ReLU가 죽는 것은 음수 쪽의 도함수가 0이기 때문입니다. Leaky ReLU는 음수 쪽에 작은 계수 $\\alpha = 0.01$을 남깁니다. 그래서 어떤 유닛도 완전히 멈추지 않습니다.

PReLU는 $\\alpha$를 유닛마다 학습합니다. 이 엔진에서는 {prelu-slopes.start}에서 출발합니다.`,
    en: `A ReLU dies because its derivative is 0 on the negative side. Leaky ReLU leaves a small slope there, $\\alpha = 0.01$, so no unit ever stops altogether.

PReLU learns $\\alpha$, unit by unit; in this engine it begins at {prelu-slopes.start}.`,
  },
  f: { ko: '활성화 함수의 값', en: 'what the activation makes of z' },
  z: { ko: '활성화 전 값', en: 'the pre-activation' },
  alpha: {
    ko: '음수 쪽 계수: Leaky ReLU는 0.01로 고정, PReLU는 학습',
    en: 'slope on the negative side: fixed at 0.01, or learned (PReLU)',
  },
  do: {
    ko: '2.5에서 유닛을 죽인 학습률로 Leaky ReLU를 돌려 보세요. 실험실에서 α를 움직여 보세요.',
    en: 'Run leaky ReLU at the rate that killed units in 2.5. Move α in the lab.',
  },
  leaky: { ko: 'Leaky ReLU, 학습률 {dead-large.rate}', en: 'Leaky ReLU at a rate of {dead-large.rate}' },
  prelu: { ko: 'PReLU로 나선 학습하기', en: 'PReLU learns the spiral' },
  look: {
    ko: 'Leaky ReLU에서는 ‘죽은 유닛’ 패널이 없습니다. 죽을 수 있는 유닛이 없기 때문입니다. PReLU에서는 신경망의 유닛을 눌러 학습된 계수 α를 읽을 수 있습니다.',
    en: 'With leaky ReLU there is no panel of dead units, as no unit could die. With PReLU, open a unit in the network to read the α that it has learned.',
  },
  ask: {
    ko: '학습률 {dead-large.rate}에서 ReLU를 Leaky ReLU로 바꾸면 죽은 유닛이 없어집니다. 학습 정확도는?',
    en: 'At a rate of {dead-large.rate}, leaky ReLU takes ReLU’s place, and no unit is dead any more. The training accuracy will be',
  },
  higher: { ko: '10%포인트 넘게 높아진다', en: 'more than 10 percentage points higher' },
  alike: { ko: '10%포인트 안에서 비슷하다', en: 'within 10 percentage points' },
  lower: { ko: '10%포인트 넘게 낮아진다', en: 'more than 10 percentage points lower' },
  runRelu: { ko: 'ReLU', en: 'ReLU' },
  runLeaky: { ko: 'Leaky ReLU', en: 'leaky ReLU' },
  figure: { ko: '학습 정확도', en: 'Training accuracy' },
  after: {
    ko: '죽지 않는 것과 잘 학습하는 것은 다릅니다. 이 학습률에서는 걸음이 커서 손실이 계속 튑니다.',
    en: 'Not dying is not the same as learning well: at this rate the steps are so large that the loss keeps jumping.',
  },
  found: {
    ko: `학습률 {dead-large.rate}에서 Leaky ReLU의 학습 정확도가 같은 시드의 ReLU보다 높은 것은 시드 {leaky-ahead.made}개의 {leaky-ahead.measured}입니다. 유닛이 죽지 않아도 이 학습률은 Leaky ReLU에도 너무 큽니다.

PReLU를 Adam(매개변수마다 걸음의 크기를 조절하는 옵티마이저)으로 {prelu-slopes.steps}스텝 학습하면 가장 많이 움직인 α가 처음보다 중앙값으로 {prelu-slopes.measured}만큼 달라집니다. 학습률 {dead-large.rate}의 SGD로는 시드의 {prelu-diverges.measured}에서 손실이 발산합니다.`,
    en: `At a rate of {dead-large.rate}, leaky ReLU has a higher training accuracy than ReLU with the same seed in {leaky-ahead.measured} of {leaky-ahead.made} seeds. No unit dies, and yet the rate is too large for leaky ReLU as well.

In {prelu-slopes.steps} steps of Adam, an optimizer that fits the step size to each parameter, the α that moves most moves by {prelu-slopes.measured} (median). With SGD at a rate of {dead-large.rate}, {prelu-diverges.measured} of the runs diverge.`,
  },
} satisfies Record<string, Entry>

/** 2.7 */
export const maxoutWords = {
  title: { ko: 'Maxout', en: 'Maxout' },
  text: {
    ko: `Maxout 유닛은 선형 함수 둘을 계산해 큰 쪽을 냅니다. 한쪽을 0으로 두면 ReLU, 한쪽을 다른 쪽의 0.01배로 두면 Leaky ReLU가 되니 둘을 모두 포함합니다. [포화](saturated)되지도 죽지도 않습니다.

대가는 [매개변수](parameter) 수입니다. 은닉층의 가중치와 편향이 정확히 {maxout-double.low}배가 됩니다. 같은 가중치에 둘째 조각을 0으로 둔 Maxout의 출력은 ReLU의 출력과 한 비트까지 같습니다.`,
    en: `A maxout unit computes two linear functions and gives the larger one. With one of them at 0 it is a ReLU, with one at 0.01 times the other a leaky ReLU: it contains both. It neither [saturates](saturated) nor dies.

The price is in [parameters](parameter): the hidden layers’ weights and biases are exactly {maxout-double.low} times as many. With ReLU’s weights and the second piece at 0, its outputs are ReLU’s, bit for bit.`,
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
    ko: '‘크기’의 계산식에서 어느 항에 2가 붙는지 보세요.',
    en: 'See in the arithmetic under “Size” which terms get a factor of 2.',
  },
  ask: {
    ko: '2-8-8-2 신경망을 ReLU에서 Maxout으로 바꾸면 전체 매개변수는',
    en: 'Replace ReLU with maxout in a 2-8-8-2 network. The total number of parameters will be',
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
