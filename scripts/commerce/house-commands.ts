import { randomBytes } from 'node:crypto'
import { type Command, jsonOrWord, need } from './command.ts'
import { fromFile } from './from-file.ts'

/** Administrators, settings and content. */
export const houseCommands: Record<string, Command> = {
  'admin:create': {
    usage: '<username> [--email a@b.c] [--role Administrators]',
    does: 'makes an administrator and prints a password once',
    document: `mutation($username: String!, $email: String!, $password: String!, $role: String!) {
      createAdminUser(username: $username, email: $email, password: $password, role: $role) { username email role { name } } }`,
    variables(words, options) {
      const username = need(words, 0, 'username')
      const password = `${randomBytes(15).toString('base64url')}-7a`
      console.log(`password: ${password}`)
      return {
        username,
        password,
        email: options.email ?? `${username}@localhost`,
        role: options.role ?? 'Administrators',
      }
    },
  },
  'admin:list': {
    usage: '',
    does: 'lists the administrators',
    document: '{ adminUsers { username email isActive role { name } } }',
    variables: () => ({}),
  },
  'admin:deactivate': {
    usage: '<username>',
    does: 'takes the right to sign in',
    document: 'mutation($username: String!) { deactivateAdminUser(username: $username) { username isActive } }',
    variables: (words) => ({ username: need(words, 0, 'username') }),
  },
  'log:show': {
    usage: '[--limit 50]',
    does: 'shows what was changed, by whom, the newest first',
    document: 'query($limit: Int) { auditLog(limit: $limit) { at username field arguments outcome message } }',
    variables: (_, options) => ({ limit: Number(options.limit ?? 50) }),
  },
  'setting:get': {
    usage: '[<path>]',
    does: 'shows a setting, or all of them',
    document: 'query($path: String) { storeConfiguration(path: $path) }',
    variables: (words) => ({ path: words[0] ?? '' }),
  },
  'setting:set': {
    usage: '<path> <value>',
    does: 'changes a setting: setting:set catalog.reviews.moderated false',
    document: 'mutation($path: String!, $value: JSON) { setConfiguration(path: $path, value: $value) }',
    variables: (words) => ({ path: need(words, 0, 'path'), value: jsonOrWord(need(words, 1, 'value')) }),
  },
  'page:list': { usage: '', does: 'lists the pages', document: '{ cmsPages }', variables: () => ({}) },
  'page:save': {
    usage: '<file.json>',
    does: 'publishes a page: identifier, title, content, translations',
    document: 'mutation($page: JSON!) { saveCmsPage(page: $page) { identifier title } }',
    variables: (words) => ({ page: fromFile(need(words, 0, 'file.json')) }),
  },
  'page:delete': {
    usage: '<identifier>',
    does: 'takes a page away',
    document: 'mutation($identifier: String!) { deleteCmsPage(identifier: $identifier) }',
    variables: (words) => ({ identifier: need(words, 0, 'identifier') }),
  },
  graphql: {
    usage: '<document> [--variables {...}]',
    does: 'runs any document of the administration',
    document: '',
    variables: (_, options) => (options.variables ? (jsonOrWord(options.variables) as Record<string, unknown>) : {}),
  },
}
