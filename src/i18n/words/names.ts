/** The names of what a config can choose, as the field says them. */
import type {
  ActivationName,
  DataSetName,
  FeatureName,
  LossName,
  OptimizerName,
  ScheduleName,
  WeightInitName,
} from '../../config/types.ts'
import type { Entry } from '../language.ts'

export const dataSetWords = {
  circle: { ko: '원', en: 'Circle' },
  xor: { ko: 'XOR', en: 'XOR' },
  gaussians: { ko: '가우시안 두 개', en: 'Two Gaussians' },
  spiral: { ko: '나선', en: 'Spiral' },
  moons: { ko: '두 반달', en: 'Two moons' },
  rings: { ko: '고리', en: 'Rings' },
  checkerboard: { ko: '체커보드', en: 'Checkerboard' },
  blobs: { ko: '군집', en: 'Blobs' },
  formula: { ko: '식으로 나눈 영역', en: 'By a formula' },
  'three-spirals': { ko: '세 나선', en: 'Three spirals' },
  plane: { ko: '평면', en: 'Plane' },
  hills: { ko: '언덕', en: 'Hills' },
  sine: { ko: '사인', en: 'Sine' },
  step: { ko: '계단', en: 'Step' },
  bumps: { ko: '봉우리', en: 'Bumps' },
  drawn: { ko: '직접 그린 함수', en: 'Drawn function' },
  cifar10: { ko: 'CIFAR-10 이미지', en: 'CIFAR-10 images' },
  custom: { ko: '직접 찍은 점', en: 'Your own points' },
} satisfies Record<DataSetName, Entry>

export const featureWords = {
  x: { ko: 'x', en: 'x' },
  y: { ko: 'y', en: 'y' },
  'x^2': { ko: 'x²', en: 'x²' },
  'y^2': { ko: 'y²', en: 'y²' },
  xy: { ko: 'xy', en: 'xy' },
  'sin(x)': { ko: 'sin x', en: 'sin x' },
  'sin(y)': { ko: 'sin y', en: 'sin y' },
} satisfies Record<FeatureName, Entry>

export const activationWords = {
  linear: { ko: '선형', en: 'Linear' },
  sigmoid: { ko: '시그모이드', en: 'Sigmoid' },
  tanh: { ko: 'Tanh', en: 'Tanh' },
  relu: { ko: 'ReLU', en: 'ReLU' },
  'leaky-relu': { ko: 'Leaky ReLU', en: 'Leaky ReLU' },
  prelu: { ko: 'PReLU', en: 'PReLU' },
  maxout: { ko: 'Maxout', en: 'Maxout' },
  elu: { ko: 'ELU', en: 'ELU' },
  gelu: { ko: 'GELU', en: 'GELU' },
  silu: { ko: 'SiLU', en: 'SiLU' },
  softplus: { ko: 'Softplus', en: 'Softplus' },
} satisfies Record<ActivationName, Entry>

export const weightInitWords = {
  he: { ko: 'He', en: 'He' },
  xavier: { ko: 'Xavier', en: 'Xavier' },
  normal: { ko: '정규분포', en: 'Normal' },
  uniform: { ko: '균등분포', en: 'Uniform' },
  zeros: { ko: '모두 0', en: 'All zeros' },
} satisfies Record<WeightInitName, Entry>

export const lossNameWords = {
  softmax: { ko: '소프트맥스', en: 'Softmax' },
  hinge: { ko: '힌지', en: 'Hinge' },
  squared: { ko: '제곱 오차', en: 'Squared error' },
} satisfies Record<LossName, Entry>

export const optimizerWords = {
  sgd: { ko: 'SGD', en: 'SGD' },
  momentum: { ko: '모멘텀', en: 'Momentum' },
  nesterov: { ko: 'Nesterov', en: 'Nesterov' },
  adagrad: { ko: 'Adagrad', en: 'Adagrad' },
  rmsprop: { ko: 'RMSProp', en: 'RMSProp' },
  adam: { ko: 'Adam', en: 'Adam' },
} satisfies Record<OptimizerName, Entry>

export const scheduleWords = {
  constant: { ko: '일정', en: 'Constant' },
  step: { ko: '계단식', en: 'Step' },
  exponential: { ko: '지수', en: 'Exponential' },
  inverse: { ko: '역수', en: 'Inverse' },
  cosine: { ko: '코사인', en: 'Cosine' },
} satisfies Record<ScheduleName, Entry>
