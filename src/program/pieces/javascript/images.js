/** A file of the folder, or of the address. */
async function read(name) {
  if (!folder.includes('://')) return new Uint8Array(await readFile(`${folder}/${name}`))
  const response = await fetch(folder + name)
  if (!response.ok) throw new Error(`${folder}${name}: status ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** The first images of each class, in their order, a label and 32 × 32 × 3 bytes each; the last ones are held apart. */
async function loadImages(name, count, held = 0) {
  const { shards } = JSON.parse(new TextDecoder().decode(await read('manifest.json')))
  const records = []
  for (const { file, split } of shards) {
    if (split !== name || records.length >= count + held) continue
    const bytes = await read(file)
    for (let k = 0; k < bytes.length; k += 3073) records.push(bytes.subarray(k, k + 3073))
  }
  const even = (number, k) => Math.floor(((k + 1) * number) / 10) - Math.floor((k * number) / 10)
  const left = Array.from({ length: 10 }, (_, k) => even(count + held, k) - even(held, k))
  return records.filter(([label]) => left[label]-- > 0)
}

/** Those that are in the file. */
function embeddedImages() {
  const bytes = Uint8Array.from(atob(embedded), (sign) => sign.charCodeAt(0))
  return Array.from({ length: bytes.length / 3073 }, (_, k) => bytes.subarray(3073 * k, 3073 * (k + 1)))
}

const images = folder
  ? {
      train: await loadImages('train', trainImages, heldImages),
      test: await loadImages('test', testImages),
    }
  : { train: embeddedImages(), test: [] }
/** Each channel at mean 0 and variance 1 over the training images. */
const normalization = [0, 1, 2].map((channel) => {
  let [count, sum, squares] = [0, 0, 0]
  for (const record of images.train)
    for (let k = 1 + channel; k < record.length; k += 3) {
      count += 1
      sum += record[k]
      squares += record[k] ** 2
    }
  return { mean: sum / count, scale: 1 / Math.sqrt(squares / count - (sum / count) ** 2) }
})
const split = (records) => ({
  inputs: records.map((record) =>
    Float64Array.from(
      record.subarray(1),
      (byte, k) => (byte - normalization[k % 3].mean) * normalization[k % 3].scale,
    ),
  ),
  targets: records.map(([label]) => label),
})
const train = split(images.train)
const test = split(images.test)
