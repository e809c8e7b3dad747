import { cardsOf, fetchPage } from './fetch-page'

/**
 * The cards of these products in their order, as they are today. Who is no longer sold is left out; `failed` counts cards that
 * could not be fetched.
 */
export async function fetchCards(
  skus: string[],
  path: string,
): Promise<{ cards: HTMLElement[]; gone: number; failed: number }> {
  const answers = await Promise.all(
    skus.map((sku) =>
      fetchPage(`${path}/product-card?sku=${encodeURIComponent(sku)}`).then(
        (page) => cardsOf(page),
        (error: unknown) => (String(error).includes(' 404') ? ('gone' as const) : ('failed' as const)),
      ),
    ),
  )
  return {
    cards: answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer)),
    gone: answers.filter((answer) => answer === 'gone').length,
    failed: answers.filter((answer) => answer === 'failed').length,
  }
}
