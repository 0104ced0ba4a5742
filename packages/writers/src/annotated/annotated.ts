/** A source with notes in it, or why it cannot carry any. */
export type Annotated =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** How many places carry a note; findings of one place share it. */
      readonly notes: number;
      /** How many findings could not be put at their own place and stand in the note at the document's head. */
      readonly atHead: number;
    }
  | { readonly ok: false; readonly reason: string; readonly reasonEn: string };

/** Why a source cannot carry notes, and what to do. */
export function refused(reason: string, reasonEn: string): Annotated {
  return { ok: false, reason, reasonEn };
}

/** The file is not what it was read as. */
export function unopenable(): Annotated {
  return refused(
    '文件结构特殊或已损坏，无法加批注。请用 Office 打开并另存后再试。',
    'The file is damaged or unusually built and cannot carry notes. Open it in Office, save it and try again.',
  );
}
