import { offlineCartKey } from '@/lib/cart/offline-cart'
import type { Shopfront } from '@/lib/context/shopfront'
import { directionOf } from '@/lib/messages/direction'

type Scheme = { paper: string; ink: string }
type Schemes = { light: Scheme; dark: Scheme }

const scheme = ({ paper, ink }: Scheme) => `background:${paper};color:${ink}`
const styleOf = ({ light, dark }: Schemes) =>
  `body{margin:0;min-height:100vh;display:grid;place-content:center;gap:1rem;padding:2rem;font:1.125rem/1.5 Georgia,serif;${scheme(light)}}h1{font-weight:500;font-size:2rem;margin:0}p{margin:0;max-width:34rem}ul{list-style:none;margin:0;padding:0}li{display:flex;justify-content:space-between;gap:2rem;padding-block:.5rem;border-block-end:1px solid}a{color:inherit}@media(prefers-color-scheme:dark){body{${scheme(dark)}}}`

/** Fills in what was last in the cart. Texts are put in as text: names come from outside. */
const script = `try{const l=JSON.parse(localStorage.getItem(${JSON.stringify(offlineCartKey)})||"[]"),u=document.querySelector("ul");for(const[q,n,p]of l){const i=document.createElement("li"),a=document.createElement("span"),b=document.createElement("span");a.textContent=q+" × "+n;b.textContent=p;i.append(a,b);u.append(i)}if(l.length)document.querySelector("#empty").remove()}catch{}`

const spelling: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<"]/g, (sign) => spelling[sign] ?? sign)

/** The page without a connection, which needs nothing else to stand: no file, no framework. */
export function offlinePage({ t, locale }: Shopfront, schemes: Schemes): string {
  const said = (key: Parameters<typeof t>[0]) => escaped(t(key))
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${said('seo.offlineTitle')}</title><style>${styleOf(schemes)}</style></head><body><main><h1>${said('seo.offlineTitle')}</h1><p>${said('seo.offlineText')}</p><h2>${said('seo.offlineCart')}</h2><p id="empty">${said('seo.offlineEmpty')}</p><ul></ul><p><a href="">${said('seo.offlineRetry')}</a></p></main><script>${script}</script></body></html>`
}
