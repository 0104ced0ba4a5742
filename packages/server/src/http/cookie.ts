import { type Asking, isHttps, type Surroundings } from './env.ts';

/** The session's cookie: over https it is bound to this very host. */
export function cookieOf(
  context: Asking,
  surroundings: Surroundings,
): { readonly name: string; readonly secure: boolean } {
  const secure = isHttps(context, surroundings);
  return { name: secure ? '__Host-mingzhang' : 'mingzhang', secure };
}
