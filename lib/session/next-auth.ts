import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import credentialsProvider from 'next-auth/providers/credentials'
import type { SessionCookies } from '@/lib/door/session-cookies'
import { env, type SignInProvider } from '@/lib/env'
import type { KeyRing } from './key-ring'

/** What the shop does with what next-auth has established. Each answers the id of the session that it began, or null. */
export type SignInSteps = {
  withPassword(email: string, password: string): Promise<string | null>
  withProof(provider: string, idToken: string): Promise<string | null>
}

/** OpenID Connect from configuration: found through its issuer, bound to this browser by PKCE, state and nonce. */
const openIdProvider = ({ id, name, issuer, clientId, clientSecret, scope }: SignInProvider) => ({
  id,
  name,
  type: 'oauth' as const,
  wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  issuer,
  clientId,
  clientSecret,
  authorization: { params: { scope } },
  idToken: true,
  checks: ['pkce', 'state', 'nonce'] as ('pkce' | 'state' | 'nonce')[],
  profile: (profile: { sub: string; email?: string }) => ({ id: profile.sub, email: profile.email ?? null }),
})

/**
 * next-auth for one request. It is asked for its sign-in forms, its CSRF tokens and the dance with other providers; its
 * "token" is nothing but the id of a session of ours, so that its cookie holds that id and no more.
 */
export function authOptions(steps: SignInSteps, cookies: SessionCookies, ring: KeyRing): NextAuthOptions {
  let begun: string | null = null
  const attributes = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: cookies.secure }
  return {
    secret: ring.secret('next-auth'),
    useSecureCookies: cookies.secure,
    session: { strategy: 'jwt', maxAge: Math.round(env.SESSION_DAYS * 24 * 3600) },
    cookies: { sessionToken: { name: cookies.sidName, options: attributes } },
    pages: { signIn: '/account/sign-in', error: '/account/sign-in', signOut: '/account' },
    providers: [
      credentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: async (given) => {
          begun = await steps.withPassword(given?.email ?? '', given?.password ?? '')
          return begun === null ? null : { id: 'customer' }
        },
      }),
      ...env.SIGN_IN_PROVIDERS.map(openIdProvider),
    ],
    callbacks: {
      /** A provider's proof must be one that the backend takes. */
      signIn: async ({ account }) => {
        if (account?.type !== 'credentials') {
          begun = account?.id_token ? await steps.withProof(account.provider, account.id_token) : null
        }
        return begun !== null
      },
      jwt: ({ token }) => (begun === null ? token : { sid: begun }),
      /** Back to a page of the shop and nowhere else. */
      redirect: ({ url, baseUrl }) => {
        const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : new URL(baseUrl)
        return target.origin === new URL(baseUrl).origin ? target.href : baseUrl
      },
    },
    jwt: {
      encode: async ({ token }) => String(token?.sid ?? ''),
      decode: async ({ token }) => (token ? { sid: token } : null),
    },
  }
}
