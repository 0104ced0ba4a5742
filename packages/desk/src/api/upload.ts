import { type Call, PATHS, type RouteName } from '@mingzhang/api';
import { ApiError, addressOf, csrfToken, type Given, problemOf, UNREACHABLE } from './client.ts';

/**
 * Calls a route that takes files. `onSent` hears how much is sent, from 0 to 1.
 *
 * @throws {ApiError} where the server refuses or cannot be reached.
 */
export async function upload<N extends RouteName>(
  name: N,
  given: Omit<Given<N>, 'body'>,
  body: FormData,
  onSent: (share: number) => void,
): Promise<Call<N>['answer']> {
  const request = new XMLHttpRequest();
  request.open(PATHS[name].method.toUpperCase(), addressOf(name, given));
  request.setRequestHeader('x-csrf-token', csrfToken());
  request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
  await new Promise<void>((done, fail) => {
    request.onload = () => done();
    request.onerror = () => fail(new ApiError(0, UNREACHABLE));
    request.send(body);
  });
  const { status, responseText } = request;
  if (status < 200 || status > 299) throw new ApiError(status, await problemOf(new Response(responseText)));
  return JSON.parse(responseText) as Call<N>['answer'];
}
