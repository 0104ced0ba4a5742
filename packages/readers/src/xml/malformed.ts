/** XML that is not well formed; the message says in what. */
export class MalformedXml extends Error {
  override readonly name = 'MalformedXml';
}
