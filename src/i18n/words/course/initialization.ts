import type { Entry } from '../../language.ts'

/** 2.8 */
export const initializationWords = {
  title: { ko: '가중치 초기화', en: 'Initializing the weights' },
  text: {
    ko: `학습은 초기 가중치에서 출발합니다. 가중치가 작으면 층을 지날 때마다 값이 줄어 기울기와 함께 사라지고, 크면 값이 층마다 불어나거나 [포화](saturated)됩니다. 층이 깊을수록 그 차이가 지수적으로 커집니다.

입력이 $n$개인 유닛은 가중치와 입력의 곱 $n$개를 더합니다. 가중치의 평균을 0, 분산을 $1/n$으로 두면 합의 분산이 입력의 제곱 평균과 같아집니다. Xavier 초기화(2010)는 앞뒤 두 방향을 고려해 $n$ 대신 입력 수와 유닛 수의 평균을 쓰고, He 초기화(2015)는 ReLU가 값의 절반을 0으로 만드는 만큼 분산을 두 배로 합니다.

작은 쪽의 끝, 모두 0에서 시작하면 어떨까요?`,
    en: `Training sets out from the initial weights. Small ones shrink the values in every layer, until they fade, and the gradient with them; large ones make them grow from layer to layer, or [saturate](saturated). The effect grows exponentially with depth.

A unit with $n$ inputs adds $n$ products. With weights of mean 0 and variance $1/n$, the variance of the sum is the mean square of the inputs. Xavier initialization (2010) takes the mean of inputs and units for $n$, to suit both directions; He initialization (2015) doubles the variance, because ReLU turns half of the values into 0.

And what if all of them begin at 0, the smallest there is?`,
  },
  sigma: { ko: '가중치의 표준편차', en: 'standard deviation of the weights' },
  inputs: { ko: '유닛 하나에 들어오는 입력의 수', en: 'number of inputs of a unit' },
  units: { ko: '층의 유닛 수', en: 'number of units of the layer' },
  do: {
    ko: '실험실에서 은닉층을 20개로 늘리고 척도를 움직여, 값이 마지막 층까지 살아남는 척도를 찾아보세요. 그런 다음 무대에서 tanh 여섯 층을 세 가지 초기 가중치로 학습해 보세요.',
    en: 'In the lab, raise the hidden layers to 20 and move the scale: which one lets the values survive to the last layer? Then train six layers of tanh on the stage from three sets of initial weights.',
  },
  tiny: { ko: '너무 작게: σ = {init-tiny-stuck.sigma}', en: 'Too small: σ = {init-tiny-stuck.sigma}' },
  xavier: { ko: 'Xavier', en: 'Xavier' },
  huge: {
    ko: '너무 크게: σ = {init-huge-saturated.sigma}',
    en: 'Too large: σ = {init-huge-saturated.sigma}',
  },
  zeros: { ko: '모두 0: 시그모이드 유닛 6개', en: 'All zeros: 6 sigmoid units' },
  maps: { ko: '유닛의 지도 보기', en: 'See the units’ maps' },
  look: {
    ko: '‘층별 상태’에서 첫 층의 기울기와 포화를 비교하세요. 모두 0일 때는 유닛 여섯 개의 지도가 학습하는 동안에도 서로 똑같은지 보세요.',
    en: 'Compare gradient and saturation of the first layer under “Layers”. From zeros, see whether the maps of the six units differ at any time.',
  },
  ask: {
    ko: '은닉 유닛 6개를 모두 0인 가중치에서 {zeros-alike.steps}스텝 학습합니다. 서로 다른 유닛은 몇 개가 될까요?',
    en: '6 hidden units learn for {zeros-alike.steps} steps from weights that are all 0. How many different ones will there be?',
  },
  one: { ko: '1개: 모두 똑같다', en: '1: they are all alike' },
  some: { ko: '2–5개: 일부가 달라진다', en: '2 to 5: some become different' },
  all: { ko: '6개: 모두 달라진다', en: '6: they all become different' },
  notOne: {
    ko: '0에서 시작하면 같은 층의 유닛은 같은 입력, 같은 가중치, 같은 기울기를 갖습니다. 이번 학습은 그렇지 않았습니다.',
    en: 'From zeros, the units of a layer have the same inputs, weights and gradients. This run says otherwise.',
  },
  notSome: {
    ko: '한 유닛이 달라지려면 다른 기울기를 받아야 합니다. 가중치가 같은 유닛은 기울기도 같아서, 하나라도 먼저 달라질 길이 없습니다.',
    en: 'To become different, a unit needs another gradient than its neighbors. Units with the same weights have the same gradient, so none can be the first.',
  },
  notAll: {
    ko: '예제가 서로 다르다고 유닛이 달라지지는 않습니다. 모든 유닛이 모든 예제를 똑같이 보고, 업데이트도 똑같이 받습니다. 대칭을 깨는 것은 무작위 초기 가중치뿐입니다.',
    en: 'That the examples differ does not make the units differ: each unit sees all of them alike and is updated alike. Only random initial weights break the symmetry.',
  },
  runZeros: { ko: '모두 0에서', en: 'from zeros' },
  runRandom: { ko: '무작위 가중치(Xavier)에서', en: 'from random weights (Xavier)' },
  figure: { ko: '서로 다른 은닉 유닛', en: 'Different hidden units' },
  after: {
    ko: '똑같은 유닛 여섯 개는 유닛 하나와 다름없어, 직선 하나로 나눌 수 있을 뿐입니다. 초기 가중치는 무작위여야 하고, 그 크기는 층의 크기에 맞아야 합니다. 편향은 0에서 시작해도 됩니다.',
    en: 'Six units that are alike are worth one: a single straight line. Initial weights have to be random, and of a size that suits the layer. Biases may begin at 0.',
  },
  found: {
    ko: `실험실과 같은 ReLU 20층(층마다 유닛 16개)에 He 초기화를 쓰면, 마지막 층의 표준편차는 첫 층의 {spread-he.measured}배입니다(시드 {spread-he.made}개의 중앙값). 같은 난수로 뽑은 가중치의 척도를 절반으로 하면 이 비는 정확히 2¹⁹분의 1로 줄고, 두 배로 하면 2¹⁹배가 됩니다. 같은 층에 Xavier를 쓰면 첫 층의 {spread-xavier.measured}배입니다(중앙값).

원을 tanh 여섯 층으로 {tanh-not-stuck.steps}스텝 학습하면 학습 손실의 중앙값은 σ = {init-tiny-stuck.sigma}에서 {init-tiny-stuck.measured}(으)로 시작 때와 거의 같고(ln 2 = 0.693), Xavier에서 {tanh-not-stuck.measured}입니다. σ = {init-huge-saturated.sigma}에서는 학습하기 전에 가장 덜 포화된 층도 (예제, 유닛) 쌍의 {init-huge-saturated.measured}이(가) 포화되어 있고, 학습 손실은 {init-huge-loss.measured}에 머뭅니다.

모두 0에서 시작한 유닛 6개는 시드 {zeros-alike.seeds}개 모두에서 비트까지 같았습니다. 똑같은 유닛은 똑같은 업데이트를 받으므로, 어떤 시드로도 그렇습니다.`,
    en: `With He initialization, 20 layers of 16 ReLU units as in the lab have a standard deviation in the last layer of {spread-he.measured} times that of the first (median of {spread-he.made} seeds). With the same draws, half the scale makes this ratio exactly 2¹⁹ times smaller, twice the scale 2¹⁹ times larger. With Xavier in those layers it is {spread-xavier.measured} times that of the first (median).

After {tanh-not-stuck.steps} steps of six tanh layers on the circle, the median training loss from σ = {init-tiny-stuck.sigma} is {init-tiny-stuck.measured}, about what it began with (ln 2 = 0.693), from Xavier {tanh-not-stuck.measured}. From σ = {init-huge-saturated.sigma}, even the least saturated layer has {init-huge-saturated.measured} of its (example, unit) pairs saturated before any update, and the training loss stays at {init-huge-loss.measured}.

6 units from zeros were alike to the bit with each of {zeros-alike.seeds} seeds. Equal units get equal updates, so no seed can make it otherwise.`,
  },
} satisfies Record<string, Entry>
