import * as THREE from 'three'
import { frame, stand } from './camera.js'
import { beforeShoulder, film } from './film.js'
import { generators } from './generators.js'
import { halton } from './random.js'
import { environment, lights } from './studio.js'

const PAPER = '#f0ede8'

/** A floor or wall without end that takes the backdrop's colour exactly and shows nothing but shadows. */
function backdrop(wall) {
  const material = new THREE.MeshLambertMaterial({ color: '#ffffff' })
  const plane = new THREE.Mesh(new THREE.PlaneGeometry(900, 900), material)
  if (!wall) plane.rotateX(-Math.PI / 2)
  plane.receiveShadow = true
  plane.userData.outOfFrame = true
  return plane
}

let renderer
let surroundings

/** The one renderer of this page: what it has compiled serves the next shot, too. */
function darkroom(width, height) {
  if (!renderer) {
    renderer = new THREE.WebGLRenderer({ preserveDrawingBuffer: true })
    renderer.setPixelRatio(1)
    renderer.toneMapping = THREE.NoToneMapping
    renderer.outputColorSpace = THREE.LinearSRGBColorSpace
    renderer.shadowMap.enabled = true
    // Hard shadows suffice: every pass has its own, and their sum is soft.
    renderer.shadowMap.type = THREE.BasicShadowMap
    surroundings = environment(renderer)
    document.body.replaceChildren(renderer.domElement)
  }
  renderer.setSize(width, height)
  return { renderer, surroundings }
}

/** Gives memory back. Materials stay: their compiled programs are what makes the next shot quick. */
function clearAway(scene) {
  scene.traverse((node) => {
    node.geometry?.dispose()
    if (node.isLight) node.dispose()
  })
}

/**
 * Takes one shot: builds the product, exposes `passes` times, develops once per tint.
 * Answers with one PNG data address per tint name.
 */
export async function shoot({
  generator,
  params = {},
  tints = { only: '#ffffff' },
  view = {},
  width,
  height,
  passes,
  paper = PAPER,
}) {
  const { renderer, surroundings } = darkroom(width, height)
  const scene = new THREE.Scene()
  const { object, wall = false, room, lift = 0, studio = {} } = generators[generator](params)
  object.rotation.y += view.azimuth ?? 0
  object.position.y += lift
  scene.add(object)
  object.updateMatrixWorld(true)
  const casters = new THREE.Box3()
  scene.traverse((node) => {
    if (!node.isMesh) return
    node.castShadow = node.castShadow || !node.userData.noShadow
    node.receiveShadow = true
    node.material.shadowSide = THREE.DoubleSide
    if (!node.userData.outOfFrame) casters.expandByObject(node)
  })
  scene.environment = surroundings
  scene.environmentIntensity = studio.environment ?? 0.75
  const camera = room ? stand(width / height, room) : frame(object, width / height, view)
  const plane = room ? null : backdrop(wall)
  const normal = wall ? new THREE.Vector3(0, 0, 1) : new THREE.Vector3(0, 1, 0)
  if (plane) scene.add(plane)
  if (plane && wall) {
    // What hangs on a wall turns together with it.
    plane.rotation.y = view.azimuth ?? 0
    normal.applyEuler(plane.rotation)
  }
  const bounds = studio.bounds ? new THREE.Box3(...studio.bounds.map((p) => new THREE.Vector3(...p))) : casters
  const lamps = lights(scene, bounds, { ...studio, mapSize: room ? 2048 : 1024 })

  const wanted = beforeShoulder(new THREE.Color(paper))
  if (plane) {
    const received = new THREE.Color(0, 0, 0)
    for (let pass = 0; pass < passes; pass++) received.add(lamps.aim(pass, normal))
    received.multiplyScalar(1 / passes / Math.PI)
    plane.material.color.setRGB(wanted.r / received.r, wanted.g / received.g, wanted.b / received.b)
  }
  const roll = film(renderer, width, height)
  for (let pass = 0; pass < passes; pass++) {
    lamps.aim(pass, normal)
    camera.setViewOffset(width, height, halton(pass + 1, 11) - 0.5, halton(pass + 1, 13) - 0.5, width, height)
    roll.expose(scene, camera)
    window.progress?.(pass + 1, passes)
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  const pictures = {}
  for (const [name, color] of Object.entries(tints))
    pictures[name] = roll.develop(new THREE.Color(color), wanted, room ? 0.16 : 0.1)
  roll.dispose()
  clearAway(scene)
  return pictures
}
