/** Hands what stands in a document to the flow that other formats are read into too. */
import type { Pages } from '../../model/source.ts';
import { type Flow, startFlow } from '../flow/flow.ts';
import type { Limits } from '../limits.ts';
import { placesOf } from './columns.ts';
import type { DocTable, Story } from './tables.ts';

/** @throws InputError `sheet-too-large` */
export function pagesOf(stories: readonly Story[], limits: Limits): Pages {
  const flow = startFlow(limits);
  const writer: Writer = { flow, tables: 0, withoutPlaces: new Set() };
  for (const story of stories) write(story, writer);
  const pages = flow.pages();
  const blocks = pages.blocks.map(block => {
    const origin = block.kind === 'grid' ? block.rows[0]?.[0]?.origin : undefined;
    const hasPlaces = !(origin && 'table' in origin && writer.withoutPlaces.has(origin.table));
    return hasPlaces || block.kind !== 'grid' ? block : { ...block, positional: false };
  });
  return { ...pages, blocks };
}

interface Writer {
  readonly flow: Flow;
  tables: number;
  /** Numbers of tables whose cells have an order, but no places. */
  readonly withoutPlaces: Set<number>;
}

/** A cell may hold tables in its turn, to a depth that the properties of paragraphs have been held to. */
function write(story: Story, writer: Writer): void {
  for (const part of story)
    if (typeof part === 'string') {
      writer.flow.text(part);
      writer.flow.endParagraph();
    } else writeTable(part, writer);
}

function writeTable({ rows }: DocTable, writer: Writer): void {
  const { flow } = writer;
  writer.tables++;
  const places = placesOf(rows);
  if (!places) writer.withoutPlaces.add(writer.tables);
  flow.openTable();
  for (const [index, { cells }] of rows.entries()) {
    flow.openRow();
    for (const [c, cell] of cells.entries()) {
      const place = places ? places[index]?.[c] : { columnSpan: 1, rowSpan: 1 };
      flow.openCell();
      write(cell, writer);
      if (place) flow.closeCell(place);
      else flow.dropCell();
    }
    flow.closeRow();
  }
  flow.closeTable();
}
