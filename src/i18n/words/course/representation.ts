import type { Entry } from '../../language.ts'

/** 4.1 */
export const approximationWords = {
  title: { ko: '보편 근사', en: 'Universal approximation' },
  text: {
    ko: `은닉층이 하나뿐인 신경망도 유닛이 충분하면 어떤 연속 함수든 원하는 만큼 가깝게 나타낼 수 있습니다(보편 근사 정리). ReLU 유닛 하나는 꺾인 직선입니다. 그것들을 더하고 빼면 봉우리가 되고, 봉우리를 늘어놓으면 곡선이 됩니다.

봉우리 함수를 유닛 1, 2, 4, …, 64개로 배워 보니 시드 {approximation-one.seeds}개 중 가장 좋은 테스트 손실이 너비가 두 배가 될 때마다 줄었습니다. 1개에서는 {approximation-one.low}보다 크고 64개에서는 {approximation-many.high}보다 작습니다.

정리는 그런 가중치가 *있다*고만 합니다. 경사 하강이 그것을 *찾는다*고는 하지 않습니다.`,
    en: `One hidden layer, given enough units, can come as near to any continuous function as you like: the universal approximation theorem. A ReLU unit is a line with a bend. Added and subtracted, bends make bumps, and a row of bumps makes any curve.

With 1, 2, 4 … 64 units the best test loss of {approximation-one.seeds} seeds fell at every doubling of the width: from above {approximation-one.low} with one unit to below {approximation-many.high} with 64.

The theorem says that such weights *exist*. It does not say that gradient descent *finds* them.`,
  },
  s: { ko: '출력: 꺾인 직선들의 합', en: 'the output: a sum of bent lines' },
  v: { ko: '유닛 j의 출력 가중치', en: 'output weight of unit j' },
  w: {
    ko: '유닛 j의 입력 가중치와 편향: 어디서 꺾이는지',
    en: 'input weight and bias of unit j: where it bends',
  },
  do: {
    ko: '실험실에서 함수를 그리고 ‘유닛 수’를 늘려 보세요. 무대에서는 같은 일을 학습으로 합니다. ‘곡선을 직접 그리기’를 누르면 무대 위에서 끌어 곡선을 그릴 수 있습니다.',
    en: 'Draw a function in the lab and add “units”. On the stage the same is done by learning; after “Draw a curve yourself” drag across the stage to draw one.',
  },
  few: { ko: '유닛 2개', en: '2 units' },
  some: { ko: '유닛 8개', en: '8 units' },
  many: { ko: '유닛 64개', en: '64 units' },
  draw: { ko: '곡선을 직접 그리기', en: 'Draw a curve yourself' },
  look: {
    ko: '신경망에서 유닛마다의 꺾인 직선을 보세요. 무대의 곡선은 그것들을 더한 것입니다.',
    en: 'Each unit’s bent line in the network; the curve on the stage is their sum.',
  },
  ask: {
    ko: '같은 봉우리를 유닛 2, 8, 64개로 {approximation-one.steps}스텝씩 배웁니다. 테스트 손실이 가장 낮은 것은?',
    en: 'The same bumps with 2, 8 and 64 units, {approximation-one.steps} steps each. Which ends at the lowest test loss?',
  },
  run2: { ko: '유닛 2개', en: '2 units' },
  run8: { ko: '유닛 8개', en: '8 units' },
  run64: { ko: '유닛 64개', en: '64 units' },
  figure: { ko: '테스트 손실', en: 'Test loss' },
  after: {
    ko: '한 번의 실행에서는 순서가 바뀌기도 합니다. 좁은 신경망일수록 첫 가중치의 운에 달려 있기 때문입니다(5.2).',
    en: 'In a single run the order may change: the narrower, the more depends on the luck of the first weights (see 5.2).',
  },
} satisfies Record<string, Entry>

/** 4.2 */
export const depthWords = {
  title: { ko: '깊이', en: 'Depth' },
  text: {
    ko: `은닉층 하나로 무엇이든 나타낼 수 있다면 왜 깊게 쌓을까요? 깊은 신경망은 앞 층의 결과를 다시 재료로 씁니다. 이미지라면 가장자리, 모양, 물체로 올라가는 계층입니다.

매개변수가 200개쯤으로 같을 때 나선에서 견주었습니다. 12-12 두 층은 시드 8개 중 {depth-two.low}개 이상에서 40 한 층보다 못하지 않았고, 테스트 정확도 중앙값이 {depth-two-lead.low}–{depth-two-lead.high}포인트 높았습니다.

그렇다고 깊을수록 좋은 것은 아닙니다. 6유닛씩 다섯 층은 어떤 시드에서는 {depth-six.high}도 맞히지 못했습니다. 층이 좁고 많으면 학습 자체가 어려워집니다. CIFAR-10에서도 완전 연결층을 하나 더하는 것은 이득이 없었습니다(1.3).

이미지에서는 [합성곱](convolution)층을 쌓습니다(4.3). 층을 올라갈수록 한 자리가 더 넓은 범위를 보므로 계층이 생길 수 있습니다. 그래도 깊이가 곧 정확도는 아닙니다. 이미지 2,000장을 {same-dense.epochs}에폭 학습했을 때 필터 8개짜리 합성곱층 하나의 테스트 정확도는 {same-filters.low}–{same-filters.high}, 하나를 더 쌓으면 {filters-two.low}–{filters-two.high}였습니다. 대신 맵이 작아져 매개변수가 {size-filters-one.low}개에서 {size-filters-two.low}개로 줄었습니다.`,
    en: `If one hidden layer can represent anything, why stack more? A deep network uses the results of a layer as material for the next. In images these would be edges, then shapes, then objects.

On the spiral, with about 200 parameters each: two layers of 12 did at least as well as one of 40 in {depth-two.low} or more of 8 seeds, and their median test accuracy was {depth-two-lead.low} to {depth-two-lead.high} higher.

Deeper is not always better. With one of the seeds five layers of 6 ended at {depth-six.high} or less: narrow and many, layers are hard to train. On CIFAR-10 one more fully connected layer brought nothing either (see 1.3).

For images one stacks [convolutions](convolution) (see 4.3): from layer to layer a place sees more of the image, so that a hierarchy can arise. Even so, depth alone is not accuracy. On 2,000 images, {same-dense.epochs} epochs, one convolution of 8 filters reached {same-filters.low} to {same-filters.high} of the test images, with a second one on top {filters-two.low} to {filters-two.high}; but as the maps shrink, the number of parameters fell from {size-filters-one.low} to {size-filters-two.low}.`,
  },
  h: { ko: '앞 층의 값: 다음 층의 재료', en: 'values of a layer: the material of the next' },
  w: { ko: '층 l의 가중치', en: 'weights of layer l' },
  do: {
    ko: '매개변수 수가 비슷한 세 신경망을 차례로 돌려 보세요. 실험실에서는 층이 평면을 어떻게 구부리는지 볼 수 있습니다.',
    en: 'Run three networks of about the same size. The lab shows how a layer bends the plane.',
  },
  wide: { ko: '40 한 층', en: 'One layer of 40' },
  two: { ko: '12-12 두 층', en: 'Two layers of 12' },
  six: { ko: '6유닛씩 다섯 층', en: 'Five layers of 6' },
  images: { ko: '이미지: 합성곱층 하나와 둘을 나란히', en: 'Images: one and two convolutions side by side' },
  look: {
    ko: '신경망 그림에서 층이 깊어질수록 유닛의 지도가 곧은 띠에서 휘어진 무늬로 바뀌는 것을 보세요.',
    en: 'How the units’ maps go from straight ramps to bent patterns from layer to layer.',
  },
  ask: {
    ko: '나선을 {depth-two.steps}스텝씩 배웁니다. 이번 뽑기에서 테스트 정확도가 가장 높은 것은? (같으면 앞의 것)',
    en: 'The spiral, {depth-two.steps} steps each. In this draw, which has the highest test accuracy? (Of equals the first.)',
  },
  runWide: { ko: '40', en: '40' },
  runTwo: { ko: '12-12', en: '12-12' },
  runSix: { ko: '6-6-6-6-6', en: '6-6-6-6-6' },
  figure: { ko: '테스트 정확도', en: 'Test accuracy' },
  after: {
    ko: '뽑기 하나의 결과입니다. 설정의 ‘데이터 시드’와 ‘가중치 시드’를 바꿔 가며 순서가 얼마나 흔들리는지 보세요.',
    en: 'That was one draw. Change “Data seed” and “Weight seed” in the settings and see how much the order wavers.',
  },
} satisfies Record<string, Entry>
