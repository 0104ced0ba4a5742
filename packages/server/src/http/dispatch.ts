import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import { PATHS, ProblemShape, type RouteName, SHAPES, type Shapes } from '@mingzhang/api';
import type { Context, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { passage, personOf } from '../access/gate.ts';
import { csrfOf, sameSecret } from '../access/sessions.ts';
import type { Asked, Handler } from '../api/handler.ts';
import { HANDLERS } from '../api/handlers.ts';
import type { House } from '../house.ts';
import { jsonOf } from './body.ts';
import { cookieOf } from './cookie.ts';
import { issueDetails } from './details.ts';
import type { Asking, Env } from './env.ts';
import type { RateLimits } from './limits.ts';
import { Refusal } from './refusal.ts';

const NAMES = Object.keys(PATHS) as readonly RouteName[];
const A_DEPARTMENT = /^[\w.:@-]{1,100}$/;

/** Answers that are long and hold no token: packed on their way. */
const PACKED: ReadonlySet<RouteName> = new Set([
  'readBudget',
  'readDraft',
  'readProse',
  'readComparison',
  'readHistory',
  'readCodes',
  'readOrganisation',
  'readReview',
  'searchLog',
]);

/**
 * Puts every route of the contract into the application: into its OpenAPI document, and before its handler the same way
 * for all: who asks, whether they may, whether the request is from the page, how often, and what it gives.
 */
export function addRoutes(
  app: OpenAPIHono<Env>,
  house: House,
  limits: RateLimits,
  checkAnswers: boolean,
): void {
  for (const name of NAMES) {
    const { method, path } = PATHS[name];
    app.openAPIRegistry.registerPath(described(name));
    const limiter = limits.of(name, method);
    app.on(
      method.toUpperCase(),
      path.replaceAll(/\{(\w+)\}/g, ':$1'),
      entrance(name, house),
      ...(limiter === undefined ? [] : [limiter]),
      ...(PACKED.has(name) ? [compress({ encoding: 'gzip' })] : []),
      (context) => perform(name, house, context as Asking, checkAnswers),
    );
  }
}

/** Finds who asks and lets through who may. */
function entrance(name: RouteName, house: House): MiddlewareHandler<Env> {
  const route = PATHS[name];
  return async (context, next) => {
    context.set('route', name);
    await house.feed.catchUp();
    const token = getCookie(context, cookieOf(context as Asking, house.surroundings).name);
    const user =
      token === undefined ? undefined : await house.sessions.find(token, SHAPES[name].answer !== 'events');
    const person = user === undefined ? undefined : personOf(house.organisation, user);
    if (token !== undefined) context.set('token', token);
    if (person !== undefined) context.set('person', person);
    const department = context.req.param('department');
    if (department !== undefined && A_DEPARTMENT.test(department)) context.set('department', department);
    const passed = passage(route, person, department);
    if (passed !== 'yes') throw new Refusal(passed);
    if (route.method !== 'get') {
      const carried = context.req.header('x-csrf-token') ?? '';
      if (token === undefined || !sameSecret(carried, csrfOf(token))) throw new Refusal('csrf');
    }
    return next();
  };
}

async function perform(
  name: RouteName,
  house: House,
  context: Asking,
  checkAnswers: boolean,
): Promise<Response> {
  const shapes: Shapes = SHAPES[name];
  const asked = {
    house,
    context,
    person: context.get('person'),
    params: taken(shapes.params, context.req.param()),
    query: taken(shapes.query, context.req.query()),
    body:
      shapes.body === undefined || shapes.body === 'upload'
        ? undefined
        : taken(shapes.body, await jsonOf(context.req.raw)),
  } as Asked<RouteName>;
  const handler = HANDLERS[name] as Handler<RouteName>;
  const answer: unknown = await handler(asked);
  if (answer instanceof Response) return answer;
  if (checkAnswers && typeof shapes.answer !== 'string') shapes.answer.parse(answer);
  return context.json(answer as object);
}

function taken(shape: z.ZodType | undefined, given: unknown): unknown {
  if (shape === undefined) return undefined;
  const { success, data, error } = shape.safeParse(given);
  if (!success) throw new Refusal('bad-request', issueDetails(error));
  return data;
}

/** A route as the OpenAPI document has it. */
function described(name: RouteName): RouteConfig {
  const { method, path, roles } = PATHS[name];
  const { params, query, body, answer }: Shapes = SHAPES[name];
  const problem = { description: 'Why not', content: { 'application/json': { schema: ProblemShape } } };
  return createRoute({
    operationId: name,
    method,
    path,
    description: `Roles: ${roles.join(', ')}`,
    request: {
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { query }),
      ...(body === undefined ? {} : { body: { required: true, content: contentOf(body) } }),
    },
    responses: { 200: { description: 'Done', content: answerOf(answer) }, default: problem },
  });
}

function contentOf(body: z.ZodType | 'upload') {
  if (body !== 'upload') return { 'application/json': { schema: body } };
  const file = z.object({ file: z.string().meta({ format: 'binary' }) });
  return { 'multipart/form-data': { schema: file } };
}

function answerOf(answer: Shapes['answer']) {
  if (answer === 'file')
    return { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } };
  if (answer === 'events') return { 'text/event-stream': { schema: z.string() } };
  return { 'application/json': { schema: answer } };
}

/** What a request that failed is answered with. */
export function refused(error: unknown, context: Context): Response | undefined {
  return error instanceof Refusal ? context.json(error.problem, error.status) : undefined;
}
