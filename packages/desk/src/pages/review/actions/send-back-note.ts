import type { AnyRecord, Draft, Finding } from '@mingzhang/api';
import { cellWords, sectionName, sectionWords } from '../../../log-words/cell-words.ts';
import type { Language } from '../../../words/words.tsx';

/** The longest note the server takes. */
export const LONGEST_NOTE = 5_000;

/** Something the department is to put right: a finding or an open comment, as the sentence it makes. */
export interface NoteItem {
  readonly key: string;
  readonly kind: Finding['severity'] | 'comment';
  readonly sentence: string;
  /** Taken into the note unless the reviewer says otherwise. */
  readonly proposed: boolean;
}

/**
 * What could be asked for, gravest first, open comments after the errors. Proposed are the comments, and the errors: of
 * those with one cause, the one whose repair settles them.
 */
export function noteItems(
  findings: Draft['findings'],
  comments: readonly AnyRecord[],
  language: Language,
): readonly NoteItem[] {
  const open = findings.filter(({ verdict }) => verdict === 'fail');
  const causes = new Map<string, string>();
  for (const { cluster, id, repairs } of open)
    if (cluster !== undefined && (!causes.has(cluster) || (id === cluster && repairs.length > 0)))
      causes.set(cluster, id);
  const of = (severity: Finding['severity']) =>
    open
      .filter((finding) => finding.severity === severity)
      .map((finding): NoteItem => {
        const { id, cluster } = finding;
        const isCause = cluster === undefined || causes.get(cluster) === id;
        const proposed = severity === 'error' && isCause;
        return { key: id, kind: severity, sentence: findingSentence(finding, language), proposed };
      });
  const said = comments
    .filter(({ state, answers }) => state === 'open' && answers === undefined)
    .map(
      (comment): NoteItem => ({
        key: comment.id,
        kind: 'comment',
        sentence: commentSentence(comment, language),
        proposed: true,
      }),
    );
  return [...of('error'), ...said, ...of('warning'), ...of('hint')];
}

function findingSentence(finding: Finding, language: Language): string {
  const {
    message,
    messageEn,
    repairs: [repair],
  } = finding;
  const said = placed(finding, withoutStop(language === 'zh' ? message : messageEn), language);
  if (repair === undefined) return said;
  return language === 'zh'
    ? `${said}；建议：${withoutStop(repair.message)}`
    : `${said}; suggested: ${withoutStop(repair.messageEn)}`;
}

/** What is said of a sentence of the explanation names its section, unless it does so already. */
function placed({ cells: [first] }: Finding, said: string, language: Language): string {
  if (first?.form !== 'text' || said.includes(sectionName(first.row, language))) return said;
  return `${sectionWords(first.row, language)}${language === 'zh' ? '：' : ': '}${said}`;
}

function commentSentence({ form, row, measure, text }: AnyRecord, language: Language): string {
  const said = withoutStop(
    String(text)
      .trim()
      .replaceAll(/\s*\n\s*/g, ' '),
  );
  if (typeof form !== 'string') return said;
  const held = (value: string | number | undefined) => (value === undefined ? undefined : String(value));
  return `${cellWords({ form, row: held(row), measure: held(measure) }, language)}${language === 'zh' ? '：' : ': '}${said}`;
}

function withoutStop(sentence: string): string {
  return sentence.trim().replace(/[。；;.]+$/, '');
}

/** The note: an opening, what is to be put right as numbered sentences, and a closing. Empty parts are left out. */
export function composeNote(
  opening: string,
  sentences: readonly string[],
  closing: string,
  language: Language,
): string {
  const stop = language === 'zh' ? '。' : '.';
  const numbered = sentences
    .map(withoutStop)
    .filter((sentence) => sentence !== '')
    .map((sentence, i) => `${i + 1}. ${sentence}${stop}`);
  return [opening.trim(), ...numbered, closing.trim()].filter((line) => line !== '').join('\n');
}
