// The page of the sample dashboard, as its server sends it: its state is in the link, as Prometheus keeps it.
const RANGES = ['15m', '30m', '1h', '2h', '6h']
const SECONDS = { m: 60, h: 3600 }
const WIDTH = 900
const HEIGHT = 320
const SVG = 'http://www.w3.org/2000/svg'

const field = document.querySelector('#expr0')
const endField = document.querySelector('[name=end_input]')
const area = document.querySelector('.graph_area')
const legend = document.querySelector('.legend')

const stateOf = () => {
  const search = new URL(location.href).searchParams
  const range = search.get('g0.range_input') ?? '1h'
  const endInput = search.get('g0.end_input') ?? '2026-11-22 22:00'
  const end = Date.parse(`${endInput.replace(' ', 'T')}Z`) / 1000
  const seconds = parseInt(range) * SECONDS[range.at(-1)]
  return { query: search.get('g0.expr') ?? '', range, endInput, end, seconds }
}

const link = ({ query, range, endInput }) => {
  const url = new URL(location.href)
  url.searchParams.set('g0.expr', query)
  url.searchParams.set('g0.range_input', range)
  url.searchParams.set('g0.end_input', endInput)
  return url.href
}

const colour = (index) => `hsl(${(index * 67) % 360} 60% 45%)`

const draw = (matrix, { end, seconds }) => {
  const most = Math.max(1e-9, ...matrix.flatMap(({ values }) => values.map(([, value]) => Number(value))))
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`)
  legend.replaceChildren()
  matrix.forEach(({ metric, values }, index) => {
    const points = values.map(
      ([at, value]) =>
        `${((at - end + seconds) / seconds) * WIDTH},${HEIGHT - (value / most) * (HEIGHT - 10)}`,
    )
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', `M${points.join('L')}`)
    path.setAttribute('stroke', colour(index))
    svg.append(path)
    const name = document.createElement('div')
    name.className = 'legend_item'
    name.textContent = Object.values(metric).join(' ') || 'all'
    legend.append(name)
  })
  area.replaceChildren(svg)
}

const show = async () => {
  const state = stateOf()
  field.value = state.query
  endField.value = state.endInput
  area.replaceChildren()
  document.querySelector('#range').textContent = state.range
  const step = Math.max(15, Math.round(state.seconds / 250))
  const asked = new URLSearchParams({
    query: state.query,
    start: state.end - state.seconds,
    end: state.end,
    step,
  })
  const answer = await (await fetch(`/api/v1/query_range?${asked}`)).json()
  if (answer.status === 'success') return draw(answer.data.result, state)
  const sentence = document.createElement('p')
  sentence.className = 'error'
  sentence.textContent = answer.error
  area.replaceChildren(sentence)
}

const go = (change) => {
  history.pushState(null, '', link({ ...stateOf(), ...change }))
  void show()
}

const turn = (by) => go({ range: RANGES[RANGES.indexOf(stateOf().range) + by] ?? stateOf().range })

field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  go({ query: field.value })
})
document.querySelector('.execute_btn').addEventListener('click', () => go({ query: field.value }))
document.querySelector('[name=dec_range]').addEventListener('click', () => turn(-1))
document.querySelector('[name=inc_range]').addEventListener('click', () => turn(1))
endField.addEventListener('change', () => go({ endInput: endField.value }))
addEventListener('popstate', () => void show())
void show()
