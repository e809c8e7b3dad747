import { expect, test } from 'vitest'
import { settingAt, withSetting } from './setting-path.ts'

const configuration = { title: 'Shop', views: [{ name: 'English' }], catalog: { reviews: { moderated: true } } }

test('one setting is changed, the rest and the original stay', () => {
  expect(withSetting(configuration, 'catalog.reviews.moderated', false)).toEqual({
    ...configuration,
    catalog: { reviews: { moderated: false } },
  })
  expect(configuration.catalog.reviews.moderated).toBe(true)
  expect(settingAt(withSetting(configuration, 'views.0.name', 'Nederlands') ?? {}, 'views.0.name')).toBe('Nederlands')
})

test.each(['catalog.revews.moderated', 'title.length.x', '', 'a.__proto__', '__proto__', 'catalog.constructor'])(
  'the way "%s" leads nowhere',
  (path) => {
    expect(withSetting(configuration, path, 1)).toBeNull()
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  },
)

test('what is not there is undefined', () => {
  expect(settingAt(configuration, 'catalog.nothing')).toBeUndefined()
  expect(settingAt(configuration, '')).toBe(configuration)
})
