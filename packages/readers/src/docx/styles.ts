const STYLE = /<w:style\b[^>]*\bw:styleId="([^"]{1,200})"[^>]*>([\s\S]*?)<\/w:style>/g;
const NAME = /<w:name w:val="(?:heading|标题) (\d)"/i;
const OUTLINE = /<w:outlineLvl w:val="(\d)"/;

/** Heading level (1-9) by paragraph style id. */
export function readHeadingStyles(xml: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const [, id = '', body = ''] of xml.matchAll(STYLE)) {
    const named = NAME.exec(body)?.[1];
    const outline = OUTLINE.exec(body)?.[1];
    if (named !== undefined) levels.set(id, Number(named));
    else if (outline !== undefined && Number(outline) < 9) levels.set(id, Number(outline) + 1);
  }
  return levels;
}
