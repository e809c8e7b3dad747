/** Which pages visitors look at, and that everything in front of them has them. */
import { ask, type View } from './load.ts'
import { addressesOf, type Stage } from './stage.ts'

export type Views = { paths: string[]; doors: string[]; next(): View }

/** How Next's router asks for a page: the parameter that its headers ask for is empty. */
export const viewOf = (door: string, path: string, form: View['form']): View => ({
  url: `${door}${path}${form === 'rsc' ? '?_rsc' : ''}`,
  form,
})

/** The shop's pages at each instance and at the edge, every fifth view as the router asks. */
export async function openViews(stage: Stage, most: number): Promise<Views> {
  const doors = [...stage.shops.map(({ url }) => url), ...(stage.edge ? [stage.edge.url] : [])]
  const paths = await addressesOf(doors[0] ?? '', most)
  let at = 0
  return {
    paths,
    doors,
    next() {
      at++
      const [door = '', path = '/'] = [doors[at % doors.length], paths[Math.floor(Math.random() * paths.length)]]
      return viewOf(door, path, at % 5 === 0 ? 'rsc' : 'html')
    },
  }
}

/** Looks at everything at every door once, four at a time. Throws when a page is not there. */
export async function warmAll({ paths, doors }: Views): Promise<void> {
  const all = doors.flatMap((door) =>
    paths.flatMap((path) => (['html', 'rsc'] as const).map((form) => viewOf(door, path, form))),
  )
  async function work(): Promise<void> {
    for (let view = all.shift(); view; view = all.shift()) {
      const { status, fault } = await ask(view)
      if (status !== 200) throw new Error(`${view.url} (${view.form}) answered ${status}${fault ? `: ${fault}` : ''}.`)
    }
  }
  await Promise.all(Array.from({ length: 4 }, work))
}
