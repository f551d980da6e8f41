// Makes assets/op.css, assets/show.css and assets/resident.css: Designsystemet, purged to what the templates use, then our own layer.
// usage: node build.mjs [folder to write to]
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';

const here = dirname(fileURLToPath(import.meta.url));
const resources = join(here, '../src/main/resources');
const out = process.argv[2] ?? join(resources, 'assets');
const designsystemet = join(here, 'node_modules/@digdir/designsystemet-css');

// Older browsers get plain, readable pages: everything works without style sheets.
const targets = { chrome: 105 << 16, firefox: 121 << 16, safari: (15 << 16) | (4 << 8), ios_saf: (15 << 16) | (4 << 8) };

const folder = join(resources, 'views');
const views = (existsSync(folder) ? readdirSync(folder, { recursive: true }) : [])
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => name.endsWith('.ftlh'))
  .sort();

const sheets = [
  {
    name: 'op.css',
    own: ['tokens', 'base', 'controls', 'page', 'parts', 'chart', 'print'],
    views: views.filter(view => !view.startsWith('resident/')),
  },
  {
    name: 'show.css',
    own: ['tokens', 'base', 'controls', 'show'],
    views: views.filter(view => /^gathering\/(show|write-fields|fields)/.test(view)),
  },
  {
    name: 'resident.css',
    own: ['tokens', 'base', 'controls', 'resident'],
    views: views.filter(view => view.startsWith('resident/') || view.startsWith('survey/response/')),
  },
];

const read = file => readFileSync(file, 'utf8');

async function build({ name, own, views }) {
  const theirs = read(join(designsystemet, 'dist/theme/designsystemet.css'))
    + read(join(designsystemet, 'dist/src/index.css'));
  const ours = own.map(part => read(join(here, 'src', part + '.css'))).join('\n');
  const pages = views.map(view => ({ raw: read(join(folder, view)), extension: 'ftlh' }));
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: 'html body', extension: 'ftlh' }, ...pages],
    css: [{ raw: theirs }],
    extractors: [{ extensions: ['ftlh'], extractor: text => text.match(/[A-Za-z0-9_-]+/g) ?? [] }],
    variables: true,
    keyframes: true,
  });
  const sheet = purged.css + '\n@layer op {\n' + ours + '\n}';
  const { code } = transform({ filename: name, code: Buffer.from(sheet), minify: true, targets });
  const head = '/*! Contains parts of Designsystemet (Digdir), MIT: LICENSE-designsystemet.txt. Made by templates/look. */\n';
  writeFileSync(join(out, name), head + code + '\n');
  const size = gzipSync(head + code).length;
  console.log(`${name}: ${(size / 1024).toFixed(1)} kB compressed, ${views.length} templates`);
}

mkdirSync(out, { recursive: true });
for (const sheet of sheets) await build(sheet);
writeFileSync(join(out, 'LICENSE-designsystemet.txt'), read(join(designsystemet, 'LICENSE')));
