import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A template workbook filled in. A line names a sheet, then its cells: `部门收入总表: E11=12500 D12=`. A number becomes
 * one, anything else text; nothing behind `=` empties the cell.
 */
export function filled(template: Uint8Array, lines: string): Uint8Array {
  const parts = unzipSync(template);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const sheets = new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"/g)].map(
      ([, name = '', id = '']) => {
        const target = new RegExp(`Id="${id}"[^>]*?Target="([^"]*)"|Target="([^"]*)"[^>]*?Id="${id}"`).exec(
          text('xl/_rels/workbook.xml.rels'),
        );
        return [name.trim(), `xl/${target?.[1] ?? target?.[2]}`];
      },
    ),
  );
  for (const line of lines.split('\n').map((one) => one.trim())) {
    const [, sheet = '', cells = ''] = /^(.+?): (.*)$/.exec(line) ?? [];
    const part = sheets.get(sheet);
    if (line === '') continue;
    if (part === undefined || parts[part] === undefined) throw new Error(`no sheet ${sheet}`);
    let xml = strFromU8(parts[part]);
    for (const [, address = '', value = ''] of cells.matchAll(/([A-Z]+\d+)=(\S*)/g))
      xml = put(xml, address, value);
    parts[part] = strToU8(xml);
  }
  return zipSync(parts, { mtime: '2025-01-01T00:00:00' });
}

function put(xml: string, address: string, value: string): string {
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`, 's');
  const found = cell.exec(xml);
  if (found === null) throw new Error(`no cell ${address}`);
  const attributes = (found[1] ?? '').replace(/ t="[^"]*"/, '');
  const content = /^-?\d+(?:\.\d+)?$/.test(value)
    ? `<c r="${address}"${attributes}><v>${value}</v></c>`
    : `<c r="${address}"${attributes} t="inlineStr"><is><t>${value}</t></is></c>`;
  return xml.replace(cell, content);
}

/** Whether this machine has LibreOffice. */
export function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A workbook written again by LibreOffice in these formats, one after the other. */
export function throughOffice(bytes: Uint8Array, ...formats: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-office-'));
  try {
    let path = join(folder, '0.xlsx');
    writeFileSync(path, bytes);
    for (const [i, format] of formats.entries()) {
      const out = join(folder, `${i}`);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, path], {
        stdio: 'ignore',
      });
      path = join(out, `0.${format}`);
    }
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
