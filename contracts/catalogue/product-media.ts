/** Pictures and films of a product. */
import { z } from 'zod'

/** A film that another site plays; the picture it hangs on stands for it until then. */
export const productVideo = z.object({
  /** "youtube" or "vimeo". */
  provider: z.string().min(1),
  url: z.url(),
  title: z.string().default(''),
  description: z.string().default(''),
  metadata: z.string().default(''),
})

export const productImage = z.object({
  /** Path below media/catalog/product/, with or without a leading slash: "/m/h/mh01-black_main.jpg". */
  file: z.string().min(1),
  label: z.string().optional(),
  position: z.number().int().default(0),
  roles: z.array(z.enum(['image', 'small_image', 'thumbnail', 'swatch_image'])).default([]),
  /** Kept, but not shown in the gallery of the product's page. */
  disabled: z.boolean().default(false),
  video: productVideo.optional(),
})

export type ProductVideo = z.infer<typeof productVideo>
