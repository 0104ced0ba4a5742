import type { Template } from '@mingzhang/forms';
import type { Disclosure } from '@mingzhang/model';

/** The template of the layouts: the one it was printed from, else the common one. */
export function templateOf({ document: { template } }: Disclosure): Template {
  return template === 'hebei' || template === 'shanghai' ? template : 'standard';
}
