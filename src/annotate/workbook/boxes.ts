/** The boxes of comments, in the drawing that Excel calls legacy and needs nevertheless. It is no XML that one may rely on. */
import { readXml } from '../../read/xml/xml.ts';
import { addRelationship, declareEnding, type Parts, relationshipsOf } from '../parts.ts';
import { insertInto, splice, tagBefore } from '../splice.ts';
import { parseAddress } from './address.ts';
import { SHEET } from './sheets.ts';
import type { CellNote } from './workbook.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ENDING = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const OPENING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** What stands after the drawing in a sheet, if anything does. */
const AFTER = new Set(
  ['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'].map(
    name => `x:${name}`,
  ),
);

export function addBoxes(parts: Parts, sheet: string, notes: readonly CellNote[]): void {
  if (notes.length === 0) return;
  const part = drawingOf(parts, sheet) ?? newDrawing(parts, sheet);
  const drawing = parts.text(part);
  const end = drawing.lastIndexOf('</xml>');
  if (end < 0) return;
  const numbers = [...drawing.matchAll(/_x0000_s(\d{1,9})/g)].map(([, digits]) => Number(digits));
  const first = Math.max(1024, ...numbers) + 1;
  const type = drawing.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  const boxes = notes.map((note, index) => box(note, first + index));
  parts.set(part, `${drawing.slice(0, end)}${type}${boxes.join('')}${drawing.slice(end)}`);
}

function box({ address, text }: CellNote, number: number): string {
  const { row, column } = parseAddress(address) ?? { row: 1, column: 1 };
  const lines = Math.min(30, 3 + Math.ceil(text.length / 22));
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 5, 15, row + lines, 4].join(', ');
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}

/** The one that the sheet shows; a header may have another. */
function drawingOf(parts: Parts, sheet: string): string | undefined {
  let id: string | undefined;
  readXml(parts.bytes(sheet), SHEET, {
    open(name, attribute) {
      if (name === 'x:legacyDrawing') id = attribute('r:id');
      return name === 'x:worksheet';
    },
    close: () => {},
  });
  const target = relationshipsOf(parts, sheet).find(relationship => relationship.id === id)?.target;
  return target !== undefined && parts.has(target) ? target : undefined;
}

function newDrawing(parts: Parts, sheet: string): string {
  const part = parts.free('xl/drawings/vmlDrawing', '.vml');
  parts.set(part, `${OPENING}</xml>`);
  declareEnding(parts, 'vml', ENDING);
  const id = addRelationship(parts, sheet, `${RELATIONS}/vmlDrawing`, part);
  showDrawing(parts, sheet, id);
  return part;
}

function showDrawing(parts: Parts, sheet: string, id: string): void {
  const document = parts.text(sheet);
  let root = tagBefore(document, document.length);
  let start: number | undefined;
  readXml(parts.bytes(sheet), SHEET, {
    open(name, _attribute, position) {
      if (name === 'x:worksheet') {
        root = tagBefore(document, position);
        return true;
      }
      if (AFTER.has(name)) start ??= tagBefore(document, position).start;
      return false;
    },
    close: (_name, position) => {
      start ??= tagBefore(document, position).start;
    },
  });
  const element = `<${root.prefix}legacyDrawing xmlns:r="${RELATIONS}" r:id="${id}"/>`;
  const place = start === undefined ? insertInto(root, element) : { start, end: start, text: element };
  parts.set(sheet, splice(document, [place]));
}
