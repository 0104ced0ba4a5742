import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MalformedXml } from '../src/xml/malformed.ts';
import { walkXml } from '../src/xml/walk-xml.ts';

/** What a walk tells, on one line: `<a x=1>`, `text`, `</a>`. */
function told(xml: string): string {
  const events: string[] = [];
  walkXml(xml, {
    open: ({ name, attributes }) =>
      events.push(
        `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(' ')}>`,
      ),
    text: (text) => events.push(text),
    close: (name) => events.push(`</${name}>`),
  });
  return events.join('');
}

describe('walkXml', () => {
  test.each([
    ['elements and text', '<a>b<c>d</c></a>', '<a>b<c>d</c></a>'],
    ['an element of its own', '<a><b/><b /></a>', '<a><b></b><b></b></a>'],
    ['attributes in either quotes', `<a x="1" y:z = '>"'/>`, '<a x=1 y:z=>"></a>'],
    [
      'the same tag again',
      '<a><b v="1"/><b v="2"/><b v="1"/></a>',
      '<a><b v=1></b><b v=2></b><b v=1></b></a>',
    ],
    ['references', '<a b="&lt;&#50;">&amp;&#x4e00;&quot;</a>', '<a b=<2>&一"</a>'],
    ['a reference is resolved once', '<a>&amp;lt;</a>', '<a>&lt;</a>'],
    ['line ends', '<a>1\r\n2\r3</a>', '<a>1\n2\n3</a>'],
    ['a section of characters', '<a><![CDATA[<b>&amp;]]></a>', '<a><b>&amp;</a>'],
    ['what is not printed', '<?xml version="1.0"?>\n<!-- <b> --><a><!--c--></a>\n', '<a></a>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', '<a></a>'],
  ])('tells of %s', (_, xml, expected) => {
    expect(told(xml)).toBe(expected);
  });

  test.each([
    ['nothing', ''],
    ['no element', 'a'],
    ['an element that is not closed', '<a><b></b>'],
    ['tags that do not match', '<a><b></a></b>'],
    ['a longer name at the end', '<a></ab>'],
    ['an end without a beginning', '<a/></a>'],
    ['two roots', '<a/><b/>'],
    ['text behind the root', '<a/>b'],
    ['an attribute without quotes', '<a b=c/>'],
    ['an attribute without end', '<a b="c/>'],
    ['a tag without end', '<a'],
    ['an entity nobody knows', '<a>&b;</a>'],
    ['an entity of the document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a bare ampersand', '<a>b & c</a>'],
    ['a character of no Unicode', '<a>&#x110000;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['a comment without end', '<a><!-- </a>'],
  ])('refuses %s', (_, xml) => {
    expect(() => told(xml)).toThrow(MalformedXml);
  });

  test('walks any text it is given to an end', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      ' ',
      '=',
      '"',
      "'",
      '&',
      ';',
      '!',
      '-',
      '[',
      ']',
      '?',
      '#1',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        try {
          told(`<a>${parts.join('')}</a>`);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedXml);
        }
      }),
    );
  });

  test('a wall of one character costs no more than its length', () => {
    for (const wall of [' ', 'a', 'a ', ' a', '=', '"', 'a="" ', '<a ', '<!']) {
      expect(() => told(`<a ${wall.repeat(40_000)}`)).toThrow(MalformedXml);
    }
  }, 5_000);
});
