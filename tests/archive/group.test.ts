import { describe, expect, test } from 'vitest';
import { districtIn } from '../../src/archive/directory.ts';
import { group } from '../../src/archive/group.ts';
import { yearIn } from '../../src/archive/place.ts';
import type { Digest } from '../../src/model/digest.ts';

function digest(path: string, agency?: string, year?: number, cells = '1,2'): Digest {
  return {
    path,
    ...(agency === undefined ? {} : { agency }),
    ...(year === undefined ? {} : { year }),
    edition: '2021',
    cells,
    prose: {},
  };
}

const who = ({ path, agency, year }: Digest) => `${path} ${agency} ${year}`;

describe('agency and year', () => {
  test('come from the document before they come from its place', () => {
    const { reports } = group([digest('甲局/2023年.txt', '示例市乙局', 2022)], [], []);
    expect(reports.map(who)).toEqual(['甲局/2023年.txt 示例市乙局 2022']);
  });

  test('come from the name of the file, a folder, or the other files beside it', () => {
    const { reports } = group(
      [
        digest('示例市甲局/2022.txt', '示例市甲局', 2022),
        digest('示例市甲局/2023/表格.xlsx'),
        digest('乙/2022.txt', '示例市乙局', 2022),
        digest('乙/2023年报.xlsx'),
        digest('杂/示例市甲局2024年年报.xlsx'),
      ],
      [],
      [],
    );
    expect(reports.map(who)).toEqual([
      '乙/2022.txt 示例市乙局 2022',
      '乙/2023年报.xlsx 示例市乙局 2023',
      '杂/示例市甲局2024年年报.xlsx 示例市甲局 2024',
      '示例市甲局/2022.txt 示例市甲局 2022',
      '示例市甲局/2023/表格.xlsx 示例市甲局 2023',
    ]);
  });

  test('stay unknown where the place says two things or nothing', () => {
    const files = [digest('甲/a.txt', '示例市甲局', 2022), digest('甲/b.txt', '示例市乙局', 2022), digest('甲/c.xlsx')];
    expect(group(files, [], []).reports.map(who)).toContain('甲/c.xlsx undefined undefined');
    expect(yearIn('2022-2023/报告.txt')).toBeUndefined();
    expect(yearIn('2022/报告20231231.txt')).toBe(2022);
  });

  test('follow the manifest: another name of the agency, and patterns of its files', () => {
    const listed = [{ name: '示例市甲局', aliases: ['甲局'], paths: ['a/**'] }];
    const { reports } = group([digest('x.txt', '甲 局', 2022), digest('a/b/2023.xlsx')], [], listed);
    expect(reports.map(who)).toEqual(['a/b/2023.xlsx 示例市甲局 2023', 'x.txt 示例市甲局 2022']);
  });
});

describe('versions of one report', () => {
  const versionsOf = (...digests: Digest[]) =>
    group(digests, [], []).versions.map(({ report, other }) => `${report.path} of ${other.path}`);

  test('have the same name and another ending, or the same figures in another format beside it', () => {
    expect(versionsOf(digest('a.docx', '甲局', 2022), digest('a.html', '甲局', 2022, '9,9'))).toEqual([
      'a.html of a.docx',
    ]);
    expect(versionsOf(digest('a.docx', '甲局', 2022), digest('网页.html', '甲局', 2022))).toEqual([
      '网页.html of a.docx',
    ]);
  });

  test('are known by their name where nobody says whose report it is', () => {
    expect(versionsOf(digest('a.docx'), digest('a.html', undefined, undefined, '9,9'))).toEqual(['a.html of a.docx']);
    expect(versionsOf(digest('甲/a.docx'), digest('乙/a.html'))).toEqual([]);
  });

  test('are no two files of one format, and no two that differ in name and figures', () => {
    expect(versionsOf(digest('a.docx', '甲局', 2022), digest('b.docx', '甲局', 2022))).toEqual([]);
    expect(versionsOf(digest('a.docx', '甲局', 2022), digest('b.html', '甲局', 2022, '9,9'))).toEqual([]);
  });
});

test('a file that could not be read leaves no gap for its agency, nor, where that is unknown, for any', () => {
  const digests = [digest('甲/2022.txt', '甲局', 2022), digest('乙/2022.txt', '乙局', 2022)];
  const { unreadOf } = group(digests, [{ path: '甲/2023.pdf' }, { path: '扫描/2021.pdf' }], []);
  expect([...unreadOf('甲局')].sort()).toEqual([2021, 2023]);
  expect([...unreadOf('乙局')]).toEqual([2021]);
});

test.each([
  ['示例市示例区民政局', '示例市示例区'],
  ['示例市市场监督管理局', '示例市'],
  ['示例市民政局', '示例市'],
  ['示例省教育厅', ''],
])('the district of %s is %s', (agency, district) => {
  expect(districtIn(agency)).toBe(district);
});
