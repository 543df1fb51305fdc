/** Word documents as LibreOffice reads them: the second opinion on our readers. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface Reading {
  /** All text of the body in its order, without blanks. */
  readonly text: string;
  /** The filled cells of each row of each table that has anything side by side. */
  readonly tables: readonly string[];
}

/** Many at a time, since starting the program takes longer than reading; those that it fails on are not in the result. */
export function readAll(files: readonly string[]): ReadonlyMap<string, Reading> {
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-office-'));
  const pageOf = (file: string) => join(folder, endingOf(file), `${basename(file).replace(/\.[^.]*$/, '')}.html`);
  const convert = (some: readonly string[], kind: string) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const to = ['--convert-to', 'html:HTML (StarWriter)', '--outdir', join(folder, kind)];
    spawnSync('soffice', [profile, '--headless', ...to, ...some], { timeout: 240_000, killSignal: 'SIGKILL' });
  };
  try {
    for (const kind of new Set(files.map(endingOf))) {
      const ofKind = files.filter(file => endingOf(file) === kind);
      convert(ofKind, kind);
      // One that crashes it, or that it asks a password for, takes those after it with it.
      for (const file of ofKind) if (!existsSync(pageOf(file))) convert([file], kind);
    }
    const read = files.filter(file => existsSync(pageOf(file)));
    return new Map(read.map(file => [file, readingOf(readFileSync(pageOf(file), 'utf8'))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function endingOf(file: string): string {
  return /\.([^.]*)$/.exec(file)?.[1] ?? '';
}

/** Without blanks, control characters that stand for fields, and kinds of hyphens. */
export function squeeze(text: string): string {
  const visible = [...text.normalize('NFKC').replace(/[\u2010\u2011]/g, '-')];
  return visible.filter(character => character > '\u0020' && !/[\s\u00ad\u200b\ufffc]/.test(character)).join('');
}

export function tableText(rows: readonly (readonly string[])[]): string {
  return rows
    .map(cells => cells.map(squeeze).filter(cell => cell !== ''))
    .filter(cells => cells.length > 0)
    .map(cells => cells.join(' | '))
    .join('\n');
}

type Node = DefaultTreeAdapterTypes.ChildNode;

interface TableCells {
  readonly rows: string[][];
}

function readingOf(html: string): Reading {
  const tables: TableCells[] = [];
  let all = '';
  const add = (text: string, around: TableCells[]) => {
    all += text;
    for (const { rows } of around) rows.at(-1)?.push(`${rows.at(-1)?.pop() ?? ''}${text}`);
  };
  const visit = (node: Node, around: TableCells[]) => {
    if (isOutside(node)) return;
    if ('value' in node) add(node.value, around);
    if (!('tagName' in node)) return;
    const table = around.at(-1);
    if (node.tagName === 'tr') table?.rows.push([]);
    if (node.tagName === 'td' || node.tagName === 'th') table?.rows.at(-1)?.push('');
    const inner = { rows: [] };
    if (node.tagName === 'table') tables.push(inner);
    for (const child of node.childNodes) visit(child, node.tagName === 'table' ? [...around, inner] : around);
  };
  for (const node of parse(html).childNodes) visit(node as Node, []);
  const besides = tables.filter(({ rows }) =>
    rows.some(cells => cells.filter(cell => squeeze(cell) !== '').length > 1),
  );
  return { text: squeeze(all), tables: besides.map(({ rows }) => tableText(rows)) };
}

/** Headers, footers and notes are no part of the body. */
function isOutside(node: Node): boolean {
  if (!('tagName' in node)) return false;
  const attribute = (name: string) => node.attrs.find(candidate => candidate.name === name)?.value ?? '';
  return (
    ['head', 'script', 'style'].includes(node.tagName) ||
    /^(?:header|footer)$/.test(attribute('title')) ||
    /^sd(?:foot|end)note\d/.test(attribute('id')) ||
    /^sd(?:foot|end)notea/.test(attribute('class'))
  );
}
