import { describe, expect, it } from 'vitest'
import { equal, utf8 } from '../../src/verify/bytes'
import { leafHash, nodeHash, rootByProof } from '../../src/verify/tree'

const LARGEST = 40

/** MTH(D_n), as RFC 9162 §2.1.1 defines it. */
function rootOf(leaves: Uint8Array[]): Uint8Array {
  const [first] = leaves
  if (leaves.length === 1 && first !== undefined) {
    return leafHash(first)
  }
  const k = split(leaves.length)
  return nodeHash(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)))
}

/** PATH(m, D_n), as RFC 9162 §2.1.3.1 defines it. */
function pathOf(m: number, leaves: Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) {
    return []
  }
  const k = split(leaves.length)
  return m < k
    ? [...pathOf(m, leaves.slice(0, k)), rootOf(leaves.slice(k))]
    : [...pathOf(m - k, leaves.slice(k)), rootOf(leaves.slice(0, k))]
}

function split(n: number): number {
  let k = 1
  while (k * 2 < n) {
    k *= 2
  }
  return k
}

const leavesOf = (size: number) => Array.from({ length: size }, (_, i) => utf8(`entry ${i}`))

/** Every place of every tree up to {@link LARGEST}. */
function* places() {
  for (let size = 1; size <= LARGEST; size++) {
    const leaves = leavesOf(size)
    const root = rootOf(leaves)
    for (let index = 0; index < size; index++) {
      yield { size, index, root, hash: leafHash(utf8(`entry ${index}`)), path: pathOf(index, leaves) }
    }
  }
}

describe('a proof', () => {
  it('leads from every entry of every tree to the root', () => {
    for (const { size, index, root, hash, path } of places()) {
      expect(rootByProof(hash, index, size, path), `entry ${index} of ${size}`).toEqual(root)
    }
  })

  it('leads nowhere at another place, longer, shorter or changed', () => {
    for (const { size, index, root, hash, path } of places()) {
      const leads = (at: number, proof: Uint8Array[]) => equal(rootByProof(hash, at, size, proof) ?? utf8(''), root)
      for (let other = -1; other <= size; other++) {
        expect(other !== index && leads(other, path), `entry ${index} of ${size} as ${other}`).toBe(false)
      }
      expect(leads(index, [...path, new Uint8Array(32)])).toBe(false)
      path.forEach((hashOfPath, i) => {
        expect(leads(index, path.filter((_, j) => j !== i))).toBe(false)
        expect(leads(index, path.map((kept, j) => (j === i ? hashOfPath.map((byte) => byte ^ 1) : kept)))).toBe(false)
      })
    }
  })

  it('is followed in trees beyond 32 bits', () => {
    const size = 2 ** 40 + 1
    const left = utf8('the hash of 2^40 entries')

    expect(rootByProof(leafHash(utf8('last')), size - 1, size, [left])).toEqual(nodeHash(left, leafHash(utf8('last'))))
    expect(rootByProof(leafHash(utf8('last')), 0, size, [left])).toBeUndefined()
  })
})
