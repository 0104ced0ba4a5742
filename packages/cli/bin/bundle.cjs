const { readFileSync, statSync } = require('node:fs');
const { cache, root } = require('./runtime.cjs');

/** Says which bundle there is and of which files: the first line is the checkout, the second the bundle's folder. */
const stamp = `${cache}bundle.txt`;

/**
 * The folder that holds the command line as a bundle, made by scripts/bundle.mjs, where every file it was made of is
 * still the same by size and time; else undefined, and the sources themselves are to be run.
 */
function freshBundle() {
  try {
    const [checkout, folder, ...files] = readFileSync(stamp, 'utf8').split('\n');
    return checkout === root && files.every(isSame) ? `${cache}${folder}/` : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} line of the stamp */
function isSame(line) {
  return line === stampLine(line.slice(line.indexOf(' ', line.indexOf(' ') + 1) + 1));
}

/**
 * A file as the stamp names it.
 * @param {string} path below the checkout
 */
function stampLine(path) {
  const { mtimeMs, size } = statSync(root + path);
  return `${mtimeMs} ${size} ${path}`;
}

module.exports = { freshBundle, stamp, stampLine };
