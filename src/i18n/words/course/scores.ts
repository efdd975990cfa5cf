import type { Entry } from '../../language.ts'

/** 1.7 */
export const scoresWords = {
  title: { ko: '점수에서 확률, 확률에서 손실로', en: 'From scores to probabilities to the loss' },
  text: {
    ko: `신경망은 클래스마다 [점수](score)를 하나씩 냅니다. 점수는 어떤 실수든 될 수 있으니 그대로는 확률이 아닙니다. [소프트맥스](softmax)는 점수마다 $e^{s}$을 구해 양수로 만들고, 그 합으로 나누어 모두 더하면 1이 되게 합니다. 손실은 정답 클래스의 확률에 −ln을 취한 값입니다. 확률이 1이면 0이고, 0에 가까울수록 끝없이 커집니다.

점수를 *온도* $T$로 나눈 다음 소프트맥스에 넣기도 합니다. 온도가 낮으면 확률이 가장 큰 점수로 쏠리고, 높으면 고르게 퍼집니다. 어느 쪽이든 순위는 그대로입니다. 신경망은 점수의 크기도 학습하므로 학습할 때는 $T = 1$이면 됩니다.

출력층에 [활성화 함수](activation)가 없는 까닭도 여기에 있습니다. 시그모이드로 점수를 0과 1 사이에 가두면 확률이 1에 가까워질 수 없고, ReLU를 씌우면 음수인 점수가 모두 같아집니다.`,
    en: `A network gives one [score](score) per class. Scores can be any real numbers, so they are not probabilities yet. [Softmax](softmax) makes them positive, by $e^{s}$, and divides by their sum, so that they add up to 1. The loss is −ln of the right class’s probability: 0 where that is 1, and growing without bound as it nears 0.

Scores may be divided by a *temperature* $T$ first. A low one moves all probability to the largest score, a high one spreads it evenly; their order stays as it is. A network learns the size of its scores as well, so training needs no more than $T = 1$.

That is why the output has no [activation function](activation). With scores held between 0 and 1 by a sigmoid, no probability could come near 1; a ReLU would make all negative scores the same.`,
  },
  p: { ko: '클래스 k의 확률', en: 'probability of class k' },
  s: { ko: '클래스 k의 점수', en: 'score of class k' },
  t: { ko: '온도', en: 'temperature' },
  loss: { ko: '손실', en: 'the loss' },
  y: { ko: '정답 클래스의 확률', en: 'probability of the right class' },
  do: {
    ko: '실험실에서 온도를 양 끝까지 움직여 보세요. 정답이 가장 큰 점수가 아닐 때도 해 보세요. 그런 다음 출력에 시그모이드를 씌우고, 손실을 어디까지 줄일 수 있는지 찾아보세요.',
    en: 'In the lab, move the temperature to both ends, also where the right class does not have the largest score. Then put a sigmoid on the output and see how low the loss can get.',
  },
  open: { ko: '세 클래스를 나누는 신경망', en: 'A network for three classes' },
  rest: { ko: '점수가 모두 0에 가까울 때', en: 'With all scores near 0' },
  scores: { ko: '출력의 점수 보기', en: 'See the output’s scores' },
  look: {
    ko: '점수가 모두 같으면 확률은 모두 3분의 1이고 손실은 ln 3 = 1.099입니다. 학습하면 점수의 차이가 벌어지고 손실은 0에 가까워집니다.',
    en: 'With equal scores each probability is one third and the loss ln 3 = 1.099. In training the scores move apart and the loss nears 0.',
  },
  ask: {
    ko: '점수가 2, 1, 0이고 정답은 첫째 클래스입니다. 세 점수에 모두 10을 더하면 정답의 확률은',
    en: 'The scores are 2, 1 and 0, and the first class is right. With 10 added to each, the right class’s probability',
  },
  fewer: { ko: '작아진다', en: 'falls' },
  same: { ko: '그대로다', en: 'stays the same' },
  more: { ko: '커진다', en: 'rises' },
  notFewer: {
    ko: '나누는 합이 커지는 것은 맞지만, 나누어지는 값도 똑같이 e¹⁰배가 됩니다.',
    en: 'The denominator does grow, but the numerator grows just as much: both become e¹⁰ times as large.',
  },
  notMore: {
    ko: '점수가 커도 다른 점수보다 더 커지지 않았다면 확률은 늘지 않습니다. 소프트맥스는 점수의 차이만 봅니다.',
    en: 'A larger score means a larger probability only if the others do not grow as much. Softmax sees only the differences between scores.',
  },
  runBefore: { ko: '2, 1, 0', en: '2, 1, 0' },
  runAfter: { ko: '12, 11, 10', en: '12, 11, 10' },
  figure: { ko: '정답 클래스의 확률', en: 'Probability of the right class' },
  after: {
    ko: '그래서 e^s이 너무 커지지 않도록, 계산할 때는 가장 큰 점수를 먼저 뺍니다. 이 엔진도 그렇게 합니다.',
    en: 'That is why the largest score is subtracted first when softmax is computed, so that no e^s becomes too large. This engine does so, too.',
  },
  found: {
    ko: '엔진의 소프트맥스 손실에 점수 {shift-same.seeds}벌을 넣고 정수를 더해 보면, 손실과 기울기가 비트까지 같습니다. 온도 {temperature-cold.temperature}에서는 가장 큰 점수(다음 점수보다 1 이상 클 때)의 확률이 1에서 {temperature-cold.high} 넘게 벗어나지 않고, 온도 {temperature-hot.temperature}에서는 모든 확률이 3분의 1에서 {temperature-hot.high} 넘게 벗어나지 않습니다. 세 클래스의 점수에 시그모이드를 씌우면 점수를 아무리 바꿔도 손실이 {squash-least.low} 아래로 내려가지 않습니다.',
    en: 'For {shift-same.seeds} sets of scores, the engine’s softmax loss and its gradient are the same to the bit when a whole number is added to each. At a temperature of {temperature-cold.temperature}, the largest score (if it leads by 1 or more) has a probability within {temperature-cold.high} of 1; at {temperature-hot.temperature}, every probability is within {temperature-hot.high} of one third. With a sigmoid on the scores of three classes, no scores make the loss lower than {squash-least.low}.',
  },
} satisfies Record<string, Entry>

export const scoresLabWords = {
  score: { ko: (n: number) => `점수 s${'₁₂₃'[n - 1]}`, en: (n: number) => `score s${'₁₂₃'[n - 1]}` },
  scoreAlone: { ko: '점수', en: 'score' },
  probability: { ko: '확률', en: 'probability' },
  class: { ko: (n: number) => `클래스 ${n}`, en: (n: number) => `class ${n}` },
  temperature: { ko: '온도 T', en: 'temperature T' },
  right: { ko: '정답 클래스', en: 'right class' },
  squash: { ko: '출력의 활성화 함수', en: 'Activation on the output' },
  linear: { ko: '없음', en: 'none' },
  relu: { ko: 'ReLU', en: 'ReLU' },
  sigmoid: { ko: '시그모이드', en: 'sigmoid' },
  plus: { ko: '모든 점수에 +1', en: '+1 to all scores' },
  minus: { ko: '모든 점수에 −1', en: '−1 to all scores' },
  columns: {
    ko: '클래스, 확률의 막대, 온도로 나눈 점수, 확률',
    en: 'Class, bar of its probability, score divided by the temperature, probability',
  },
} satisfies Record<string, Entry>
