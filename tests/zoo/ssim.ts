/**
 * How alike two pictures look, from 0 to 1: the mean of the structural similarity of windows of 8 by 8 pixels, 4
 * apart, in grey (Wang et al. 2004). Runs in a page, sent as source text, so it uses nothing from outside itself.
 */
export const compareInPage = async ([one, other]: [string, string]): Promise<{
  ssim: number
  /** share of pixels of which a channel is off by more than 32 */
  off: number
  sizes: string
}> => {
  const greyOf = async (link: string) => {
    const image = new Image()
    image.src = link
    await image.decode()
    const { naturalWidth: width, naturalHeight: height } = image
    const ink = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
    if (!ink) throw new Error('no canvas')
    ink.fillStyle = 'white'
    ink.fillRect(0, 0, width, height)
    ink.drawImage(image, 0, 0)
    const { data } = ink.getImageData(0, 0, width, height)
    const grey = new Float64Array(width * height)
    for (let index = 0; index < grey.length; index++) {
      const at = index * 4
      grey[index] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
    }
    return { width, height, data, grey }
  }
  const [a, b] = [await greyOf(one), await greyOf(other)]
  const sizes = `${a.width}x${a.height} and ${b.width}x${b.height}`
  if (a.width !== b.width || a.height !== b.height) return { ssim: 0, off: 1, sizes }
  const window = 8
  const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2]
  const count = window * window
  const at = (left: number, top: number): number => {
    let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0]
    for (let y = top; y < top + window; y++)
      for (let x = left; x < left + window; x++) {
        const [p, q] = [a.grey[y * a.width + x] ?? 0, b.grey[y * a.width + x] ?? 0]
        sumA += p
        sumB += q
        squareA += p * p
        squareB += q * q
        product += p * q
      }
    const [meanA, meanB] = [sumA / count, sumB / count]
    const varianceA = squareA / count - meanA * meanA
    const varianceB = squareB / count - meanB * meanB
    const covariance = product / count - meanA * meanB
    const numerator = (2 * meanA * meanB + c1) * (2 * covariance + c2)
    return numerator / ((meanA * meanA + meanB * meanB + c1) * (varianceA + varianceB + c2))
  }
  let [sum, windows] = [0, 0]
  for (let y = 0; y + window <= a.height; y += 4)
    for (let x = 0; x + window <= a.width; x += 4) {
      sum += at(x, y)
      windows++
    }
  let off = 0
  for (let index = 0; index < a.data.length; index += 4)
    if (
      [0, 1, 2].some(
        (channel) => Math.abs((a.data[index + channel] ?? 0) - (b.data[index + channel] ?? 0)) > 32,
      )
    )
      off++
  return { ssim: windows === 0 ? 1 : sum / windows, off: off / a.grey.length, sizes }
}
