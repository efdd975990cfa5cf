import type { Entry } from '../../language.ts'

/** 4.3 */
export const convolutionWords = {
  title: { ko: '합성곱', en: 'Convolution' },
  text: {
    ko: `이미지에서는 이웃한 픽셀이 함께 무늬를 이루고, 같은 무늬가 어느 자리에나 나타날 수 있습니다. [합성곱(convolution)](convolution)층은 이 두 가지를 이용합니다. 필터 하나는 5 × 5처럼 작은 창만 보고(*지역 연결*), 같은 가중치로 모든 자리를 훑어 자리마다 값을 하나씩 냅니다(*가중치 공유*). 필터마다 맵이 한 장 나오므로 층의 출력은 높이 × 너비 × 필터 수입니다.

그래서 매개변수가 적습니다. 32 × 32 이미지에 5 × 5 필터 16개를 쓰면 {size-shared.low}개입니다. 같은 크기의 출력을 완전 연결층으로 내려면 {size-unshared.low}개가 필요합니다. *보폭(stride)*은 창을 옮기는 간격이고, *패딩(padding)*은 가장자리에 두르는 0입니다. [풀링(pooling)](pooling)은 창마다 최댓값이나 평균 하나만 남겨 맵을 줄입니다.

층을 쌓으면 한 자리가 보는 이미지의 범위, 곧 [수용 영역(receptive field)](receptive-field)이 넓어집니다. 5 × 5 합성곱과 2 × 2 풀링을 세 번 되풀이하면 합성곱층의 수용 영역은 한 변이 {field-first.low}, {field-second.low}, {field-third.low}픽셀입니다. 첫 층은 가장자리 하나를, 셋째 층은 이미지를 거의 다 볼 수 있습니다.`,
    en: `In an image, neighboring pixels form patterns together, and the same pattern can appear anywhere. A [convolution](convolution) makes use of both. A filter sees a small window only, such as 5 × 5 (*local connections*), and is laid on every place with the same weights, giving one value at each (*shared weights*). Each filter makes one map, so the layer’s output is height × width × filters.

That takes few parameters. 16 filters of 5 × 5 on a 32 × 32 image have {size-shared.low}; a fully connected layer with as large an output would have {size-unshared.low}. The *stride* is how far the window moves from place to place, the *padding* the zeros around the border. [Pooling](pooling) keeps the largest or the mean value of each window, so that the maps shrink.

From layer to layer a place sees more of the image: its [receptive field](receptive-field) grows. With 5 × 5 convolutions and 2 × 2 pooling, three times in a row, the receptive fields of the convolutions are {field-first.low}, {field-second.low} and {field-third.low} pixels wide. The first can see an edge, the third nearly the whole image.`,
  },
  h: { ko: '자리 (p, q)에서 필터의 값', en: 'the filter’s value at place (p, q)' },
  z: { ko: '활성화 전 값', en: 'the pre-activation' },
  k: {
    ko: '필터의 가중치: 창의 i행 j열, 채널 c. 자리마다 같다',
    en: 'weights of the filter: row i, column j, channel c of its window; the same at every place',
  },
  x: {
    ko: '창 아래의 픽셀이나 앞 층의 값',
    en: 'the pixel, or the value of the layer below, under the window',
  },
  b: { ko: '필터의 편향', en: 'bias of the filter' },
  do: {
    ko: '매개변수 수가 비슷한 두 신경망을 차례로 학습하고 나란히 비교해 보세요. 층마다 모양이 어떻게 바뀌는지는 설정의 ‘은닉층’에 적혀 있습니다.',
    en: 'Train two networks with about the same number of parameters, then compare them side by side. Under “Hidden layers” in the settings each layer says what shape it makes.',
  },
  dense: { ko: '완전 연결 유닛 7개', en: '7 fully connected units' },
  one: { ko: '5 × 5 필터 8개와 풀링', en: '8 filters of 5 × 5, pooled' },
  sizes: { ko: '합성곱층 셋의 모양과 매개변수', en: 'Shapes and parameters of three convolutions' },
  deep: { ko: '합성곱층 셋의 맵', en: 'The maps of three convolutions' },
  beside: { ko: '완전 연결과 합성곱을 나란히', en: 'Fully connected and convolutional, side by side' },
  look: {
    ko: '무대의 ‘첫 층의 가중치’를 비교해 보세요. 완전 연결 유닛의 가중치는 이미지만 한 그림이고, 필터의 가중치는 작은 조각입니다. 학습 정확도와 테스트 정확도가 벌어지는 정도도 비교해 보세요.',
    en: 'Compare the “First layer’s weights” on the stage: those of a fully connected unit are a picture as large as the image, those of a filter a small patch. Compare how far training and test accuracy part, too.',
  },
  ask: {
    ko: '이미지 2,000장을 {same-dense.epochs}에폭씩 학습합니다. 테스트 정확도가 가장 높은 것은? (같으면 앞의 것)',
    en: '2,000 images, {same-dense.epochs} epochs each. Which has the highest test accuracy? (If equal, the first one counts.)',
  },
  runDense: { ko: '완전 연결 유닛 7개', en: '7 fully connected units' },
  runOne: { ko: '합성곱층 하나', en: 'one convolution' },
  runTwo: { ko: '합성곱층 둘', en: 'two convolutions' },
  figure: { ko: '테스트 정확도', en: 'Test accuracy' },
  after: {
    ko: '매개변수의 수만으로는 알 수 없고, 층의 수만으로도 알 수 없습니다. 이미지에 맞는 구조인지가 중요합니다.',
    en: 'Neither the number of parameters decides it nor that of layers: what counts is a structure that fits images.',
  },
  found: {
    ko: '같은 설정으로 이미지 2,000장을 {same-dense.epochs}에폭 학습한 테스트 정확도의 중앙값(시드 {same-dense.made}개)입니다. 완전 연결 유닛 7개(매개변수 {size-seven.low}개)는 {same-dense.measured}, 5 × 5 필터 8개(매개변수 {size-filters-one.low}개)는 {same-filters.measured}, 합성곱층 둘(매개변수 {size-filters-two.low}개)은 {filters-two.measured}입니다.',
    en: 'Median test accuracy of {same-dense.made} seeds after {same-dense.epochs} epochs on 2,000 images, all settings alike: 7 fully connected units ({size-seven.low} parameters) {same-dense.measured}, 8 filters of 5 × 5 ({size-filters-one.low} parameters) {same-filters.measured}, two convolutions ({size-filters-two.low} parameters) {filters-two.measured}.',
  },
} satisfies Record<string, Entry>
