import * as THREE from 'three'

const FIELD = 20

function outline(object) {
  const points = []
  object.updateMatrixWorld(true)
  const visit = (node) => {
    if (node.userData.outOfFrame) return
    if (node.isMesh) {
      const position = node.geometry.attributes.position
      const stride = Math.max(1, Math.floor(position.count / 500))
      for (let i = 0; i < position.count; i += stride)
        points.push(new THREE.Vector3().fromBufferAttribute(position, i).applyMatrix4(node.matrixWorld))
    }
    node.children.forEach(visit)
  }
  visit(object)
  return points
}

/**
 * A long lens that looks slightly down at the product and frames it: `fill` is the share of the picture's width or
 * height it may take. `zoom` and `shift` (in half picture sizes) then move in on a detail.
 */
export function frame(object, aspect, { pitch = 0.16, fill = 0.7, zoom = 1, shift = [0, 0], lift = 0.02 } = {}) {
  const points = outline(object)
  const camera = new THREE.PerspectiveCamera(FIELD, aspect, 0.1, 400)
  const bounds = new THREE.Box3().setFromPoints(points)
  const target = bounds.getCenter(new THREE.Vector3())
  let distance = bounds.getSize(new THREE.Vector3()).length() * 3
  const up = new THREE.Vector3(0, Math.cos(pitch), -Math.sin(pitch))
  const place = () => {
    camera.position.set(target.x, target.y + Math.sin(pitch) * distance, target.z + Math.cos(pitch) * distance)
    camera.lookAt(target)
    camera.updateMatrixWorld(true)
  }
  for (let round = 0; round < 8; round++) {
    place()
    const seen = new THREE.Box2()
    for (const p of points) {
      const q = p.clone().project(camera)
      seen.expandByPoint(new THREE.Vector2(q.x, q.y))
    }
    const size = seen.getSize(new THREE.Vector2())
    const middle = seen.getCenter(new THREE.Vector2())
    const half = Math.tan(THREE.MathUtils.degToRad(FIELD / 2)) * distance
    target.x += middle.x * half * aspect
    target.addScaledVector(up, middle.y * half)
    distance *= Math.max(size.x / 2, size.y / 2) / fill
  }
  place()
  const half = Math.tan(THREE.MathUtils.degToRad(FIELD / 2)) * distance
  target.x += shift[0] * half * aspect
  target.addScaledVector(up, (shift[1] + lift) * half)
  distance /= zoom
  place()
  return camera
}

/** A camera for rooms: stands at `from`, looks at `to`. */
export function stand(aspect, { from, to, field = 26 }) {
  const camera = new THREE.PerspectiveCamera(field, aspect, 0.1, 400)
  camera.position.set(...from)
  camera.lookAt(...to)
  camera.updateMatrixWorld(true)
  return camera
}
