import type { Template } from '../form.ts';
import { HEBEI_EXPLANATION } from './hebei-template.ts';
import { SHANGHAI_EXPLANATION } from './shanghai-template.ts';
import { STANDARD_EXPLANATION } from './standard-template.ts';
import type { SectionTemplate } from './template.ts';

const BY_LAYOUT: Readonly<Record<Template, readonly SectionTemplate[]>> = {
  hebei: HEBEI_EXPLANATION,
  shanghai: SHANGHAI_EXPLANATION,
  standard: STANDARD_EXPLANATION,
};

/** The explanation of a budget as a layout prints it, sentence by sentence, in printed order. */
export function explanationOf(layout: Template): readonly SectionTemplate[] {
  return BY_LAYOUT[layout];
}
