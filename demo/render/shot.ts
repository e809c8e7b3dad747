/** One exposure and the pictures that are developed from it. */
export type Shot = {
  /** The product or scene, and the view: "fjord-front". */
  name: string
  generator: string
  params?: Record<string, unknown>
  /** Tint name to colour; the picture's name carries the tint: "fjord-sage-front". Absent: one picture, untinted. */
  tints?: Record<string, string>
  view?: View
  width: number
  height: number
  /** Exposures added up: more passes, softer shadows. */
  passes: number
  paper?: string
  /** Raised when the generator itself changes, so that its pictures are rendered again. */
  revision?: number
}

export type View = {
  /** Radians around the vertical axis. */
  azimuth?: number
  /** Radians above the horizon the camera looks down from. */
  pitch?: number
  /** Share of the picture the product may take. */
  fill?: number
  zoom?: number
  /** Half picture sizes to the right and up. */
  shift?: [number, number]
  lift?: number
}
