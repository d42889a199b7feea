/** How far apart colours look to readers with colour blindness, and in print without colour. */
import { clampRgb, converter, differenceCiede2000, parse } from 'culori'

/** CIEDE2000. */
export const ciede2000 = differenceCiede2000()
const toLinear = converter('lrgb')
const toRgb = converter('rgb')
const colourOf = (hex: string) => {
  const parsed = parse(hex)
  if (!parsed) throw new Error(`${hex} is no colour`)
  return parsed
}

type Matrix = readonly [Weights, Weights, Weights]
type Weights = readonly [red: number, green: number, blue: number]

/** How a colour looks through a matrix on linear sRGB. (culori's own filters work on encoded values.) */
function seeThrough([red, green, blue]: Matrix) {
  return (hex: string) => {
    const { r, g, b } = toLinear(colourOf(hex))
    const mix = (weights: Weights) => weights[0] * r + weights[1] * g + weights[2] * b
    return clampRgb(toRgb({ mode: 'lrgb', r: mix(red), g: mix(green), b: mix(blue) }))
  }
}

const luminance: Weights = [0.2126, 0.7152, 0.0722]
/** Machado, Oliveira and Fernandes 2009, severity 1.0; and luminance alone, as print without colour leaves it. */
export const views = {
  normal: { see: (hex: string) => toRgb(colourOf(hex)), least: 8 },
  deutan: {
    see: seeThrough([
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ]),
    least: 8,
  },
  protan: {
    see: seeThrough([
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ]),
    least: 8,
  },
  tritan: {
    see: seeThrough([
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ]),
    least: 8,
  },
  grey: { see: seeThrough([luminance, luminance, luminance]), least: 3.5 },
}
