/** What stands around a report on a page and is no part of it. */

const LONGEST_LINE = 120;

/** The foot of a page, or a button on it. */
const FOOT =
  /^[【[（(]?\s?(?:上一[篇条页]|下一[篇条页]|打印|关闭|收藏|返回|分享|扫一扫|相关(?:链接|文章|阅读|附件)|主办(?:单位)?[:：]|承办(?:单位)?[:：]|版权所有|网站(?:标识码|地图|声明|支持)|[^。]{0,16}(?:ICP备|公网安备)|责任编辑|技术支持|联系我们|关于我们|友情链接|无障碍|地址[:：]|Copyright|©)/i;

export function isFoot(text: string): boolean {
  const line = text.trim();
  return line.length <= LONGEST_LINE && !line.includes('。') && FOOT.test(line);
}

/** Above the first part stand titles, dates and links to other pages; what is said about the report are sentences. */
export function isSentence(text: string): boolean {
  const line = text.trim();
  return /[。；！？]/.test(line) || (line.length >= SHORTEST_UNFINISHED && /[，,]/.test(line));
}

const SHORTEST_UNFINISHED = 25;
