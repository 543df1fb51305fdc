/** Whether a report says what became of the problems that it named the year before. Any words that may mean it are enough. */
import type { Section } from './report.ts';

const LAST_YEAR = /(?:上|去)一?年(?!度?结转)|前[一两几]年|往年|以往|此前|过去/;
const PROBLEMS = /问题|不足|整改|短板|薄弱|改进|差距/;
/** Within part five, also what was done by now. */
const MENDED =
  /整改(?:落实|完成|到位|情况|成效)|(?:已|均|全部|基本)(?:经|得到|予以)?(?:整改|解决|改[进善]|缓解)|(?:整改|解决|改进|改善)了|(?:得到|取得)[^，。；]{0,8}(?:解决|改善|改进|缓解|加强|提升|成效)/;

export function tellsOfLastYear(sections: readonly Section[], year: number | undefined): boolean {
  const named = year === undefined ? undefined : `${year - 1}年`;
  return sections.some(({ id, paragraphs }) =>
    paragraphs.some(({ text }) => {
      if (id === 'problems' && MENDED.test(text)) return true;
      if (!PROBLEMS.test(text)) return false;
      return text.split(/[。；;\n]/).some(sentence => PROBLEMS.test(sentence) && isOnLastYear(sentence, named));
    }),
  );
}

function isOnLastYear(sentence: string, named: string | undefined): boolean {
  return LAST_YEAR.test(sentence) || (named !== undefined && sentence.includes(named));
}
