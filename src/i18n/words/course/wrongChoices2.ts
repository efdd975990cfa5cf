import type { Entry } from '../../language.ts'

/** What is said of each prediction from chapter 3 on that the run does not bear out. */
/** 3.1 */
export const layersWrong = {
  notMiddle: {
    ko: '원 안쪽은 어떤 직선으로 잘라도 바깥쪽과 섞입니다. 직선 경계로는 75%에 이르지 못합니다.',
    en: 'However a line cuts the circle, inside and outside are mixed on one side of it. A straight boundary does not reach 75%.',
  },
  notHigh: {
    ko: '95%를 넘으려면 경계가 휘어 원을 둘러싸야 합니다. 은닉층이 없으면 손실이 무엇이든 경계는 직선입니다.',
    en: 'Above 95% the boundary has to bend around the circle. Without a hidden layer it is straight, whatever the loss.',
  },
} satisfies Record<string, Entry>

/** 3.2 */
export const outputWrong = {
  notOne: {
    ko: '번호 하나를 예측하면 클래스 3이 클래스 2와 4의 중간이라는 뜻이 됩니다. 클래스에는 그런 순서가 없으므로 점수를 따로 냅니다.',
    en: 'To predict one number would say that class 3 lies halfway between 2 and 4. Classes have no such order, so each has a score of its own.',
  },
  notFive: {
    ko: '점수 다섯에 0 하나를 더해도 여섯 클래스를 나눌 수는 있습니다. 하지만 보통은, 이 엔진에서도, 클래스마다 점수를 하나씩 둡니다.',
    en: 'Five scores and a fixed 0 could tell six classes apart. But usually, and in this engine, each class has a score.',
  },
} satisfies Record<string, Entry>

/** 3.3 */
export const sizingWrong = {
  notWeights: {
    ko: '20은 가중치만 센 것입니다: 3×4 + 4×2. 뉴런마다 편향이 하나씩 있으니 4 + 2 = 6개를 더해야 합니다.',
    en: '20 counts only the weights: 3×4 + 4×2. Each neuron has a bias as well, so 4 + 2 = 6 more.',
  },
  notInputs: {
    ko: '29는 입력 3개에도 편향을 준 수입니다. 입력은 값을 그대로 넘길 뿐 뉴런이 아니므로 편향이 없습니다.',
    en: '29 gives the 3 inputs biases as well. An input only hands on its value: it is no neuron and has no bias.',
  },
} satisfies Record<string, Entry>

/** 4.1 */
export const approximationWrong = {
  notAlike: {
    ko: '좋은 가중치가 있다고 해서 매번 같은 것을 찾지는 않습니다. 꺾이는 곳이 어디서 출발했는지에 따라 봉우리를 놓치기도 합니다.',
    en: 'That good weights exist does not mean that each run finds them. Depending on where its bends begin, a network may miss a bump.',
  },
  notSome: {
    ko: '꺾이는 곳 하나가 봉우리에 닿는지 놓치는지에 따라 손실이 갈립니다. 이번 네 번은 그보다 서로 비슷했거나 더 벌어졌습니다.',
    en: 'Whether one bend reaches a bump or misses it makes the difference. These four were more alike than that, or lay further apart.',
  },
  notFar: {
    ko: '초기 가중치가 나쁘면 그렇게 벌어지기도 합니다. 이번 네 번은 비슷한 만큼 봉우리를 찾았습니다.',
    en: 'Bad initial weights can set them that far apart. These four found about as many of the bumps.',
  },
} satisfies Record<string, Entry>

/** 4.2 */
export const depthWrong = {
  notWide: {
    ko: '한 층도 나선을 나타낼 수 있습니다. 하지만 곧은 조각을 더하기만 해서 만들려면 더 오래 학습해야 하고, 이 스텝 수로는 아직 도중입니다.',
    en: 'One layer can represent the spiral, but to build it by adding straight pieces takes longer: after these steps it is still on its way.',
  },
  notTwo: {
    ko: '시드에 따라 순서가 바뀝니다. 정확도가 같으면 앞의 것을 답으로 셉니다.',
    en: 'The order varies from seed to seed, and of equal accuracies the first one counts.',
  },
  notSix: {
    ko: '층은 가장 많지만 층마다 유닛이 6개뿐입니다. 좁은 층을 여럿 지나는 동안 정보도 기울기도 잃기 쉽습니다.',
    en: 'It has the most layers, but each has only 6 units. Through many narrow layers both information and gradient are easily lost.',
  },
} satisfies Record<string, Entry>

/** 4.3 */
export const convolutionWrong = {
  notDense: {
    ko: '매개변수가 더 적은 것은 아니지만, 완전 연결층은 같은 무늬도 자리마다 따로 학습해야 합니다. 유닛이 7개면 템플릿도 일곱 장뿐입니다.',
    en: 'It has no fewer parameters, but a fully connected layer has to learn the same pattern anew at every place, and 7 units are seven templates.',
  },
  notOne: {
    ko: '대개는 합성곱층 하나가 앞서지만, 둘일 때와 차이가 크지 않아 시드에 따라 순서가 바뀌기도 합니다. 둘째 층은 첫 층의 무늬를 모아 더 넓은 무늬를 봅니다.',
    en: 'One convolution is ahead as a rule, but not by much: with some seeds the order is another one. The second one gathers the patterns of the first into larger ones.',
  },
  notTwo: {
    ko: '둘을 쌓으면 더 넓은 무늬를 볼 수 있지만, 이미지 2,000장과 이만한 에폭으로는 그 이득이 잘 나타나지 않습니다.',
    en: 'Two of them can see larger patterns, but with 2,000 images and so few epochs the gain does not show well.',
  },
} satisfies Record<string, Entry>

/** 5.1 */
export const capacityWrong = {
  notNear: {
    ko: '용량은 그대로지만 외울 것이 열 배입니다. 점 하나에 맞춰 구부린 경계는 이웃한 다른 점들을 틀리게 되므로, 잡음을 외우기가 어려워집니다.',
    en: 'The capacity is the same, but there is ten times as much to learn by heart. A boundary that bends around one point gets its neighbors wrong.',
  },
  notHalf: {
    ko: '절반쯤일 때도 있지만 이번에는 아니었습니다. 점 30개로 잰 격차는 시드마다 크게 다릅니다.',
    en: 'It may be half with another seed, and was not with this one: a gap that 30 points give differs widely from seed to seed.',
  },
  notFifth: {
    ko: '두 무리가 겹쳐 있어서 점이 많아도 격차가 다 사라지지는 않습니다. 학습할 때 본 점이 조금은 더 쉽습니다.',
    en: 'The two groups overlap, and even with many points the gap does not vanish: the points that it learned from stay a little easier.',
  },
} satisfies Record<string, Entry>

/** 5.2 */
export const minimaWrong = {
  notLarge: {
    ko: '가중치가 많으면 결과도 제멋대로일 것 같지만, 내려가는 길이 많은 만큼 막다른 곳이 드뭅니다. 유닛 3개는 초기 가중치가 나쁘면 돌아갈 길이 없습니다.',
    en: 'Many weights sound like many outcomes, but they also leave many ways down and few dead ends. With 3 units, bad initial weights leave no way around.',
  },
} satisfies Record<string, Entry>

/** 5.3 */
export const regularizationWrong = {
  notWeak: {
    ko: '약한 규제도 가중치를 줄이지만, 대개 유닛 20개가 점 30개를 외울 만큼은 큽니다. 그러면 학습 손실이 테스트 손실보다 훨씬 낮아 격차가 남습니다.',
    en: 'A weak penalty does shrink the weights, but mostly they stay large enough for 20 units to learn 30 points by heart: the training loss is far below the test loss then, and a gap stays.',
  },
  notMiddle: {
    ko: '가운데 세기도 격차를 크게 줄입니다. 하지만 규제가 더 셀수록 학습 손실이 테스트 손실에 더 가까워집니다.',
    en: 'The middle strength takes away much of the gap. But the harder the weights are held, the closer the training loss comes to the test loss.',
  },
  notStrong: {
    ko: '시드에 따라 가운데 세기의 격차가 더 작을 때도 있습니다. 점 30개로 잰 격차는 흔들립니다.',
    en: 'With some seeds the gap is smaller at the middle strength: a gap measured on 30 points varies.',
  },
} satisfies Record<string, Entry>

/** 6 */
export const togetherWrong = {
  notSigmoid: {
    ko: '시그모이드는 기울기가 작아 거의 움직이지 못하지만, 여섯 층과 센 규제도 시드에 따라 그만큼 나빠집니다. 이번 시드가 그랬습니다.',
    en: 'Sigmoid hardly moves, its gradients being small, but six layers or a strong penalty can end as low with some seeds. This was one.',
  },
  notSix: {
    ko: '여섯 층은 흔들리지만 ReLU라서 기울기는 지나갑니다. 시드에 따라서는 나선을 꽤 풀어냅니다.',
    en: 'Six layers jump, but with ReLU the gradient gets through: with some seeds they solve much of the spiral.',
  },
  notStrong: {
    ko: '규제는 가중치를 작게 만들지만 두 층 ReLU의 기울기는 살아 있습니다. 경계가 조금은 휘어 찍는 것보다 낫습니다.',
    en: 'The penalty keeps the weights small, but through two ReLU layers the gradient is alive: the boundary bends a little, which beats guessing.',
  },
} satisfies Record<string, Entry>
