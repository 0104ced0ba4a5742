/** Why a document could not be read or checked: a code, and a sentence in both languages. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly messageEn: string;
}

/** What stands in the place of a document that could not be read. */
export function unreadableJson(
  schema: 'mingzhang.check/1' | 'mingzhang.read/1',
  path: string,
  failure: Failure,
) {
  const { code, message, messageEn } = failure;
  return { schema, source: { path }, error: { code, message, messageEn } };
}
