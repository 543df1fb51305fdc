/** Traditional script, as mirrors of government sites serve it: enough of it to know the form's labels, titles and dates. */

/** Pairs of a traditional and a simplified character: those of the form, and the commonest in titles, names and dates. */
const PAIRS =
  '萬万業业為为舉举於于個个會会體体來来內内兩两從从眾众優优傳传億亿償偿儲储兒儿冊册凍冻別别則则劃划創创劑剂動动務务勞劳勢势區区協协單单衛卫參参號号員员國国圍围園园圖图團团執执報报場场壓压壇坛壞坏壟垄處处備备夠够' +
  '夥伙奮奋奧奥婦妇媽妈審审寫写寶宝對对專专將将尋寻導导屆届屬属島岛嶺岭帶带幣币幫帮幹干廠厂廣广廳厅廢废張张強强彙汇後后復复徵征憑凭應应懷怀態态慮虑戶户拋抛採采捨舍掛挂撥拨擇择擔担據据擬拟擴扩攔拦攜携攝摄敗败敵敌' +
  '數数斷断時时晉晋暫暂曆历書书東东條条樓楼標标樹树機机橋桥檔档檢检權权歡欢歲岁歷历歸归殘残殺杀毀毁氣气決决沒没況况淚泪淨净滅灭漢汉漸渐潔洁潛潜澤泽灣湾災灾無无煙烟熱热營营爭争牆墙獎奖獨独獲获現现環环產产畢毕畫画' +
  '異异當当療疗發发監监盤盘縣县眞真確确碼码禮礼禪禅種种稱称穩稳窮穷競竞築筑簡简簽签糧粮糾纠紀纪約约紅红納纳紛纷純纯紙纸級级細细終终組组結结絕绝統统經经綜综維维網网綱纲緊紧線线編编緩缓練练總总績绩織织繼继續续罰罚' +
  '罷罢習习聞闻聯联職职聽听肅肃脫脱腳脚臨临臺台與与興兴舊旧莊庄華华葉叶蓋盖蘇苏術术衝冲補补裏里製制複复見见規规視视親亲覺觉覽览觀观觸触訂订計计訊讯討讨訓训訪访設设許许訴诉註注評评詢询試试話话該该詳详認认語语誠诚' +
  '誤误說说課课調调談谈請请論论諮谘講讲謝谢證证譯译議议護护讀读變变讓让豐丰財财責责貨货貧贫購购貫贯費费資资賄贿賓宾質质賬账賴赖贊赞車车軍军軌轨軟软較较載载輔辅輕轻輸输辦办農农這这連连進进運运過过違违遞递遠远適适' +
  '遲迟選选遺遗還还邊边鄉乡鄰邻醫医釋释錄录錢钱錯错鎮镇長长門门閉闭開开間间閱阅關关陝陕陸陆陽阳階阶隊队際际隨随險险隱隐雖虽雙双雜杂離离難难電电靈灵靜静響响頁页項项順顺須须預预領领頭头題题額额願愿類类顧顾風风飛飞' +
  '飲饮館馆馬马驗验驚惊髮发鬆松點点黨党齊齐齒齿龍龙範范繳缴訟讼減减轉转銷销構构準准綠绿聲声蘭兰滬沪濟济寧宁遼辽贛赣閩闽瀋沈羅罗鄭郑陳陈貴贵雲云楊杨劉刘鞏巩顯显達达並并爲为紹绍頻频實实戰战擊击慶庆廈厦漁渔礦矿師师' +
  '學学誌志徑径獻献給给負负';

/** Words that are not merely written but said in another way, of equal length. */
const WORDS: Readonly<Record<string, string>> = { 資訊: '信息', 檔案: '文件' };

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i] ?? '', PAIRS[2 * i + 1] ?? '']),
);
/** By character code: every text is looked through, and a class of some hundred characters in a pattern is slow. */
const IS_TRADITIONAL = new Uint8Array(0x10000);
for (const traditional of SIMPLIFIED.keys()) IS_TRADITIONAL[traditional.charCodeAt(0)] = 1;
const WORD = new RegExp(Object.keys(WORDS).join('|'), 'g');

/** The text in simplified script, as far as the map goes; equally long, so that places in it stay. */
export function simplified(text: string): string {
  if (countTraditional(text) === 0) return text;
  const translated = text.replace(WORD, written => WORDS[written] ?? written);
  return Array.from(translated, written => SIMPLIFIED.get(written) ?? written).join('');
}

/** How many of the characters only traditional script has. */
export function countTraditional(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) count += IS_TRADITIONAL[text.charCodeAt(i)] ?? 0;
  return count;
}
