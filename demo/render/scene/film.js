import * as THREE from 'three'
import { FullScreenQuad } from 'three/addons/postprocessing/Pass.js'

const vertexShader = 'varying vec2 at; void main(){ at = uv; gl_Position = vec4(position.xy, 0., 1.); }'

/**
 * Adds exposures up in floating point, in two layers: the whole light, and the share that depends on the colour of the
 * tinted parts. Developing replaces that share's white by a colour, so every colour of a product comes from one
 * exposure and has exactly the same pose, shadows and highlights.
 */
export function film(renderer, width, height) {
  const exposure = new THREE.WebGLRenderTarget(width, height, { type: THREE.HalfFloatType, count: 2 })
  const layers = [0, 1].map(
    () => new THREE.WebGLRenderTarget(width, height, { type: THREE.FloatType, depthBuffer: false }),
  )
  const add = new FullScreenQuad(
    new THREE.ShaderMaterial({
      uniforms: { light: { value: null } },
      vertexShader,
      fragmentShader:
        'varying vec2 at; uniform sampler2D light; void main(){ gl_FragColor = min(texture2D(light, at), vec4(6.)); }',
      blending: THREE.CustomBlending,
      blendSrc: THREE.OneFactor,
      blendDst: THREE.OneFactor,
      depthTest: false,
      depthWrite: false,
      transparent: true,
    }),
  )
  const develop = new FullScreenQuad(
    new THREE.ShaderMaterial({
      uniforms: {
        whole: { value: layers[0].texture },
        share: { value: layers[1].texture },
        scale: { value: 1 },
        tint: { value: new THREE.Color() },
        backdrop: { value: new THREE.Color() },
        falloff: { value: 0.1 },
      },
      vertexShader,
      fragmentShader: `varying vec2 at; uniform sampler2D whole, share; uniform float scale, falloff; uniform vec3 tint, backdrop;
float noise(vec2 p){ return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453); }
vec3 shoulder(vec3 v){ float start = .74, room = 1. - start; float peak = max(v.r, max(v.g, v.b)); if(peak < start) return v;
  float bent = 1. - room * room / (peak + room - start); vec3 c = v * bent / peak; return mix(vec3(bent), c, 1. / (.12 * (peak - bent) + 1.)); }
vec3 srgb(vec3 c){ return mix(c * 12.92, 1.055 * pow(max(c, 0.), vec3(1. / 2.4)) - .055, step(.0031308, c)); }
void main(){
  vec4 all = texture2D(whole, at) * scale; vec3 white = texture2D(share, at).rgb * scale;
  vec3 c = all.rgb - white + white * tint + backdrop * (1. - all.a);
  vec2 q = at - vec2(.5, .52); c *= 1. - dot(q, q) * falloff;
  float grain = (noise(gl_FragCoord.xy) + noise(gl_FragCoord.xy + 31.7) - 1.) / 255.;
  gl_FragColor = vec4(srgb(shoulder(c)) + grain, 1.);
}`,
      depthTest: false,
    }),
  )
  for (const layer of layers) {
    renderer.setRenderTarget(layer)
    renderer.setClearColor(0x000000, 0)
    renderer.clear()
  }
  let passes = 0
  return {
    dispose() {
      for (const target of [exposure, ...layers]) target.dispose()
    },
    expose(scene, camera) {
      renderer.setRenderTarget(exposure)
      renderer.setClearColor(0x000000, 0)
      renderer.autoClear = true
      renderer.render(scene, camera)
      renderer.autoClear = false
      layers.forEach((layer, i) => {
        add.material.uniforms.light.value = exposure.textures[i]
        renderer.setRenderTarget(layer)
        add.render(renderer)
      })
      passes++
    },
    develop(tint, backdrop, falloff) {
      const { uniforms } = develop.material
      uniforms.scale.value = 1 / passes
      uniforms.tint.value.copy(tint)
      uniforms.backdrop.value.copy(backdrop)
      uniforms.falloff.value = falloff
      renderer.setRenderTarget(null)
      develop.render(renderer)
      return renderer.domElement.toDataURL('image/png')
    },
  }
}

/** The scene brightness that the film's shoulder turns into `color`: how bright a backdrop has to be. */
export function beforeShoulder(color) {
  const start = 0.74
  const room = 1 - start
  const peak = Math.max(color.r, color.g, color.b)
  if (peak < start) return color.clone()
  const bright = (room * room) / (1 - peak) - room + start
  return color.clone().multiplyScalar(bright / peak)
}
