import * as THREE from 'three'

/**
 * Changes three's own shaders once, before the first material is compiled:
 * - lights that stand for softbox and sky only light diffusely; reflections come from the studio's environment, which
 *   is what a camera sees in a glaze (and many small lights would show as dots);
 * - the environment's own diffuse share is kept low, since the sky lights cast shadows and it does not;
 * - a second output carries the share of the light that depends on the tinted colour.
 */
export function prepareShaders(ambient = 0.3) {
  const chunk = THREE.ShaderChunk
  const start = chunk.lights_physical_pars_fragment.indexOf('void RE_Direct_Physical(')
  const end = chunk.lights_physical_pars_fragment.indexOf('void RE_IndirectDiffuse_Physical')
  if (start < 0 || end < 0)
    throw new Error('three.js has changed its physical lighting; adapt demo/render/scene/shaders.js')
  chunk.lights_physical_pars_fragment = `${chunk.lights_physical_pars_fragment.slice(0, start)}
void RE_Direct_Physical( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	float wrapped = saturate( dot( geometryNormal, directLight.direction ) );
	reflectedLight.directDiffuse += wrapped * directLight.color * BRDF_Lambert( material.diffuseContribution );
}
${chunk.lights_physical_pars_fragment.slice(end)}`
  chunk.lights_fragment_maps = chunk.lights_fragment_maps.replace(
    'iblIrradiance += getIBLIrradiance( geometryNormal );',
    `iblIrradiance += ${ambient.toFixed(2)} * getIBLIrradiance( geometryNormal );`,
  )
  const physical = THREE.ShaderLib.physical
  physical.fragmentShader = physical.fragmentShader
    .replace('void main() {', 'layout(location = 1) out highp vec4 tintLight;\nvoid main() {')
    .replace(
      '#include <opaque_fragment>',
      `vec3 tinted = vec3( 0.0 );
	#ifdef TINT
		tinted = totalDiffuse + totalEmissiveRadiance;
		#ifdef USE_CLEARCOAT
			tinted *= 1.0 - material.clearcoat * Fcc;
		#endif
	#endif
	#ifdef TINT_ALL
		tinted = outgoingLight;
	#endif
	tintLight = vec4( tinted, 1.0 );
	#include <opaque_fragment>`,
    )
  const lambert = THREE.ShaderLib.lambert
  lambert.fragmentShader = lambert.fragmentShader
    .replace(
      'void main() {',
      'layout(location = 1) out highp vec4 tintLight;\nvoid main() {\n\ttintLight = vec4( 0.0 );',
    )
    .replace('#include <lights_fragment_maps>', '')
}
