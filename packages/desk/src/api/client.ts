import { type Call, PATHS, type Problem, type RouteName } from '@mingzhang/api';

/** A request that the server did not do, with the server's own words. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.message);
    this.status = status;
    this.problem = problem;
  }
}

type Filled<T> = { readonly [K in keyof T as T[K] extends undefined ? never : K]: T[K] };

/** What a route has to be given: its parameters, query and body, as far as it has them. */
export type Given<N extends RouteName> = Filled<Pick<Call<N>, 'params' | 'query' | 'body'>>;

let csrf = '';

/** Keeps the token that every change must carry. */
export function keepCsrf(token: string): void {
  csrf = token;
}

/** The token that every change must carry. */
export function csrfToken(): string {
  return csrf;
}

let ended: (() => void) | undefined;

/** Says what to do when the server no longer knows who is signed in. Gives back how to stop. */
export function whenSignedOut(listener: () => void): () => void {
  ended = listener;
  return () => {
    if (ended === listener) ended = undefined;
  };
}

export const UNREACHABLE: Problem = {
  code: 'unreachable',
  message: '连不上服务器，刚才的操作没有保存。请检查网络后再试。',
  messageEn: 'The server cannot be reached; nothing was saved. Check the network and try again.',
};

/** The address of a route, with its parameters and query filled in. */
export function addressOf<N extends RouteName>(name: N, given: Omit<Given<N>, 'body'>): string {
  const { params = {}, query = {} } = given as unknown as {
    params?: Record<string, unknown>;
    query?: Record<string, unknown>;
  };
  const path = PATHS[name].path.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(String(params[key])),
  );
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([key, value]) => [key, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
}

/**
 * Calls a route of the API. Gives its answer, or the response itself where the answer is a file.
 *
 * @throws {ApiError} where the server refuses or cannot be reached.
 */
export async function call<N extends RouteName>(name: N, given: Given<N>): Promise<Call<N>['answer']> {
  const { body } = given as { body?: unknown };
  const upload = body instanceof FormData;
  const response = await fetch(addressOf(name, given as Omit<Given<N>, 'body'>), {
    method: PATHS[name].method.toUpperCase(),
    headers: {
      'x-csrf-token': csrf,
      ...(body === undefined || upload ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: upload ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiError(0, UNREACHABLE);
  });
  if (response.status === 401 && name !== 'signIn' && name !== 'changePassword') ended?.();
  if (!response.ok) throw new ApiError(response.status, await problemOf(response));
  const isFile = response.headers.has('content-disposition');
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return (isJson && !isFile ? await response.json() : response) as Call<N>['answer'];
}

/** What the server said of a request that it did not do. */
export async function problemOf(response: Response): Promise<Problem> {
  const told: unknown = await response.json().catch(() => undefined);
  if (typeof told === 'object' && told !== null && 'message' in told) return told as Problem;
  return {
    code: `http-${response.status}`,
    message: `服务器没有完成这次操作（${response.status}）。请稍后再试。`,
    messageEn: `The server did not do this (${response.status}). Try again later.`,
  };
}
