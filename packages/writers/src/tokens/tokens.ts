import { readFileSync } from 'node:fs';

/** The stylesheet of design tokens: paper, ink, the colours that mean something, type and space. */
export const TOKENS_CSS = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
