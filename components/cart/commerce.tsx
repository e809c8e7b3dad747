'use client'
import { ApolloProvider } from '@apollo/client/react'
import { ThemeProvider } from '@mui/material/styles'
import { createContext, type ReactNode, Suspense, use, useContext, useMemo } from 'react'
import { theme } from '@/components/ui/theme'
import { shopClient } from '@/lib/apollo/shop-client'
import type { Shop } from '@/lib/cart/shop'
import { browserTranslator } from '@/lib/messages/browser-translator'
import type { Translator } from '@/lib/messages/translator'
import { type Amount, formatMoney } from '@/lib/money'

type Commerce = {
  shop: Shop
  t: Translator
  money: (amount: Amount | null | undefined) => string
}

const CommerceContext = createContext<Commerce | null>(null)

/** What an island stands on: Apollo's client for its variant, the texts, and how money is written. */
export function CommerceProvider({ shop, children }: { shop: Shop; children: ReactNode }) {
  return (
    <ApolloProvider client={shopClient(shop.context)}>
      <ThemeProvider theme={theme}>
        <Suspense>
          <WithTexts shop={shop}>{children}</WithTexts>
        </Suspense>
      </ThemeProvider>
    </ApolloProvider>
  )
}

function WithTexts({ shop, children }: { shop: Shop; children: ReactNode }) {
  const t = use(browserTranslator(shop.locale))
  const commerce = useMemo<Commerce>(
    () => ({ shop, t, money: (amount) => (amount ? formatMoney(amount, shop.locale) : '') }),
    [shop, t],
  )
  return <CommerceContext value={commerce}>{children}</CommerceContext>
}

/** The surrounding island's shop, texts and money format. */
export function useCommerce(): Commerce {
  const commerce = useContext(CommerceContext)
  if (!commerce) throw new Error('useCommerce is called outside a CommerceProvider.')
  return commerce
}
