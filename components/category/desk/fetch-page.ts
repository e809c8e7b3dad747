/**
 * A page of the shop as a document that is not shown: links, pictures and scripts in it do nothing. The browser reads it
 * itself, so that no script writes HTML. Rejects when the page does not come.
 */
export function fetchPage(href: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', href)
    request.responseType = 'document'
    request.timeout = 20_000
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML)
      else reject(new Error(`The page ${href} answered ${request.status}.`))
    }
    request.onerror = () => reject(new Error(`The page ${href} could not be fetched.`))
    request.ontimeout = request.onerror
    request.send()
  })
}

/** Takes the cards out of another page's list, as elements of this one; scripts are left behind. */
export function cardsOf(page: Document): HTMLElement[] {
  const cards = page.querySelectorAll<HTMLElement>('main [data-listing] [data-grid] > li, main [data-cards] > li')
  return [...cards].map((card) => {
    for (const script of card.querySelectorAll('script')) script.remove()
    return document.adoptNode(card)
  })
}
