/** Forms that docs/language.md refuses: no text of the page, of its guides and of the pages beside it has one. */

/** What was found once and put right, each a kind: [what it is, the form]. */
export const wrongKorean: ReadonlyArray<readonly [string, RegExp]> = [
  ['비교하다', /견주/],
  ['시드', /이번 뽑기|뽑기 하나|뽑기마다/],
  ['초기 가중치', /첫 가중치/],
  [
    'a network learns: 학습하다',
    /신경망[이은을]? ?(?:배우|배웁|배웠)|스텝[을씩]* ?배|배우지도|배우는 (?:동안|속도)/,
  ],
  ['a penalty is applied: L2 규제 걸기', /강하게 붙잡/],
  ['템플릿', /‘틀|그 틀|틀 하나/],
  ['a cost: 비용, 대가', /값이 비쌉|값은 \[?매개변수/],
  [
    '도함수 of f′, 계수 α of PReLU: 기울기 only for the gradient',
    /음수 쪽 (?:기울기|\S+ 기울기)|작은 기울기 α|기울기 a|z < 0의 기울기/,
  ],
  ['a difference of shares: %포인트', /[\d}]포인트|%–\d+%포인트/],
  ['도함수', /미분값/],
  ['매개변수', /(?<!하이퍼)파라미터|모수/],
  ['업데이트', /갱신/],
  ['규제 항', /벌점|페널티/],
  ['에폭', /에포크/],
  ['은닉층, 유닛, 예제', /숨은 ?층|은닉 노드/],
  ['학습 데이터, 학습 손실', /훈련/],
  ['방향키, 끌다', /화살표 키|드래그/],
  ['소프트맥스, 힌지', /(?<![\w.(])(?:Softmax|Hinge)(?![\w.])/],
  ['초기 매개변수', /처음 (?:매개변수|가중치|α)/],
  ['표준편차 and 경사 하강법, whole', /표준 편차|경사 하강(?!법)/],
  ['a run: 학습; of many, 시드', /(?<!다시 )실행(?! 취소|하며)/],
  ['one level of politeness', /(?:지도|군|네|는걸)요\./],
  ['a question of the course: 질문', /강의(?:의)? 문제/],
  ['이고, 이며, 이지만 whole after a figure', /[\d}%](?:\(이\))?(?:고|며|지만)[ ,]/],
  ['a layer of units, not so many layers: 유닛 100개의 은닉층', /은닉층 \d{2,}개(?!로 늘)/],
]
/** As wrongKorean. */
export const wrongEnglish: ReadonlyArray<readonly [string, RegExp]> = [
  [
    'per',
    /\bone (?:row|template|score|bias|example) an? (?:class|step|neuron|update|unit)\b|\bscore a class\b|seeds a cell/i,
  ],
  [
    'percentage points',
    /\b(?:than|within|by) [\d{]\S* points\b|(?<!percentage )points (?:higher|lower|ahead)/,
  ],
  ['orders of magnitude', /loses decimal places/],
  ['divided by', /gradient by the (?:output|last)/],
  ['with respect to', /gradient by the pre-activation/],
  ['does … have', /how many \w+ has /i],
  ['initial weights', /\bfirst (?:weights|parameters)\b/i],
  ['counts only', /are the weights alone/],
  ['linearly separable', /a line can part|no line parts/],
  ['controls … with', /holds its overfitting/],
  ['several seeds', /one seed after the other/],
]
