/**
 * Characters that look like the everyday ones but are others: many fonts share one glyph between 人 and the radical ⼈, and
 * a PDF that only keeps glyphs gives back the radical. Unicode's compatibility forms cover the Kangxi radicals, but of
 * the supplement only two, and for 户 and 黄 they give the traditional character.
 */

/** Pairs from Unicode's EquivalentUnifiedIdeograph, radical first. */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const SIMPLIFIED = '⼾户⿈黄';

const characters = [...SUPPLEMENT, ...SIMPLIFIED];
const EVERYDAY = new Map(characters.flatMap((radical, i) => (i % 2 === 0 ? [[radical, characters[i + 1] ?? '']] : [])));

/** Radicals (2E80–2FDF) and compatibility ideographs (F900–FAFF and 2F800–2FA1F). */
const UNUSUAL = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

export function withoutRadicals(text: string): string {
  return text.replace(UNUSUAL, character => EVERYDAY.get(character) ?? character.normalize('NFKC'));
}
