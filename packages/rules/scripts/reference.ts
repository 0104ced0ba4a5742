import { writeFileSync } from 'node:fs';
import { referencePage } from './reference-page.ts';

/** Writes docs/rules.zh-CN.md and docs/rules.md from the rules: `node packages/rules/scripts/reference.ts`. */
const docs = new URL('../../../docs/', import.meta.url);
writeFileSync(new URL('rules.zh-CN.md', docs), referencePage('zh'));
writeFileSync(new URL('rules.md', docs), referencePage('en'));
