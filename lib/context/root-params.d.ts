// Next writes this type while it runs; checks that come before the first run need it too.
declare module 'next/root-params' {
  export function context(): Promise<string | undefined>
}
