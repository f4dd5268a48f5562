/** The log's tree. Source: RFC 9162 §2.1. */
import { sha256 } from '@noble/hashes/sha2.js'
import { join } from './bytes'

/** Hash of an entry: SHA-256(0x00 || leaf). Source: RFC 9162 §2.1.1. */
export function leafHash(leaf: Uint8Array): Uint8Array {
  return sha256(join(Uint8Array.of(0), leaf))
}

/** Hash of two subtrees: SHA-256(0x01 || left || right). Source: RFC 9162 §2.1.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(join(Uint8Array.of(1), left, right))
}

/**
 * The root to which a proof leads from the entry at `index` of a tree with `size` entries; undefined when the proof has too many or too
 * few hashes for that place. Halves instead of shifts, because shifts end at 32 bits. Source: RFC 9162 §2.1.3.2, whose names these are.
 */
export function rootByProof(
  hash: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    return undefined
  }
  let fn = index
  let sn = size - 1
  let r = hash
  for (const p of proof) {
    if (sn === 0) {
      return undefined
    }
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r)
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn)
        sn = half(sn)
      }
    } else {
      r = nodeHash(r, p)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 ? r : undefined
}

function half(value: number): number {
  return Math.floor(value / 2)
}
