import { TOKENS_CSS } from '@mingzhang/writers';
import type { Hono } from 'hono';
import type { Asking, Env } from '../http/env.ts';
import { type DeskFile, type DeskFiles, deskFile } from './desk-files.ts';
import { encodingFor, packed } from './packed.ts';

const TOKENS = deskFile(Buffer.from(TOKENS_CSS), '.css', false);
const FOR_EVER = 'public, max-age=31536000, immutable';

const NOT_BUILT = deskFile(
  Buffer.from(
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>明账</title></head><body><p>页面还没有生成。请用 npm start 启动。</p><p lang="en">The pages are not built. Start with npm start.</p></body></html>\n',
  ),
  '.html',
  false,
);

/** Gives out the desk: its files by their addresses, and its page at every other address that is none of the API. */
export function addDesk(app: Hono<Env>, files: DeskFiles): void {
  app.get('/tokens.css', (context) => give(context, TOKENS));
  app.get('*', (context, next) => {
    const { path } = context.req;
    if (path.startsWith('/api/') || path === '/api') return next();
    const file = files.find(path);
    if (file !== undefined) return give(context, file);
    return path.startsWith('/assets/') ? next() : page(context, files.page());
  });
}

async function give(context: Asking, file: DeskFile): Promise<Response> {
  const headers = {
    'Content-Type': file.mediaType,
    'Cache-Control': file.fixed ? FOR_EVER : 'no-cache',
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  };
  if (context.req.header('if-none-match') === file.etag) return context.body(null, 304, headers);
  const encoding = encodingFor(file, context.req.header('accept-encoding') ?? '');
  if (encoding === undefined) return context.body(new Uint8Array(file.bytes), 200, headers);
  const bytes = new Uint8Array(await packed(file, encoding));
  return context.body(bytes, 200, { ...headers, 'Content-Encoding': encoding });
}

/** The page, told the nonce that its styles must carry. */
function page(context: Asking, file = NOT_BUILT): Response {
  const nonce = context.get('nonce') ?? '';
  const meta = `<meta name="csp-nonce" property="csp-nonce" content="${nonce}">`;
  const html = file.bytes.toString('utf8').replace('<head>', `<head>${meta}`);
  return context.html(html, 200, { 'Cache-Control': 'no-cache' });
}
