import { env } from '@/lib/env'

/**
 * The service worker: without a connection a page is answered by the page for it, everything else goes past it. It keeps
 * nothing else, so that no page is ever older than the shop's caches say.
 */
export function serviceWorkerText(): string {
  const paths = JSON.stringify(env.STOREFRONTS.map(({ path }) => path))
  return `const name='offline-1',paths=${paths};
const pageFor=u=>{const p=new URL(u).pathname,s=paths.find(x=>x&&(p===x||p.startsWith(x+'/')));return(s??'')+'/offline'};
addEventListener('install',e=>{e.addRoutes&&e.addRoutes({condition:{not:{requestMode:'navigate'}},source:'network'});skipWaiting()});
addEventListener('activate',e=>e.waitUntil((async()=>{for(const k of await caches.keys())if(k!==name)await caches.delete(k);await registration.navigationPreload?.enable();await clients.claim()})()));
const keep=async u=>{const c=await caches.open(name),p=pageFor(u);if(!await c.match(p))await c.add(p)};
addEventListener('message',e=>e.waitUntil(keep(e.source.url)));
addEventListener('fetch',e=>{if(e.request.mode!=='navigate'||e.request.method!=='GET')return;e.respondWith((async()=>{try{const a=await e.preloadResponse||await fetch(e.request);e.waitUntil(keep(e.request.url).catch(()=>{}));return a}catch{return await caches.match(pageFor(e.request.url))||Response.error()}})())});
`
}
