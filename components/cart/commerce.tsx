'use client'
import { ApolloProvider } from '@apollo/client/react'
import { ThemeProvider } from '@mui/material/styles'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { theme } from '@/components/ui/theme'
import { shopClient } from '@/lib/apollo/shop-client'
import type { Shop } from '@/lib/cart/shop'
import { translator } from '@/lib/messages/translator'
import { type Amount, formatMoney } from '@/lib/money'

type Commerce = {
  shop: Shop
  t: ReturnType<typeof translator>
  money: (amount: Amount | null | undefined) => string
}

const CommerceContext = createContext<Commerce | null>(null)

/** What an island stands on: Apollo's client for its variant, the texts, and how money is written. */
export function CommerceProvider({ shop, children }: { shop: Shop; children: ReactNode }) {
  const commerce = useMemo<Commerce>(
    () => ({
      shop,
      t: translator(shop.locale),
      money: (amount) => (amount ? formatMoney(amount, shop.locale) : ''),
    }),
    [shop],
  )
  return (
    <ApolloProvider client={shopClient(shop.context)}>
      <ThemeProvider theme={theme}>
        <CommerceContext value={commerce}>{children}</CommerceContext>
      </ThemeProvider>
    </ApolloProvider>
  )
}

/** The surrounding island's shop, texts and money format. */
export function useCommerce(): Commerce {
  const commerce = useContext(CommerceContext)
  if (!commerce) throw new Error('useCommerce is called outside a CommerceProvider.')
  return commerce
}
