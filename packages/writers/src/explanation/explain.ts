import { explanationOf, type ParagraphTemplate, type SectionTemplate, sectionsOf } from '@mingzhang/forms';
import type { Disclosure } from '@mingzhang/model';
import { templateOf } from '../disclosure/template.ts';
import { chineseNumber } from './amount.ts';
import { itemsOf } from './items.ts';
import { Teller } from './teller.ts';
import { type ExplainedParagraph, type ExplainedSection, openPlace, type Told } from './told.ts';

/**
 * The explanation of a budget in the sections and words of its layout, every figure told from a cell. `previous` is
 * last year's disclosure: without it, what changed is left open. What only a person knows is a marked place; where a
 * section's table is missing, the whole section is one. Final accounts have every section open.
 *
 * Places count headings and paragraphs from 1.
 */
export function explain(disclosure: Disclosure, previous?: Disclosure): readonly ExplainedSection[] {
  const teller = new Teller(disclosure, previous);
  let paragraph = 0;
  return templatesFor(disclosure).map((template, i): ExplainedSection => {
    const place = { paragraph: ++paragraph };
    const told = template.paragraphs.flatMap((one) => paragraphsOf(one, teller));
    const said = told.length > 0 ? told : [openPlace(teller.worded(template.asks))];
    return {
      id: template.section,
      number: chineseNumber(i + 1),
      title: teller.worded(template.title),
      level: 1,
      place,
      paragraphs: said.map((one): ExplainedParagraph => ({ ...one, place: { paragraph: ++paragraph } })),
      tables: 0,
    };
  });
}

function templatesFor(disclosure: Disclosure): readonly SectionTemplate[] {
  if (disclosure.document.kind !== 'final-accounts') return explanationOf(templateOf(disclosure));
  return sectionsOf('final-accounts').map(({ id, zh }) => ({
    section: id,
    title: zh,
    paragraphs: [],
    asks: zh,
  }));
}

function paragraphsOf(template: ParagraphTemplate, teller: Teller): readonly Told[] {
  if (!('each' in template)) {
    const told = teller.sequence(template);
    return told === undefined ? [] : [told];
  }
  const { items } = itemsOf(template.each, teller.cells);
  return items.flatMap((item) => teller.sequence(template.say, item) ?? []);
}
