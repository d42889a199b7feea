import { describe, expect, test } from 'vitest'
import { canonicalJson } from '@/dataset/canonical-json'

describe('RFC 8785', () => {
  test('the sample of section 3.2.2 and 3.2.3', () => {
    const input = `{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`
    expect(canonicalJson(JSON.parse(input))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('the sorting sample of section 3.2.3', () => {
    const input = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      1: 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const values = Object.values(JSON.parse(canonicalJson(input)) as Record<string, string>)
    // JSON.parse puts integer names first, so the order is read from the text.
    const order = [...canonicalJson(input).matchAll(/:"([^"]*)"/g)].map((match) => match[1])
    expect(values).toHaveLength(7)
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  // Appendix B: IEEE 754 bits and the JSON they must give.
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the number %s is %s', (bits, json) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(json)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%s is refused', (value) => {
    expect(() => canonicalJson([value])).toThrow(new TypeError(`JSON cannot hold ${value}`))
  })

  test('half of a surrogate pair is refused, in a value and in a name', () => {
    const message = 'canonical JSON cannot hold half of a surrogate pair'
    expect(() => canonicalJson('\ud83d')).toThrow(message)
    expect(() => canonicalJson({ '\ude00': 1 })).toThrow(message)
  })
})

test('properties that are undefined are left out, other values that JSON lacks are refused', () => {
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}')
  expect(() => canonicalJson([undefined])).toThrow('JSON cannot hold undefined')
  expect(() => canonicalJson(1n)).toThrow('JSON cannot hold 1')
})

test('nested objects are sorted too', () => {
  expect(canonicalJson([{ b: { d: 1, c: [] }, a: {} }])).toBe('[{"a":{},"b":{"c":[],"d":1}}]')
})
