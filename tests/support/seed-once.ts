import { demoSource, seeded } from './seeded-commerce.ts'

/** Before any browser test: the demo databases, so that no two workers fill them at once. */
export default async function seedOnce(): Promise<void> {
  await seeded(demoSource)
}
