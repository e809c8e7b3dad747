import 'server-only'
import { AccountSettingsOperation, GuestOrderOperation, RegisterFormOperation } from '@/graphql/generated/operations'
import type { AccountSettingsQuery, RegisterFormQuery } from '@/graphql/generated/types'
import { keepFound } from '@/lib/cache/keep'
import { contextOf } from '@/lib/context/context'
import { isOffered, request } from '@/lib/graphql/client'
import type { AccountSettings, RegisterField } from './account-settings'

type Config = NonNullable<AccountSettingsQuery['storeConfig']>

function settingsFrom(config: Partial<Config> | null): AccountSettings {
  const reasons = config?.order_cancellation_enabled ? (config.order_cancellation_reasons ?? []) : []
  return {
    passwordLength: Number(config?.minimum_password_length) || 8,
    passwordClasses: Number(config?.required_character_classes_number) || 1,
    confirmsEmail: config?.create_account_confirmation ?? false,
    cancelReasons: reasons.map((reason) => reason?.description ?? '').filter(Boolean),
    offers: {
      lookup: isOffered(GuestOrderOperation),
      wishlist: config?.magento_wishlist_general_is_enabled !== '0',
      newsletter: true,
    },
  }
}

/** How accounts are set up in this variant of the shop; null for a variant that does not exist. */
export async function getAccountSettings(contextCode: string): Promise<AccountSettings | null> {
  'use cache'
  const context = contextOf(contextCode)
  if (!context) {
    keepFound(['store'])
    return null
  }
  const { data, tags } = await request(AccountSettingsOperation, {}, context)
  keepFound(['store', ...tags])
  return settingsFrom(data.storeConfig ?? null)
}

const kinds: Record<string, RegisterField['kind']> = {
  BOOLEAN: 'boolean',
  DATE: 'date',
  MULTILINE: 'multiline',
  SELECT: 'select',
  TEXT: 'text',
  TEXTAREA: 'multiline',
}
/** Asked for by the form in its own way, or of no use to a shopper. */
const known = new Set(['firstname', 'lastname', 'middlename', 'email', 'prefix', 'suffix', 'password', 'taxvat'])

type FormItem = NonNullable<NonNullable<RegisterFormQuery['attributesForm']>['items']>[number]

function fieldFrom(item: FormItem): RegisterField[] {
  const kind = kinds[item?.frontend_input ?? '']
  if (!item || !kind || known.has(item.code)) return []
  const options = item.options.flatMap((one) => (one?.value ? [{ value: one.value, label: one.label }] : []))
  return [{ code: item.code, label: item.label ?? item.code, kind, required: item.is_required, options }]
}

/** What the merchant's own form asks of those who register; nothing where the release has no such forms. */
export async function getRegisterFields(contextCode: string): Promise<RegisterField[]> {
  'use cache'
  const context = contextOf(contextCode)
  if (!context || !isOffered(RegisterFormOperation)) {
    keepFound(['store'])
    return []
  }
  const { data, tags } = await request(RegisterFormOperation, {}, context)
  keepFound(['store', ...tags])
  return (data.attributesForm?.items ?? []).flatMap(fieldFrom)
}
