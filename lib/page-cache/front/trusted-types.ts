/** When all is there and nothing else is to be done, the page for the time without a connection is kept. */
const worker =
  'addEventListener("load",()=>navigator.serviceWorker?.register("/service-worker.js").then(()=>navigator.serviceWorker.ready).then(r=>r.active.postMessage(0),()=>{}))'

/**
 * The Trusted Types policy of every page, as the text of its first script. What passes: the address of a script of the build,
 * of the service worker, or of a host the shop names (`CSP_HOSTS`); HTML without a "<", which is text; and the empty script
 * element, which is how React makes one. Everything else that a script would write into the page as HTML is refused by the
 * browser: texts of the backend are made into elements on the server (components/ui/markup.tsx). Zod is told beforehand, in the
 * way it offers, not to try whether it may write code.
 */
export function trustedTypesScript(scriptHosts: string[]): string {
  const hosts = JSON.stringify(scriptHosts.map((host) => new URL(host).origin)).replaceAll('<', '\\u003c')
  return `${worker};self.__zod_globalConfig={jitless:!0};self.trustedTypes&&trustedTypes.createPolicy("default",{createHTML:h=>h.includes("<")&&h!=="\\x3cscript>\\x3c/script>"?null:h,createScriptURL:u=>{let a=new URL(u,location);return a.origin===location.origin&&/^\\/(_next\\/static\\/|service-worker\\.js$)/.test(a.pathname)||${hosts}.includes(a.origin)?u:null}})`
}
