import * as THREE from 'three'
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js'

/** Lengths are decimetres of the real thing throughout, so that products stand together in rooms at their true size. */
export const at = (x, y, z) => new THREE.Vector3(x, y, z)

export function mesh(geometry, material, position) {
  const result = new THREE.Mesh(geometry, material)
  if (position) result.position.set(...position)
  return result
}

export function group(...parts) {
  const result = new THREE.Group()
  result.add(...parts.flat())
  return result
}

/** A body of revolution through [radius, height] points; `soft` draws a spline, otherwise straight segments. */
export function turned(points, material, { soft = true, segments = 112, steps = 90 } = {}) {
  const vectors = points.map(([r, y]) => new THREE.Vector2(Math.max(r, 0.0005), y))
  const profile = soft ? new THREE.SplineCurve(vectors).getPoints(steps) : vectors
  for (const p of profile) p.x = Math.max(p.x, 0.0005)
  return mesh(new THREE.LatheGeometry(profile, segments, Math.PI), material)
}

/** Straight profile with each inner corner rounded by `radius`. */
export function turnedCorners(points, material, radius = 0.02, segments = 112) {
  const out = []
  points.forEach(([x, y], i) => {
    const p = new THREE.Vector2(x, y)
    if (i === 0 || i === points.length - 1) {
      out.push(p)
      return
    }
    const before = new THREE.Vector2(...points[i - 1])
    const after = new THREE.Vector2(...points[i + 1])
    const r = Math.min(radius, p.distanceTo(before) * 0.45, p.distanceTo(after) * 0.45)
    const a = p.clone().add(before.sub(p).setLength(r))
    const b = p.clone().add(after.sub(p).setLength(r))
    for (let k = 0; k <= 6; k++) {
      const t = k / 6
      out.push(
        a
          .clone()
          .multiplyScalar((1 - t) ** 2)
          .add(p.clone().multiplyScalar(2 * t * (1 - t)))
          .add(b.clone().multiplyScalar(t * t)),
      )
    }
  })
  for (const p of out) p.x = Math.max(p.x, 0.0005)
  return mesh(new THREE.LatheGeometry(out, segments, Math.PI), material)
}

export const disc = (radius, height, material, y = 0, edge = 0.03) =>
  turnedCorners(
    [
      [0, y],
      [radius, y],
      [radius, y + height],
      [0, y + height],
    ],
    material,
    edge,
  )

/** A round bar from one point to another, thickness may differ at the ends. */
export function bar(from, to, startRadius, endRadius, material, segments = 28) {
  const direction = to.clone().sub(from)
  const length = direction.length()
  const geometry = new THREE.CylinderGeometry(endRadius, startRadius, length, segments).translate(0, length / 2, 0)
  const result = mesh(geometry, material)
  result.position.copy(from)
  result.quaternion.setFromUnitVectors(new THREE.Vector3(0, 1, 0), direction.normalize())
  return result
}

export const tube = (points, radius, material, { steps = 90, segments = 14, closed = false } = {}) =>
  mesh(new THREE.TubeGeometry(new THREE.CatmullRomCurve3(points, closed), steps, radius, segments, closed), material)

export const ring = (radius, thickness, material, y = 0) =>
  mesh(new THREE.TorusGeometry(radius, thickness, 14, 120).rotateX(Math.PI / 2).translate(0, y, 0), material)

export const ball = (radius, material, position) => mesh(new THREE.SphereGeometry(radius, 72, 48), material, position)

export function box(width, height, depth, material, position, { edge = 0.04, grain, rows = 3 } = {}) {
  const round = Math.min(edge, width / 2.1, height / 2.1, depth / 2.1)
  let geometry = new RoundedBoxGeometry(width, height, depth, rows, round)
  if (grain) geometry = grained(geometry, grain)
  return mesh(geometry, material, position)
}

/**
 * Lays texture coordinates by the direction each face looks to, so that wood grain runs along `axis` and shows its
 * short side where the wood is cut across.
 */
export function grained(source, axis, { scale = 5, shift = 0 } = {}) {
  const geometry = source.index ? source.toNonIndexed() : source
  const position = geometry.attributes.position
  const uv = new Float32Array(position.count * 2)
  const [a, b, c] = [0, 1, 2].map(() => new THREE.Vector3())
  const axes = { x: ['x', 'y', 'z'], y: ['y', 'x', 'z'], z: ['z', 'x', 'y'] }[axis]
  for (let i = 0; i < position.count; i += 3) {
    a.fromBufferAttribute(position, i)
    b.fromBufferAttribute(position, i + 1)
    c.fromBufferAttribute(position, i + 2)
    const normal = b.clone().sub(a).cross(c.clone().sub(a))
    const [along, one, two] = axes
    const size = (k) => Math.abs(normal[k])
    const cut = size(along) > size(one) && size(along) > size(two)
    const across = cut ? one : size(one) > size(two) ? two : one
    const second = cut ? two : along
    ;[a, b, c].forEach((p, k) => {
      uv[(i + k) * 2] = p[across] / scale + shift
      uv[(i + k) * 2 + 1] = p[second] / (cut ? scale : scale * 2.2) + shift * 1.7
    })
  }
  geometry.setAttribute('uv', new THREE.BufferAttribute(uv, 2))
  return geometry
}

/** Places a finished group: position, turn around the vertical axis, scale. */
export function place(object, [x, y, z], turn = 0, scale = 1) {
  object.position.set(x, y, z)
  object.rotation.y += turn
  object.scale.setScalar(scale)
  return object
}

/** Left out when the camera frames the product: cords and cables. */
export function outOfFrame(object) {
  object.userData.outOfFrame = true
  return object
}

/** Lays the texture from above, for flat turned pieces whose middle would otherwise show converging streaks. */
export function fromAbove(object, scale = 1.6) {
  const { position, uv } = object.geometry.attributes
  for (let i = 0; i < uv.count; i++) uv.setXY(i, position.getX(i) / scale, position.getZ(i) / scale)
  return object
}

/** Turns the texture of a tube so that wood grain runs along it. */
export function lengthwise(object) {
  const { uv } = object.geometry.attributes
  for (let i = 0; i < uv.count; i++) uv.setXY(i, uv.getY(i), uv.getX(i))
  return object
}
