/** The packages whose mail templates, translations or engines are used, at pinned versions. None of their text is kept in this project. */

export interface Pack {
  readonly from: 'npm' | 'deb'
  readonly name: string
  readonly version: string
  readonly licence: string
  /** The folder inside the package that is read. */
  readonly path: string
  readonly engine: string
  readonly kinds: string
}

const npm = (name: string, version: string, licence: string, path: string, engine: string, kinds: string): Pack => ({
  from: 'npm',
  name,
  version,
  licence,
  path: `package/${path}`,
  engine,
  kinds,
})
const deb = (name: string, version: string, licence: string, path: string, engine: string, kinds: string): Pack => ({
  from: 'deb',
  name,
  version,
  licence,
  path,
  engine,
  kinds,
})

export const PACKS = {
  keycloak: npm(
    '@keycloakify/email-native',
    '260007.0.0',
    'Apache-2.0',
    'keycloak-theme/email/messages',
    'MessageFormat, our own',
    'accounts',
  ),
  nodebb: npm('nodebb', '1.4.0', 'GPL-3.0', '.', 'benchpress, our own', 'forum'),
  ghost: npm('ghost', '5.130.6', 'MIT', '.', 'functions; i18n JSON in components/', 'members, staff'),
  n8n: npm('n8n', '2.8.4', 'SEE LICENSE IN LICENSE.md', 'dist/user-management/email/templates', 'handlebars', 'sharing'),
  directus: npm('@directus/api', '23.3.2', 'BUSL-1.1', 'dist/services/mail/templates', 'liquid', 'accounts'),
  supertokens: npm('supertokens-node', '24.0.3', 'Apache-2.0', 'lib/build/recipe', 'template literals', 'accounts'),
  reaction: npm('@reactioncommerce/api-plugin-email-templates', '1.1.7', 'GPL-3.0', 'src/templates', 'handlebars', 'shop'),
  mailgen: npm('mailgen', '2.0.36', 'Apache-2.0', 'themes', 'ejs', 'layouts'),
  foundation: npm('foundation-emails', '2.5.1', 'MIT', '.', 'our own', 'layouts'),
  handlebars: npm('handlebars', '4.7.10', 'MIT', 'dist/handlebars.js', '', 'engine'),
  liquidjs: npm('liquidjs', '10.30.1', 'MIT', 'dist/liquid.node.js', '', 'engine'),
  ejs: npm('ejs', '3.1.10', 'Apache-2.0', 'lib/ejs.js', '', 'engine'),
  mediawiki: deb('mediawiki', '1:1.39.17-1+deb12u2', 'GPL-2+', 'usr/share/mediawiki/languages/i18n', 'wikitext, our own', 'wiki'),
  dokuwiki: deb('dokuwiki', '0.0.20220731.a-2', 'GPL-2', 'usr/share/dokuwiki/inc/lang', '@NAME@', 'wiki'),
  django: deb(
    'python3-django',
    '3:3.2.25-0+deb12u7',
    'BSD-3-Clause',
    'usr/lib/python3/dist-packages/django/contrib/admin/locale',
    'gettext',
    'accounts',
  ),
  allauth: deb('python3-django-allauth', '0.51.0-1', 'MIT', 'usr/lib/python3/dist-packages/allauth/locale', 'gettext', 'accounts'),
  wordpress: deb('wordpress-l10n', '6.1.9+dfsg1-0+deb12u1', 'GPL-2+', 'usr/share/wordpress/wp-content/languages', 'gettext', 'accounts'),
  mailman: deb('mailman3', '3.3.8-2~deb12u2', 'GPL-3+', 'usr/lib/python3/dist-packages/mailman/templates', '$name', 'lists'),
  redmine: deb('redmine', '5.0.4-5+deb12u1', 'GPL-2+', 'usr/share/redmine/config/locales', 'Rails i18n', 'tracker'),
} as const satisfies Readonly<Record<string, Pack>>
