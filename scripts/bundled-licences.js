// The licences of the packages whose code is in bundles, since a bundle is a copy of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The names, licences and notices of all packages in bundles, as one text.
 *
 * @param {string} root the folder of the repository
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export function bundledLicences(root, metafiles) {
  const folders = new Set(
    metafiles
      .flatMap(({ inputs }) => Object.keys(inputs))
      .flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => noticesOf(join(root, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} folder of a package */
function noticesOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version}${license ? `, ${license}` : ''}`, ...texts, ''].join('\n\n');
}
