import { DECLARATION, escaped } from '../../disclosure/xml.ts';
import { attributeOf, inserted, tagsOf } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Relationships of a part; none where it has no relationships part. */
export function relationshipsOf(xml: string | undefined): readonly Relationship[] {
  if (xml === undefined) return [];
  return [...tagsOf(xml)]
    .filter(({ name, kind }) => kind !== 'close' && /(?:^|:)Relationship$/.test(name))
    .map(({ from, to }) => {
      const tag = xml.slice(from, to);
      return {
        id: attributeOf(tag, 'Id') ?? '',
        type: attributeOf(tag, 'Type') ?? '',
        target: attributeOf(tag, 'Target') ?? '',
      };
    });
}

/** The part that holds a part's relationships: `word/_rels/document.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a target names, seen from the part that names it. */
export function targetPart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The relationships part with new relationships behind the old ones. */
export function withRelationships(xml: string | undefined, added: readonly Relationship[]): string {
  const old = xml ?? `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
  return beforeEnd(old, (prefix) =>
    added
      .map(
        ({ id, type, target }) =>
          `<${prefix}Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(target)}"/>`,
      )
      .join(''),
  );
}

/** An id that no relationship has yet. */
export function freeId(known: readonly Relationship[], wish: string): string {
  const taken = new Set(known.map(({ id }) => id));
  for (let n = 1; ; n++) if (!taken.has(`${wish}${n}`)) return `${wish}${n}`;
}

/** The content types part with overrides for parts and a default for an extension, where they are not there yet. */
export function withContentTypes(
  xml: string,
  overrides: readonly { readonly part: string; readonly type: string }[],
  extension?: { readonly name: string; readonly type: string },
): string {
  const tags = [...tagsOf(xml)].map(({ from, to }) => xml.slice(from, to));
  const has = (name: string, value: string) =>
    tags.some((tag) => attributeOf(tag, name)?.toLowerCase() === value.toLowerCase());
  return beforeEnd(xml, (prefix) =>
    [
      extension === undefined || has('Extension', extension.name)
        ? ''
        : `<${prefix}Default Extension="${extension.name}" ContentType="${extension.type}"/>`,
      ...overrides
        .filter(({ part }) => !has('PartName', `/${part}`))
        .map(({ part, type }) => `<${prefix}Override PartName="/${escaped(part)}" ContentType="${type}"/>`),
    ].join(''),
  );
}

/** Puts elements before the end of the root element, under its own prefix. */
export function beforeEnd(xml: string, elements: (prefix: string) => string): string {
  const tags = [...tagsOf(xml)];
  const root = tags[0];
  const last = tags.at(-1);
  if (root === undefined || last === undefined) return xml;
  const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':') + 1) : '';
  const content = elements(prefix);
  if (root.kind === 'empty')
    return inserted(xml, [{ at: root.to - 2, remove: 2, text: `>${content}</${root.name}>` }]);
  return inserted(xml, [{ at: last.from, remove: 0, text: content }]);
}
