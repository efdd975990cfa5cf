// What a host does with embedded experiments. It uses messages alone, as a page of another origin has to.
const korean = document.documentElement.lang === 'ko'
const page = new URL('../', location.href)

/** A frame with an experiment: its height follows what is in it, and `call` asks it as a script would. */
class Experiment {
  #frame = document.createElement('iframe')
  #waiting = new Map()
  #next = 1

  constructor(place) {
    const { name, show, link } = place.dataset
    const said = `embed=1&show=${show}&allow=${encodeURIComponent(location.origin)}&v=1&${link}`
    this.ready = new Promise((resolve) => {
      addEventListener('message', ({ source, data }) => {
        if (source !== this.#frame.contentWindow || data?.neurarium !== 1) return
        if (data.event === 'ready') resolve()
        if (data.event === 'size') this.#frame.style.height = `${data.height + 2}px`
        this.#waiting.get(data.id)?.(data)
        this.#waiting.delete(data.id)
      })
    })
    this.#frame.title = name
    this.#frame.src = `${page}#${said}`
    place.append(this.#frame)
  }

  async call(name, ...args) {
    await this.ready
    const id = this.#next++
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve))
    this.#frame.contentWindow.postMessage({ neurarium: 1, id, call: name, args }, page.origin)
    const { result, error } = await answer
    if (error) throw new Error(error)
    return result
  }
}

const experiments = Object.fromEntries(
  [...document.querySelectorAll('.frame')].map((place) => [place.dataset.name, new Experiment(place)]),
)
const { article, quiz, few, many } = experiments

// a slider of the text
const slider = document.querySelector('#rate')
const rate = () => Number((10 ** Number(slider.value)).toPrecision(2))
const show = () => {
  document.querySelector('#rate-now').textContent = rate()
}
slider.addEventListener('input', () => {
  show()
  article.call('configure', { optimizer: { learningRate: rate() } })
})
show()

// a question: what is said of the answer is what the engine came to
const verdict = document.querySelector('#verdict')
for (const button of document.querySelectorAll('[data-answer]'))
  button.addEventListener('click', async () => {
    await quiz.call('reset')
    const { accuracy } = await quiz.call('step', 500)
    const reached = `${Math.round(100 * accuracy.train)}%`
    const right = (button.dataset.answer === 'yes') === accuracy.train > 0.9
    verdict.textContent = korean
      ? `${right ? '예측이 맞았습니다' : '예측과 다릅니다'}. 학습 정확도는 ${reached}입니다.`
      : `${right ? 'As predicted' : 'Not as predicted'}: the training accuracy is ${reached}.`
  })

// two frames in step
document.querySelector('#both').addEventListener('click', async () => {
  const [a, b] = await Promise.all([few.call('step', 50), many.call('step', 50)])
  document.querySelector('#steps').textContent = korean
    ? `${a.step}스텝과 ${b.step}스텝: 학습 손실 ${a.loss.train.toFixed(3)}, ${b.loss.train.toFixed(3)}`
    : `Steps ${a.step} and ${b.step}: training loss ${a.loss.train.toFixed(3)} and ${b.loss.train.toFixed(3)}`
})
