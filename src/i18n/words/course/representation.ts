import type { Entry } from '../../language.ts'

/** 4.1 */
export const approximationWords = {
  title: { ko: '보편 근사', en: 'Universal approximation' },
  text: {
    ko: `은닉층이 하나뿐인 신경망도 유닛이 충분하면 닫힌 구간에서 어떤 연속 함수든 원하는 만큼 가깝게 나타낼 수 있습니다. 입력이 여럿이면 닫히고 유계인 영역에서 그렇습니다. 활성화 함수는 다항식만 아니면 됩니다(보편 근사 정리). ReLU 유닛 하나는 꺾인 직선입니다. 이런 직선을 더하고 빼면 봉우리가 되고, 봉우리를 늘어놓으면 곡선이 됩니다.

정리는 그런 가중치가 *있다*고만 합니다. 경사 하강법이 그것을 *찾는다*고는 하지 않습니다.`,
    en: `One hidden layer, given enough units, can come as near as you like to any continuous function on a closed interval, or with several inputs on a closed, bounded region. Any activation that is not a polynomial will do (the universal approximation theorem). A ReLU unit is a line with a bend. Added and subtracted, bends make bumps, and a row of bumps makes a curve.

The theorem says that such weights *exist*. It does not say that gradient descent *finds* them.`,
  },
  s: { ko: '출력: 꺾인 직선들의 합', en: 'the output: a sum of bent lines' },
  v: { ko: '유닛 j의 출력 가중치', en: 'output weight of unit j' },
  w: {
    ko: '유닛 j의 입력 가중치와 편향: 어디서 꺾이는지',
    en: 'input weight and bias of unit j: where it bends',
  },
  x: { ko: '입력', en: 'the input' },
  c: { ko: '출력의 편향', en: 'the output’s bias' },
  n: { ko: '유닛의 수', en: 'the number of units' },
  do: {
    ko: '실험실에서 함수를 그리고 ‘유닛 수’를 늘려 보세요. 무대에서는 같은 일을 학습으로 합니다. ‘곡선을 직접 그리기’를 누르면 무대 위에서 끌어 곡선을 그릴 수 있습니다.',
    en: 'Draw a function in the lab and add “units”. On the stage the same is done by learning; after “Draw a curve yourself” drag across the stage to draw one.',
  },
  few: { ko: '유닛 2개', en: '2 units' },
  some: { ko: '유닛 8개', en: '8 units' },
  many: { ko: '유닛 64개', en: '64 units' },
  draw: { ko: '곡선을 직접 그리기', en: 'Draw a curve yourself' },
  look: {
    ko: '신경망에서 유닛마다의 꺾인 직선을 보세요. 무대의 곡선은 이 직선들을 더한 것입니다.',
    en: 'See each unit’s bent line in the network; the curve on the stage is their sum.',
  },
  ask: {
    ko: '유닛 8개로 같은 봉우리를 {approximation-one.steps}스텝씩, 초기 가중치만 바꿔 네 번 학습합니다. 가장 큰 테스트 손실은 가장 작은 것의 몇 배일까요?',
    en: '8 units learn the same bumps four times, {approximation-one.steps} steps each, from other initial weights. How many times the smallest test loss will the largest one be?',
  },
  alike: { ko: '1.5배도 안 된다', en: 'less than 1.5 times' },
  between: { ko: '1.5–3배', en: '1.5 to 3 times' },
  far: { ko: '3배 넘게', en: 'more than 3 times' },
  seed1: { ko: '초기 가중치 1', en: 'initial weights 1' },
  seed2: { ko: '초기 가중치 2', en: 'initial weights 2' },
  seed3: { ko: '초기 가중치 3', en: 'initial weights 3' },
  seed4: { ko: '초기 가중치 4', en: 'initial weights 4' },
  figure: { ko: '테스트 손실', en: 'Test loss' },
  after: {
    ko: '네 번 모두 같은 함수들을 나타낼 수 있는 신경망입니다. 무엇을 찾아내는지는 어디서 출발하는지에 달렸습니다. 나타낼 수 있다고 해서 찾아내는 것은 아닙니다(5.2).',
    en: 'All four can represent the same functions; what they find depends on where they begin. To represent is not to find (see 5.2).',
  },
  found: {
    ko: '시드 {approximation-one.made}개에서 테스트 손실의 중앙값은 유닛 1개일 때 {approximation-one.measured}, 8개일 때 {approximation-eight.measured}, 64개일 때 {approximation-many.measured}입니다. 시드의 {approximation-order.measured}에서 이 순서대로 줄었습니다.',
    en: 'Over {approximation-one.made} seeds the median test loss is {approximation-one.measured} with 1 unit, {approximation-eight.measured} with 8 and {approximation-many.measured} with 64. In {approximation-order.measured} of the seeds it falls in this order.',
  },
} satisfies Record<string, Entry>

/** 4.2 */
export const depthWords = {
  title: { ko: '깊이', en: 'Depth' },
  text: {
    ko: `은닉층 하나로 무엇이든 나타낼 수 있다면 왜 깊게 쌓을까요? 깊은 신경망은 앞 층의 결과를 다시 재료로 씁니다. 이미지라면 가장자리, 모양, 물체로 올라가는 계층입니다.

그렇다고 깊을수록 좋은 것은 아닙니다. 층이 좁고 많으면 학습 자체가 어려워질 수 있습니다. 매개변수가 200개쯤으로 같은 세 신경망을 나선에서 비교해 보세요.

이미지에서는 [합성곱](convolution)층을 쌓습니다(4.3). 층을 올라갈수록 한 자리가 더 넓은 범위를 보므로 계층이 생길 수 있습니다.`,
    en: `If one hidden layer can represent anything, why stack more? A deep network uses the results of a layer as material for the next. In images these would be edges, then shapes, then objects.

Deeper is not always better: many narrow layers can be hard to train. Compare three networks on the spiral, each with about 200 parameters.

For images one stacks [convolutions](convolution) (see 4.3): from layer to layer a place sees more of the image, so that a hierarchy can arise.`,
  },
  h: { ko: '앞 층의 값: 다음 층의 재료', en: 'values of a layer: the material of the next' },
  w: { ko: '층 l의 가중치', en: 'weights of layer l' },
  b: { ko: '층 l의 편향', en: 'the biases of layer l' },
  do: {
    ko: '매개변수 수가 비슷한 세 신경망을 차례로 돌려 보세요. 실험실에서는 층이 평면을 어떻게 구부리는지 볼 수 있습니다.',
    en: 'Run three networks of about the same size. The lab shows how a layer bends the plane.',
  },
  wide: { ko: '유닛 40개 한 층', en: 'One layer of 40 units' },
  two: { ko: '유닛 12개씩 두 층', en: 'Two layers of 12 units' },
  six: { ko: '유닛 6개씩 다섯 층', en: 'Five layers of 6 units' },
  images: { ko: '이미지: 합성곱층 하나와 둘을 나란히', en: 'Images: one and two convolutions side by side' },
  look: {
    ko: '신경망 그림에서 층이 깊어질수록 유닛의 지도가 곧은 띠에서 휘어진 무늬로 바뀌는 것을 보세요.',
    en: 'See how the units’ maps go from straight ramps to bent patterns from layer to layer.',
  },
  ask: {
    ko: '나선을 {depth-wide.steps}스텝씩 학습합니다. 이번 시드에서 테스트 정확도가 가장 높은 것은? (같으면 앞의 것)',
    en: 'The spiral, {depth-wide.steps} steps each. With this seed, which has the highest test accuracy? (If equal, the first one counts.)',
  },
  runWide: { ko: '40 (한 층)', en: '40 (one layer)' },
  runTwo: { ko: '12-12 (두 층)', en: '12-12 (two layers)' },
  runSix: { ko: '6-6-6-6-6 (다섯 층)', en: '6-6-6-6-6 (five layers)' },
  figure: { ko: '테스트 정확도', en: 'Test accuracy' },
  after: {
    ko: '시드 하나의 결과입니다. 설정의 ‘데이터 시드’와 ‘가중치 시드’를 바꿔 가며 순서가 얼마나 흔들리는지 보세요.',
    en: 'That was one seed. Change “Data seed” and “Weight seed” in the settings and see how much the order varies.',
  },
  found: {
    ko: `{depth-wide.steps}스텝 뒤 테스트 정확도의 중앙값(시드 {depth-wide.made}개)은 유닛 40개짜리 한 층이 {depth-wide.measured}, 12-12 두 층이 {depth-two.measured}이고, 시드의 {depth-ahead.measured}에서 두 층이 한 층보다 높거나 같습니다. 하지만 한 층도 {depth-later.steps}스텝까지 학습하면 중앙값이 {depth-later.measured}입니다. 여기서 깊이가 준 것은 표현력이 아니라 속도입니다. 유닛 6개씩 다섯 층은 열 번 중 아홉 번만 {depth-six.low} 이상입니다.

이미지에서도 깊이가 곧 정확도는 아닙니다. 이미지 2,000장을 {same-dense.epochs}에폭 학습했을 때 합성곱층 하나와 둘의 테스트 정확도는 {same-filters.measured}, {filters-two.measured}입니다(시드 {filters-two.made}개의 중앙값). 대신 맵이 작아져 매개변수가 {size-filters-one.low}개에서 {size-filters-two.low}개로 줄었습니다.`,
    en: `After {depth-wide.steps} steps the median test accuracy ({depth-wide.made} seeds) is {depth-wide.measured} with one layer of 40 and {depth-two.measured} with two of 12; in {depth-ahead.measured} of the seeds the two layers do at least as well. Yet after {depth-later.steps} steps the one layer has a median of {depth-later.measured}, too: what depth gave here is speed, not power to represent. Five layers of 6 reach {depth-six.low} in no more than 9 runs of 10.

For images, too, depth alone is not accuracy. On 2,000 images, {same-dense.epochs} epochs, one and two convolutions reach a test accuracy of {same-filters.measured} and {filters-two.measured} (medians of {filters-two.made} seeds); but as the maps shrink, the number of parameters fell from {size-filters-one.low} to {size-filters-two.low}.`,
  },
} satisfies Record<string, Entry>
