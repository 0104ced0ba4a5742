import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Lang } from '@mingzhang/writers';
import { REPORT_CSS, REPORT_JS, TOKENS_CSS } from '@mingzhang/writers';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type CheckAnswer, type CheckJob, LONGEST_MS } from '../jobs/check-job.ts';
import { failureOfEnding } from '../jobs/failure.ts';
import type { Pool } from '../jobs/pool.ts';
import { exampleBytes, exampleNames } from './examples.ts';
import { onlyThisMachine, securityHeaders } from './guard.ts';
import { checkPage, type View } from './page.ts';
import { type Kept, Shelf } from './shelf.ts';
import { uploadOf } from './upload.ts';
import { WORDS } from './words.ts';

const PAGE_CSS = TOKENS_CSS + REPORT_CSS + asset('page.css');
const PAGE_JS = REPORT_JS + asset('page.client.js');

const SESSION = 'mingzhang-session';
const LANGUAGE = 'mingzhang-lang';
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The local check page at `/check` as a web application; `pool` checks the files. */
export function checkApp(pool: Pool<CheckJob, CheckAnswer>): Hono {
  const shelf = new Shelf();
  const app = new Hono();
  app.use('/check', securityHeaders, onlyThisMachine);
  app.use('/check/*', securityHeaders, onlyThisMachine);
  app.get('/check/page.css', (context) =>
    context.body(PAGE_CSS, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/check/page.js', (context) =>
    context.body(PAGE_JS, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/check', (context) => show(context, {}));
  app.get('/check/results/:id', (context) => {
    const kept = shelf.find(sessionOf(context), context.req.param('id'));
    if (kept !== undefined) return show(context, { shown: kept });
    return show(context, { problem: WORDS[languageOf(context)].gone }, 404);
  });
  app.post('/check', async (context) => {
    const upload = await uploadOf(context.req.raw);
    const words = WORDS[languageOf(context)];
    if (upload.kind === 'too-large') return refuse(context, words.tooLarge, 413);
    if (upload.kind === 'no-file') return refuse(context, words.noFile, 400);
    return finish(context, await check(sessionOf(context), upload.name, upload.bytes));
  });
  app.post('/check/example', async (context) => {
    const { name } = await context.req.parseBody();
    const bytes = typeof name === 'string' ? await exampleBytes(name) : undefined;
    if (typeof name !== 'string' || bytes === undefined) {
      return refuse(context, WORDS[languageOf(context)].noFile, 400);
    }
    return finish(context, await check(sessionOf(context), name, bytes));
  });
  return app;

  async function check(session: string, name: string, bytes: Uint8Array): Promise<Kept> {
    const ending = await pool.run({ name, bytes });
    const answer: CheckAnswer =
      ending.kind === 'answer'
        ? ending.answer
        : { kind: 'failed', failure: failureOfEnding(ending, LONGEST_MS / 1000) };
    return shelf.keep(session, name, answer);
  }

  async function show(
    context: Context,
    part: Pick<View, 'shown' | 'problem'>,
    status: 200 | 400 | 404 | 413 = 200,
  ) {
    const lang = languageOf(context);
    const view: View = {
      lang,
      path: context.req.method === 'GET' ? context.req.path : '/check',
      examples: await exampleNames(),
      results: shelf.list(sessionOf(context)),
      ...part,
    };
    return context.html(checkPage(view), status);
  }

  function refuse(context: Context, problem: string, status: 400 | 413) {
    if (wantsJson(context)) return context.json({ problem }, status);
    return show(context, { problem }, status);
  }

  function finish(context: Context, kept: Kept) {
    const address = `/check/results/${kept.id}`;
    return wantsJson(context) ? context.json({ address }) : context.redirect(address, 303);
  }
}

function wantsJson(context: Context): boolean {
  return context.req.header('accept') === 'application/json';
}

/** The browser's session; a new one is begun where it has none. */
function sessionOf(context: Context): string {
  const known = context.get('session') ?? getCookie(context, SESSION);
  if (typeof known === 'string' && UUID.test(known)) return known;
  const session = randomUUID();
  context.set('session', session);
  setCookie(context, SESSION, session, { httpOnly: true, sameSite: 'Strict', path: '/check' });
  return session;
}

/** `?lang`, which is remembered; else what was remembered; else what the browser asks for. */
function languageOf(context: Context): Lang {
  const asked = context.req.query('lang');
  if (asked === 'zh' || asked === 'en') {
    setCookie(context, LANGUAGE, asked, { sameSite: 'Strict', path: '/check', maxAge: 31_536_000 });
    return asked;
  }
  const known = getCookie(context, LANGUAGE);
  if (known === 'zh' || known === 'en') return known;
  const [first = ''] = (context.req.header('accept-language') ?? '').split(',');
  return first === '' || first === '*' || first.startsWith('zh') ? 'zh' : 'en';
}

function asset(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
