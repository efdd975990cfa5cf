import type { Entry } from '../../language.ts'

/** 5.4 */
export const choosingWords = {
  title: { ko: '검증 데이터로 고르기', en: 'Choosing with a validation split' },
  text: {
    ko: `λ나 유닛 수처럼 학습되지 않고 사람이 고르는 수가 [하이퍼파라미터](hyperparameter)입니다. 후보마다 학습해 보고 손실이 가장 낮은 것을 고르면 됩니다. 그런데 어느 데이터의 손실로 골라야 할까요?

여러 후보 가운데 가장 낮은 것을 고르면, 그 데이터에 우연히 잘 맞은 후보가 뽑히기 쉽습니다. 그래서 데이터를 셋으로 나눕니다. *학습* 데이터로 가중치를, *검증* 데이터로 하이퍼파라미터를 정하고, *테스트* 데이터는 모두 정한 뒤에 한 번만 봅니다.

여기서는 5.1과 같은 두 무리에서 학습, 검증, 테스트에 점을 30개씩 뽑았습니다. 실험실에는 어디에도 쓰지 않은 *새 데이터*가 있어, 골라낸 λ가 실제로 얼마나 좋은지 알 수 있습니다.`,
    en: `Numbers that are chosen and not learned, such as λ or the number of units, are [hyperparameters](hyperparameter). One trains with each candidate and takes the one with the lowest loss. On which data, though?

The lowest of several losses is likely to belong to a candidate that happens to suit those data. So the data are divided in three: *training* data set the weights, *validation* data the hyperparameters, and the *test* data are looked at once, when all is decided.

Here training, validation and test have 30 points each of the two groups of 5.1. The lab has *new data* besides, which nothing has used: they tell how good the chosen λ really is.`,
  },
  best: { ko: '고른 세기', en: 'the chosen strength' },
  lambda: { ko: 'L2 규제의 세기: 후보들', en: 'strength of the L2 penalty: the candidates' },
  validation: {
    ko: '그 세기로 학습한 신경망의 검증 손실',
    en: 'validation loss of the network trained with it',
  },
  do: {
    ko: '실험실에서 네 가지 세기로 학습하고, 세 데이터가 저마다 어느 세기를 고르는지 보세요. 새 데이터를 열기 전에 세 선택의 손실을 예측해 보세요.',
    en: 'In the lab, train with four strengths and see which one each of the three splits chooses. Predict the losses of the three choices before you open the new data.',
  },
  none: { ko: '유닛 20개, 규제 없이', en: '20 units, no penalty' },
  middle: { ko: 'λ = {strength-middle.strength}', en: 'λ = {strength-middle.strength}' },
  map: { ko: 'λ와 유닛 수의 지도: 검증 손실', en: 'A map of λ and units by validation loss' },
  look: {
    ko: '고르는 데 쓴 데이터의 손실을 새 데이터의 손실과 비교하세요. 다른 데이터로 여러 번 하면 한 번의 우연인지 알 수 있습니다.',
    en: 'Compare the loss on the data that one chose by with that on new data. Several data sets show what is chance and what is not.',
  },
  ask: {
    ko: '유닛 20개를 네 가지 세기로 {strength-none.steps}스텝씩 학습합니다. *학습* 손실로 고르면 어느 세기가 뽑힐까요?',
    en: '20 units at four strengths, {strength-none.steps} steps each. Which one does the *training* loss choose?',
  },
  zero: { ko: '규제 없음 (λ = 0)', en: 'no penalty (λ = 0)' },
  weak: { ko: 'λ = {strength-weak.strength}', en: 'λ = {strength-weak.strength}' },
  strong: { ko: 'λ = {strength-strong.strength}', en: 'λ = {strength-strong.strength}' },
  notZero: {
    ko: '규제가 없으면 가중치가 학습 데이터에 마음껏 맞을 수 있지만, 이번 학습은 거기까지 내려가지 못했습니다.',
    en: 'Without a penalty the weights are free to fit the training data, but this run did not get down that far.',
  },
  notWeak: {
    ko: '약한 규제도 가중치를 줄이려고 학습 데이터에 덜 맞는 쪽을 택합니다. 그 대가는 학습 손실에 나타나고, 이득은 학습 손실에 나타나지 않습니다.',
    en: 'Even a weak penalty fits the training data less, for smaller weights. The training loss shows that price and not what it buys.',
  },
  notMiddle: {
    ko: '테스트 손실이 낮았던 세기입니다(5.3). 하지만 학습 손실은 새 데이터에서 얼마나 맞을지 알려 주지 않습니다.',
    en: 'It had a low test loss in 5.3. But the training loss says nothing about how well the network does on new data.',
  },
  notStrong: {
    ko: '격차가 가장 작은 세기와 학습 손실이 가장 낮은 세기는 다릅니다. 센 규제는 가중치를 작게 하므로 학습 데이터에도 덜 맞습니다.',
    en: 'The smallest gap is not the lowest training loss. A strong penalty keeps the weights small, and so fits the training data less as well.',
  },
  figure: { ko: '학습 손실', en: 'Training loss' },
  after: {
    ko: '학습 손실로 고르면 과적합하는 쪽이 뽑힙니다. 그렇다고 테스트 손실로 고르면, 그 손실은 더는 새 데이터의 손실이 아닙니다. 실험실에서 확인해 보세요.',
    en: 'Chosen by the training loss, overfitting wins. Chosen by the test loss, that loss is no longer one on new data: see the lab.',
  },
  found: {
    ko: `시드 {chosen-test.made}개의 결과입니다. 학습 손실은 시드의 {train-chooses-none.measured}에서 규제가 없는 쪽을 골랐고, 그때 새 데이터의 손실은 중앙값 {train-chosen-fresh.measured}입니다. 검증 손실은 시드의 {strength-best.measured}에서 λ = {strength-middle.strength}을(를) 골랐습니다.

검증으로 고르면 고른 세기의 검증 손실은 평균 {chosen-validation.measured}이지만 새 데이터의 손실은 {validation-chosen-fresh.measured}입니다. 고르는 데 쓰지 않은 테스트의 손실은 평균 {chosen-test.measured}(으)로, 새 데이터와 거의 같습니다. 테스트로 고르면 이번에는 테스트가 그렇게 됩니다. 테스트 손실은 평균 {test-chosen-own.measured}, 새 데이터의 손실은 {test-chosen-fresh.measured}입니다. 고르는 데 쓴 점 30개의 손실은 새 데이터의 손실보다 평균 {choice-overstates.measured}만큼 낮습니다. 이 평균들은 손실이 유난히 큰 몇몇 시드에 좌우됩니다. 한 시드에서는 우연이 더 커서 반대로 나오기도 합니다.`,
    en: `Of {chosen-test.made} seeds: the training loss chose no penalty in {train-chooses-none.measured} of them, and the median loss on new data is then {train-chosen-fresh.measured}. The validation loss chose λ = {strength-middle.strength} in {strength-best.measured}.

At the strength that validation chose, the mean validation loss is {chosen-validation.measured}, while new data give {validation-chosen-fresh.measured}. The test, which chose nothing, says {chosen-test.measured}, nearly the same as new data. Chosen by the test, it is the test that flatters: {test-chosen-own.measured}, with {test-chosen-fresh.measured} on new data. On the 30 points that chose, the mean loss is {choice-overstates.measured} lower than on new data. These means rest on a few seeds with very large losses. With a single seed chance is larger, and it may come out the other way round.`,
  },
} satisfies Record<string, Entry>

export const choiceLabWords = {
  begin: { ko: '네 가지 세기로 학습', en: 'Train with four strengths' },
  train: { ko: '학습', en: 'training' },
  open: { ko: '새 데이터 열기', en: 'Open the new data' },
  stop: { ko: '멈춤', en: 'Stop' },
  running: { ko: '학습 진행', en: 'Progress of the training' },
  stopped: { ko: '끝나기 전에 멈췄습니다.', en: 'It was stopped before its end.' },
  failed: {
    ko: '끝까지 학습하지 못했습니다. 무대의 안내를 보고 다시 해 보세요.',
    en: 'The training could not be finished. See what the stage says, then try again.',
  },
  hint: {
    ko: (count: string) =>
      `무대에서 규제 없이, 그리고 세 가지 λ로 학습합니다. 새 데이터는 점 ${count}개입니다. 다시 누르면 다른 시드의 데이터로 합니다.`,
    en: (count: string) =>
      `The stage trains without a penalty and with three λ. The new data are ${count} points. Pressed again, it takes data of another seed.`,
  },
  predict: {
    ko: '밑줄 친 값이 그 데이터에서 가장 낮은 손실입니다. 세 선택 가운데 새 데이터에서 손실이 가장 높은 것은 무엇일까요?',
    en: 'Underlined: the lowest loss of that split. Which of the three choices will have the highest loss on new data?',
  },
  losses: { ko: '세기마다 학습한 뒤의 손실', en: 'Loss after training, by strength' },
  choices: { ko: '세 가지로 고른 λ', en: 'λ chosen three ways' },
  by: { ko: '고른 데이터', en: 'chosen on' },
  own: { ko: '그 데이터의 손실', en: 'loss there' },
  fresh: { ko: '새 데이터의 손실', en: 'loss on new data' },
  validation: { ko: '검증', en: 'validation' },
  test: { ko: '테스트', en: 'test' },
  none: { ko: '없음', en: 'none' },
  lowest: { ko: '(가장 낮음)', en: '(lowest)' },
  tally: {
    ko: (better: string, all: string) =>
      `데이터 ${all}벌 가운데 ${better}벌에서, 고르는 데 쓴 테스트 손실이 새 데이터의 손실보다 낮았습니다.`,
    en: (better: string, all: string) =>
      `Data sets in which the test loss that chose λ was lower than the loss on new data: ${better} of ${all}.`,
  },
} satisfies Record<string, Entry>
