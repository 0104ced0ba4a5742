import type { Template, Words } from '../form.ts';

/** A figure that the explanation states, bound to the cell it has to agree with. */
export interface Statement {
  readonly id: string;
  /**
   * Folded words the subject ends with or holds, any of them; the longest fit is taken. `2024年预算收入` is met by
   * `预算收入`.
   */
  readonly words: readonly string[];
  /** The cell it states. A statement of several parts (人员 and 公用 of one item) names the row's total. */
  readonly cell: { readonly form: string; readonly row: string; readonly measure: string };
}

/** A part of the explanation by its meaning. */
export interface SectionForm extends Words {
  readonly id: string;
  /** Folded words of its heading, any of them. */
  readonly words: readonly string[];
  readonly required: boolean;
  readonly basis: string;
  readonly statements: readonly Statement[];
  /**
   * Items it lists: by the names of economic items, or by 类款项 paths; `words` are what an item's own figure is called
   * behind its path.
   */
  readonly items?: {
    readonly by: 'economic' | 'functional';
    readonly forms: readonly string[];
    readonly measure: string;
    readonly words: readonly string[];
  };
  readonly layouts: Readonly<Partial<Record<Template, { readonly title: string }>>>;
}

export function statement(
  id: string,
  words: readonly string[],
  form: string,
  row: string,
  measure: string,
): Statement {
  return { id, words, cell: { form, row, measure } };
}
