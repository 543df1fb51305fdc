/** JSON and YAML: one value is another, and nothing else is. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { bytesOf, corrected, digestsOf, PROSE, proseData, textOf } from './support.ts';

/** `"total": 17` of what was granted, of which the text says 「其中予以公开17件」. */
const RIGHT = /("granted": \{[^}]*"total": )17/;
const with17 = (written: string, text = PROSE) => {
  expect(text).toMatch(RIGHT);
  return text.replace(RIGHT, `$1${written}`);
};

async function fixedText(text: string, path = 'a.json'): Promise<string> {
  const { copy, refusals } = await corrected(bytesOf(text), path);
  expect(refusals).toEqual([undefined]);
  return textOf(copy);
}

describe('JSON', () => {
  test('has one number changed', async () => {
    expect(await fixedText(with17('26'))).toBe(PROSE);
  });

  test('keeps odd spacing, line ends and a byte-order mark', async () => {
    const odd = (figure: string) =>
      `\ufeff\t${with17(figure)
        .replaceAll('\n', '\r\n')
        .replaceAll('": ', '"  :\r\n\t ')
        .replaceAll(',', ' ,')}\r\n\r\n`;
    expect(await fixedText(odd('26'))).toBe(odd('17'));
  });

  test('on a single line has two figures changed', async () => {
    const line = (granted: number, forward: number) => {
      const data = proseData() as { requests: { outcomes: Record<string, { total: number }>; carriedForward: object } };
      (data.requests.outcomes['granted'] ?? { total: 0 }).total = granted;
      Object.assign(data.requests.carriedForward, { total: forward });
      return JSON.stringify(data);
    };
    const { copy, refusals } = await corrected(bytesOf(line(26, 2000)), 'a.json');
    expect(refusals.every(refusal => refusal === undefined)).toBe(true);
    expect(textOf(copy)).toBe(line(17, 2));
  });

  test.each([
    ['"26"', '"17"'],
    ['"26件"', '"17件"'],
    ['" ２６"', '" １７"'],
    ['null', '17'],
    ['""', '"17"'],
  ])('keeps the way of %s', async (wrong, right) => {
    expect(await fixedText(with17(wrong))).toBe(with17(right));
  });

  test.each([
    ['26.0', 'style'],
    ['2.6e1', 'style'],
    ['"2\\u0036"', 'style'],
    ['"二十六"', 'style'],
    ['"/"', 'style'],
  ])('leaves %s as it is', async (written, reason) => {
    const bytes = bytesOf(with17(written));
    const { copy, refusals } = await corrected(bytes, 'a.json');
    expect(refusals).toEqual([reason]);
    expect(copy).toBe(bytes);
  });

  test('leaves a figure that is kept in texts too', async () => {
    const text = with17('26').replace('{', '{ "texts": { "/requests/outcomes/granted/total": "26件" },');
    expect((await corrected(bytesOf(text), 'a.json')).refusals).toEqual(['kept-twice']);
  });

  test('leaves a row that is blank as a whole', async () => {
    const previous = await digestsOf(bytesOf(PROSE.replaceAll('2024', '2023')), 'b.json');
    const text = PROSE.replace(/("carriedOver": )\{[^}]*\}/, '$1null');
    const { refusals, copy } = await corrected(bytesOf(text), 'a.json', previous);
    expect(refusals.filter(refusal => refusal === undefined)).toEqual([]);
    expect(textOf(copy)).toBe(text);
  });

  test('in another encoding has to be saved first', async () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${with17('26')}`, 'utf16le'));
    expect((await corrected(bytes, 'a.json')).refusals).toEqual(['encoding']);
  });

  test('with two reports has each put right in its place', async () => {
    const two = (a: string, b: string) =>
      `[${with17(a)},${with17(b).replaceAll('示例市示例区民政局', '示例市示例区教育局')}]`;
    const { copy, refusals } = await corrected(bytesOf(two('26', '71')), 'a.json');
    expect(refusals).toEqual([undefined, undefined]);
    expect(textOf(copy)).toBe(two('17', '17'));
  });
});

describe('YAML', () => {
  /** Chinese keys, comments beside and between, quotation marks of all kinds. */
  const yaml = (figure: string) =>
    stringify(JSON.parse(with17('170000')))
      .replaceAll('requests:', '三、收到和处理政府信息公开申请情况:')
      .replace(
        '三、收到和处理政府信息公开申请情况:',
        '# 表三，办公室填\n三、收到和处理政府信息公开申请情况:   # 见台账',
      )
      .replace(/^( *)naturalPersons: 31$/m, "$1'自然人' : '31' # 三十一")
      .replace(/total: 170000/, `总计:   ${figure}`);

  test.each([
    ['26    # 待核', '17    # 待核'],
    ['"26"', '"17"'],
    ["'２６'", "'１７'"],
    ['26件 # 件', '17件 # 件'],
    ['~', '17'],
    ['null # 空', '17 # 空'],
  ])('with %s keeps its comments and keys', async (wrong, right) => {
    const text = yaml(wrong);
    expect(text).toContain('# 见台账');
    expect(text).toContain("'自然人' : '31' # 三十一");
    expect(await fixedText(text, 'a.yaml')).toBe(yaml(right));
  });

  test('in flow style, on one line', async () => {
    const flow = (figure: string) => stringify(JSON.parse(with17(figure)), { collectionStyle: 'flow', lineWidth: 0 });
    expect(await fixedText(flow('26'), 'a.yaml')).toBe(flow('17'));
  });

  test('with nothing after the key', async () => {
    expect(await fixedText(yaml('# 待填'), 'a.yaml')).toBe(yaml('17 # 待填'));
    const bare = (figure: string) => yaml(figure).replace('总计:   ', '总计:');
    expect(await fixedText(bare(''), 'a.yaml')).toBe(bare(' 17'));
  });

  test('is left where a value may stand for several', async () => {
    const text = yaml('26')
      .replace(/^agency: (.*)$/m, 'agency: &name $1')
      .replace(/^title: .*$/m, 'title: *name');
    expect(text).toMatch(/&name[\s\S]*\*name/);
    expect((await corrected(bytesOf(text), 'a.yaml')).refusals).toEqual(['alias']);
  });

  test('is left where the text stands in a block', async () => {
    const bytes = bytesOf(yaml('|\n        26件'));
    const { copy, refusals } = await corrected(bytes, 'a.yaml');
    expect(refusals).toEqual(['no-place']);
    expect(copy).toBe(bytes);
  });
});
